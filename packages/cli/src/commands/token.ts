/** `token`: who may use the API of this node from elsewhere, and how they know that it is this node. */
import type { TokenScope } from '@nyx/api/client';
import type { Command, CommandContext } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { formatTable } from '../screens/table.ts';
import { UsageError } from '../usage-error.ts';

const JSON_OPTION = { json: { help: 'Print it as JSON' } };

function scopeOf(text: string | null): TokenScope {
  if (text === null || text === 'read' || text === 'admin') return text ?? 'read';
  throw new UsageError(`--scope ${text} does not exist.`, 'A scope is read or admin.');
}

async function tellUse(context: CommandContext, name: string): Promise<void> {
  const { terminal } = context;
  const { fingerprint } = await context.api().certificate();
  const { seenBy } = await context.api().status();
  terminal.note(
    `This is the token ${name}. It is shown this once and kept nowhere; store it in a file with mode 0600.`,
  );
  if (fingerprint === null) {
    terminal.note('The API of this node is not reachable from elsewhere now; nyxctl status says why.');
    return;
  }
  terminal.note('Use it from elsewhere with:');
  terminal.note(`  nyxctl status --url https://${seenBy}:2224 --token-file FILE \\`);
  terminal.note(`    --fingerprint ${fingerprint.replaceAll(':', '')}`);
}

export const tokenCreate: Command = {
  summary: 'Allow someone to use the API from elsewhere',
  argumentsUsage: 'NAME',
  argumentCount: [1, 1],
  options: { scope: { value: 'SCOPE', help: 'read (the default) or admin, which may change things' }, ...JSON_OPTION },
  details: [
    'The token is printed on stdout and everything else on stderr, so that the output can be a token file. A token is ' +
      'valid on the node that made it.',
  ],
  examples: [
    '(umask 077; nyxctl token create monitoring > monitoring.token)',
    'nyxctl token create alice --scope admin',
  ],
  async run(context, [name = ''], options) {
    const created = await context.api().createToken(name, scopeOf(options.value('scope')));
    if (options.has('json')) {
      const { fingerprint } = await context.api().certificate();
      context.terminal.print(JSON.stringify({ ...created, fingerprint }, null, 2));
      return EXIT.done;
    }
    context.terminal.print(created.token);
    await tellUse(context, name);
    return EXIT.done;
  },
};

export const tokenList: Command = {
  summary: 'List the tokens of this node',
  argumentsUsage: '',
  argumentCount: [0, 0],
  options: JSON_OPTION,
  details: ['The secrets are not kept, so they cannot be shown.'],
  examples: [],
  async run(context, _given, options) {
    const { terminal } = context;
    const tokens = await context.api().tokens();
    if (options.has('json')) terminal.print(JSON.stringify(tokens, null, 2));
    else if (tokens.length === 0) terminal.print('There are no tokens.');
    else {
      const rows = tokens.map(({ name, scope, created }) => [name, scope, created.slice(0, 10)]);
      for (const line of formatTable(['NAME', 'SCOPE', 'CREATED'], rows, terminal.styles)) terminal.print(line);
    }
    return EXIT.done;
  },
};

export const tokenRevoke: Command = {
  summary: 'Withdraw a token',
  argumentsUsage: 'NAME',
  argumentCount: [1, 1],
  options: {},
  details: ['Requests with it are refused from now on.'],
  examples: ['nyxctl token revoke monitoring'],
  async run(context, [name = '']) {
    await context.api().revokeToken(name);
    context.terminal.print(`The token ${name} is revoked.`);
    return EXIT.done;
  },
};

export const tokenFingerprint: Command = {
  summary: 'Show the certificate by which this node is known',
  argumentsUsage: '',
  argumentCount: [0, 0],
  options: JSON_OPTION,
  details: [
    'Give the fingerprint to nyxctl --fingerprint on another machine, or compare it with what a browser shows.',
  ],
  examples: [],
  async run(context, _given, options) {
    const certificate = await context.api().certificate();
    if (options.has('json')) context.terminal.print(JSON.stringify(certificate, null, 2));
    else if (certificate.fingerprint === null) {
      context.terminal.note('The API of this node is not reachable from elsewhere; nyxctl status says why.');
      return EXIT.failed;
    } else context.terminal.print(`${certificate.fingerprint}  ${certificate.address}`);
    return EXIT.done;
  },
};
