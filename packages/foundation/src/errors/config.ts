import type { ErrorDescription } from './error-description.ts';

/** Mistakes in the configuration file and in what it refers to. */
export const CONFIG_ERRORS = {
  NYX_CONFIG_NOT_TEXT: {
    meaning: 'The configuration is not a text in UTF-8.',
    remedy: 'Save the file as UTF-8 text without control characters.',
  },
  NYX_CONFIG_TOO_LARGE: {
    meaning: 'The configuration is larger than a configuration may be.',
    remedy: 'Remove what does not belong to it.',
  },
  NYX_CONFIG_EMPTY: {
    meaning: 'The configuration has no content.',
    remedy: 'Write at least the keys cluster and nodes.',
  },
  NYX_CONFIG_SYNTAX: {
    meaning: 'The configuration is not correct YAML.',
    remedy: 'Correct the line that the message shows.',
  },
  NYX_CONFIG_TAB: {
    meaning: 'A line is indented with a tab, which YAML does not allow.',
    remedy: 'Replace the tab by spaces.',
  },
  NYX_CONFIG_MULTIPLE_DOCUMENTS: {
    meaning: 'The file holds more than one YAML document.',
    remedy: 'Keep one of them and remove the line with ---.',
  },
  NYX_CONFIG_ALIAS: {
    meaning: 'The configuration uses a YAML alias.',
    remedy: 'Write the value out at this place; what holds for all resources belongs into defaults.',
  },
  NYX_CONFIG_DUPLICATE_KEY: {
    meaning: 'A key is written twice in the same mapping.',
    remedy: 'Remove one of the two.',
  },
  NYX_CONFIG_UNKNOWN_KEY: {
    meaning: 'The configuration has a key that does not exist at that place.',
    remedy: 'Remove it, or write the known key that the message offers.',
  },
  NYX_CONFIG_MISSING_KEY: {
    meaning: 'A key that is needed is missing.',
    remedy: 'Add the key.',
  },
  NYX_CONFIG_WRONG_TYPE: {
    meaning: 'A value is of another kind than the key needs, such as a list instead of a number.',
    remedy: 'Write a value of the kind that the message names.',
  },
  NYX_CONFIG_WRONG_VALUE: {
    meaning: 'A value is none of those that are allowed.',
    remedy: 'Write one of the allowed values.',
  },
  NYX_CONFIG_OUT_OF_RANGE: {
    meaning: 'A number or a duration is smaller or larger than allowed.',
    remedy: 'Write a value in the range that the message names.',
  },
  NYX_CONFIG_DURATION_WITHOUT_UNIT: {
    meaning: 'A duration has no unit, so it could mean seconds as well as milliseconds.',
    remedy: 'Write the unit: ms, s, min, h or d.',
  },
  NYX_CONFIG_DURATION: {
    meaning: 'A duration is not written as a number and a unit.',
    remedy: 'Write a number and one of the units ms, s, min, h, d, such as 10s.',
  },
  NYX_CONFIG_NAME: {
    meaning: 'A name has characters that names may not have, or is too long.',
    remedy: 'Choose a name of the form that the message describes.',
  },
  NYX_CONFIG_DUPLICATE_ID: {
    meaning: 'Two resources or fencing devices have the same id.',
    remedy: 'Rename one of the two.',
  },
  NYX_CONFIG_UNKNOWN_REFERENCE: {
    meaning: 'A name refers to something that the configuration does not have.',
    remedy: 'Correct the name, or add what it refers to.',
  },
  NYX_CONFIG_DUPLICATE_NODE_ID: {
    meaning: 'Two nodes have the same id.',
    remedy: 'Give each node an id of its own, and never reuse the id of a node that was removed.',
  },
  NYX_CONFIG_ADDRESS: {
    meaning: 'An address of a link is not the IP address of a host.',
    remedy: 'Write an IPv4 or IPv6 address that the node has on that network.',
  },
  NYX_CONFIG_DUPLICATE_ADDRESS: {
    meaning: 'An address is used twice.',
    remedy: 'Give each link of each node an address of its own.',
  },
  NYX_CONFIG_UNEQUAL_LINKS: {
    meaning: 'The nodes do not have the same number of links.',
    remedy: 'List one address a link for each node, in the same order of links.',
  },
  NYX_CONFIG_MIXED_FAMILIES: {
    meaning: 'A link has IPv4 addresses on some nodes and IPv6 addresses on others.',
    remedy: 'Use one family for each link.',
  },
  NYX_CONFIG_HOST_NOT_LISTED: {
    meaning: 'This host is not among the nodes of the configuration.',
    remedy: 'Add the host under nodes, or correct the name of the node or of the host.',
  },
  NYX_CONFIG_TIMING: {
    meaning: 'The timings of the ring do not fit together.',
    remedy: 'Change the value that the message names, or use a profile as it is.',
  },
  NYX_CONFIG_TWO_NODE: {
    meaning: 'The quorum rule for two nodes is set in a cluster that does not have two nodes.',
    remedy: 'Remove two-node, or list exactly two nodes.',
  },
  NYX_CONFIG_NO_WAIT_FOR_ALL: {
    meaning: 'Two nodes that do not wait for each other at start fence each other when the network is down at boot.',
    remedy: 'Remove wait-for-all: false.',
  },
  NYX_CONFIG_FENCE_DEVICE_WITHOUT_TARGETS: {
    meaning: 'A fencing device names no node that it can isolate.',
    remedy: 'List the nodes under targets.',
  },
  NYX_CONFIG_NODE_WITHOUT_FENCE_DEVICE: {
    meaning: 'No fencing device can isolate a node, so what it ran is never taken over when it is lost.',
    remedy: 'Add the node to the targets of a fencing device.',
  },
  NYX_CONFIG_SELF_FENCING: {
    meaning: 'Self-fencing by a watchdog is asked for in a cluster whose nodes are quorate by themselves.',
    remedy: 'Remove self-fencing, and list fencing devices; or use three nodes and a majority.',
  },
  NYX_CONFIG_EMPTY_GROUP: {
    meaning: 'A group has no members.',
    remedy: 'Add a member, or remove the group.',
  },
  NYX_CONFIG_DUPLICATE_MONITOR: {
    meaning: 'Two monitors of a resource have the same interval, so their results could not be told apart.',
    remedy: 'Give each monitor an interval of its own.',
  },
  NYX_CONFIG_CONSTRAINT_WITHIN: {
    meaning: 'A constraint ties a resource to itself or to its own group.',
    remedy: 'Name another resource, or remove the constraint.',
  },
  NYX_CONFIG_ORDER_LOOP: {
    meaning: 'Orders that must hold wait for each other in a circle.',
    remedy: 'Remove one of these orders, or make it optional.',
  },
  NYX_CONFIG_DUPLICATE_CONSTRAINT: {
    meaning: 'Two constraints say something about the same resource and the same node.',
    remedy: 'Keep one of them.',
  },
  NYX_CONFIG_NOT_YET: {
    meaning: 'The configuration uses something that this version of Nyx knows and cannot do yet.',
    remedy: 'Remove it, or wait for the version that can do it.',
  },
  NYX_CONFIG_AGENT_CLASS: {
    meaning: 'The name of an agent does not have the form of any class of agents.',
    remedy: 'Write ocf:PROVIDER:TYPE, such as ocf:heartbeat:IPaddr2.',
  },
  NYX_CONFIG_UNKNOWN_AGENT: {
    meaning: 'An agent is not installed on this host.',
    remedy: 'Correct the name, or install the package that contains the agent on every node.',
  },
  NYX_CONFIG_MISSING_PARAMETER: {
    meaning: 'A parameter that the agent requires is missing.',
    remedy: 'Add the parameter.',
  },
  NYX_CONFIG_UNKNOWN_PARAMETER: {
    meaning: 'The agent does not know a parameter.',
    remedy: 'Remove it, or write the known parameter that the message offers.',
  },
  NYX_CONFIG_PARAMETER_VALUE: {
    meaning: 'The value of a parameter is not of the kind that the agent asks for.',
    remedy: 'Write a value of the kind that the message names.',
  },
  NYX_CONFIG_KEY_FILE_MISSING: {
    meaning: 'The configuration names a key file that does not exist.',
    remedy: 'Make a key with nyxctl keygen on one node, and copy it to the same path on the others.',
  },
  NYX_CONFIG_KEY_FILE_EXPOSED: {
    meaning: 'Others than root can read the cluster key.',
    remedy: 'Forbid it with chmod 0600, and make a new key if others may have read it.',
  },
  NYX_CONFIG_KEY_FILE_SHORT: {
    meaning: 'The cluster key is too short to protect anything.',
    remedy: 'Make a key with nyxctl keygen on one node, and copy it to the same path on the others.',
  },
  NYX_CONFIG_SECRET_MISSING: {
    meaning: 'The configuration names a secret that this host does not have.',
    remedy: 'Write it to the file that the message names, with the permissions 0600.',
  },
  NYX_CONFIG_SECRET_EXPOSED: {
    meaning: 'Others than root can read a secret.',
    remedy: 'Forbid it with chmod 0600, and change the secret if others may have read it.',
  },
} as const satisfies Readonly<Record<string, ErrorDescription>>;
