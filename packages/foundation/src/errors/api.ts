import type { ErrorDescription } from './error-description.ts';

/** Calls of the REST API and their clients. */
export const API_ERRORS = {
  NYX_API_UNREACHABLE: {
    meaning: 'The REST API does not answer.',
    remedy: 'See whether the service runs: systemctl status nyxd',
  },
  NYX_API_UNEXPECTED_ANSWER: {
    meaning: 'The REST API answered with something that this client does not understand.',
    remedy: 'See that the address is that of a Nyx node, and that both sides have the same version: nyxctl --version',
  },
  NYX_API_TIMED_OUT: {
    meaning: 'The answer did not come in the time that was given.',
    remedy: 'The change may still be going on; see it with: nyxctl status',
  },
  NYX_API_CERTIFICATE_MISMATCH: {
    meaning: 'The server showed another certificate than the one whose fingerprint was given.',
    remedy: 'Compare with the fingerprint that the node itself shows: nyxctl token fingerprint',
  },
  NYX_API_INVALID_REQUEST: {
    meaning: 'The request does not fit the API.',
    remedy: 'Correct the place that the message names; /openapi.json describes every request.',
  },
  NYX_API_UNKNOWN_ROUTE: {
    meaning: 'The API has no such route.',
    remedy: 'See the routes in /openapi.json.',
  },
  NYX_API_UNKNOWN_NODE: {
    meaning: 'The cluster has no node of this name.',
    remedy: 'See the names with: nyxctl status',
  },
  NYX_API_UNKNOWN_RESOURCE: {
    meaning: 'The cluster has no resource of this name.',
    remedy: 'See the names with: nyxctl status',
  },
  NYX_API_UNKNOWN_TOKEN: {
    meaning: 'This node has no token of this name.',
    remedy: 'See the names with: nyxctl token list',
  },
  NYX_API_TOKEN_EXISTS: {
    meaning: 'This node already has a token of this name.',
    remedy: 'Choose another name, or revoke the old one first: nyxctl token revoke NAME',
  },
  NYX_API_UNAUTHENTICATED: {
    meaning: 'The request carries no token that this node knows.',
    remedy: 'Make one on the node itself: nyxctl token create NAME',
  },
  NYX_API_FORBIDDEN: {
    meaning: 'The token may read only.',
    remedy: 'Use a token made with: nyxctl token create NAME --scope admin',
  },
  NYX_API_TOO_MANY_FAILURES: {
    meaning: 'Too many requests with a wrong token came from this address.',
    remedy: 'Wait as long as the answer says, then use a valid token.',
  },
  NYX_API_BODY_TOO_LARGE: {
    meaning: 'The body of the request is larger than the API takes.',
    remedy: 'A configuration may have at most 1 MiB, any other body 16 KiB.',
  },
  NYX_API_UNSUPPORTED_MEDIA_TYPE: {
    meaning: 'The body of the request is of a kind that the API does not read.',
    remedy: 'Send application/json, or application/yaml where the body is a configuration.',
  },
  NYX_API_INTERNAL: {
    meaning: 'The manager failed to answer because of a fault of its own.',
    remedy: 'See what happened with: journalctl -u nyxd',
  },
  NYX_API_SOCKET_IN_USE: {
    meaning: 'Another process answers on the socket of the REST API.',
    remedy: 'See which with: ss -xlp src /run/nyx/api.sock',
  },
  NYX_API_LISTENER_DOWN: {
    meaning: 'The REST API is not reachable from other hosts, because its TLS listener could not start.',
    remedy: 'Settle what the message names, then restart the service: systemctl restart nyxd',
  },
  NYX_API_STORED_FILE_INVALID: {
    meaning: 'A file in which the REST API keeps its tokens or its certificate cannot be used.',
    remedy: 'Restore it from a backup, or remove it and restart the service, which makes a new one.',
  },
  NYX_CLI_FILE_UNREADABLE: {
    meaning: 'A file named on the command line cannot be read.',
    remedy: 'See that it exists and that you may read it.',
  },
  NYX_CLI_FILE_NOT_WRITTEN: {
    meaning: 'A file named on the command line cannot be written.',
    remedy: 'See that its directory exists and that you may write there.',
  },
  NYX_CLI_FILE_EXISTS: {
    meaning: 'The command would overwrite a file that exists.',
    remedy: 'Choose another file, or add --force where the old one is not needed any more.',
  },
} as const satisfies Readonly<Record<string, ErrorDescription>>;
