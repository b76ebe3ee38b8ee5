/** Checks of the nodes: ids and addresses that are used once, links that fit together, the quorum rule, this host. */
import { nearestWord } from '@nyx/foundation';
import { parseAddress } from '../ip-address.ts';
import { quoted } from '../text-forms.ts';
import { type CheckContext, lineOf, pathName, readEntriesOf, readItems } from './check-context.ts';

export function checkNodes(context: CheckContext): void {
  if (context.document.nodes === undefined) return;
  checkSome(context);
  checkIds(context);
  checkAddresses(context);
  checkLinks(context);
  checkQuorum(context);
  checkHost(context);
}

function checkSome({ document, places, problems }: CheckContext): void {
  if (Object.keys(document.nodes ?? {}).length > 0) return;
  problems.report(places.key(['nodes']), {
    code: 'NYX_CONFIG_OUT_OF_RANGE',
    message: '`nodes` lists no node',
    allowed: 'at least one node',
    remedy: 'Add the nodes of the cluster, such as `nyx-primary: { id: 1, links: [12.0.1.1] }`.',
  });
}

function checkIds(context: CheckContext): void {
  const users = new Map<number, string>();
  for (const [name, node] of readEntriesOf(context.document.nodes)) {
    if (node.id === undefined) continue;
    const user = users.get(node.id);
    if (user === undefined) users.set(node.id, name);
    else {
      const other = lineOf(context, context.places.value(['nodes', user, 'id']));
      context.problems.report(context.places.value(['nodes', name, 'id']), {
        code: 'NYX_CONFIG_DUPLICATE_NODE_ID',
        message: `the nodes ${quoted(user)} (${other}) and ${quoted(name)} have the same id ${node.id}`,
        remedy: 'Give each node an id of its own, and never reuse the id of a node that was removed.',
      });
    }
  }
}

function checkAddresses(context: CheckContext): void {
  const users = new Map<string, readonly (string | number)[]>();
  for (const [name, node] of readEntriesOf(context.document.nodes)) {
    for (const [index, text] of readItems(node.links)) {
      const address = parseAddress(text)?.canonical;
      const path = ['nodes', name, 'links', index] as const;
      const user = address === undefined ? undefined : users.get(address);
      if (address !== undefined && user === undefined) users.set(address, path);
      if (user === undefined) continue;
      context.problems.report(context.places.value(path), {
        code: 'NYX_CONFIG_DUPLICATE_ADDRESS',
        message: `the address ${quoted(text)} is used twice: here and in ${pathName(user)} (${lineOf(context, context.places.value(user))})`,
        remedy: 'Give each link of each node an address of its own.',
      });
    }
  }
}

/** Link `n` of one node talks to link `n` of every other, so there must be one, and of the same family. */
function checkLinks(context: CheckContext): void {
  const [first, ...others] = readEntriesOf(context.document.nodes).filter(([, node]) => node.links !== undefined);
  if (!first) return;
  const [firstName, { links: expected = [] }] = first;
  for (const [name, { links = [] }] of others) {
    if (links.length !== expected.length) {
      context.problems.report(context.places.key(['nodes', name, 'links']), {
        code: 'NYX_CONFIG_UNEQUAL_LINKS',
        message: `the node ${quoted(name)} has ${countOf(links.length)} and ${quoted(firstName)} has ${countOf(expected.length)}`,
        allowed: 'as many links on every node',
        remedy: 'List one address a link for each node, in the same order of links.',
      });
    }
    for (const [index, text] of readItems(links))
      checkFamily(context, [name, index, text], [firstName, expected[index]]);
  }
}

const countOf = (links: number): string => (links === 1 ? '1 link' : `${links} links`);

function checkFamily(
  context: CheckContext,
  [name, index, text]: readonly [string, number, string],
  [firstName, firstText]: readonly [string, string | undefined],
): void {
  const family = parseAddress(text)?.family;
  const expected = parseAddress(firstText ?? '')?.family;
  if (family === undefined || expected === undefined || family === expected) return;
  context.problems.report(context.places.value(['nodes', name, 'links', index]), {
    code: 'NYX_CONFIG_MIXED_FAMILIES',
    message: `link ${index} has an ${family} address on ${quoted(name)} and an ${expected} address on ${quoted(firstName)}`,
    allowed: 'one family on all nodes of a link',
    remedy: `Write an ${expected} address here, or change the others.`,
  });
}

function checkQuorum({ document, places, problems }: CheckContext): void {
  const count = Object.keys(document.nodes ?? {}).length;
  if (document.quorum?.['two-node'] === true && count !== 2) {
    problems.report(places.value(['quorum', 'two-node']), {
      code: 'NYX_CONFIG_TWO_NODE',
      message: `\`quorum.two-node\` is set and ${count === 1 ? '1 node is' : `${count} nodes are`} listed`,
      allowed: '`two-node: true` with exactly two nodes',
      remedy: 'Remove `two-node`, or list exactly two nodes.',
    });
  }
  const twoNode = document.quorum?.['two-node'] ?? count === 2;
  if (twoNode && count === 2 && document.quorum?.['wait-for-all'] === false) {
    problems.report(places.value(['quorum', 'wait-for-all']), {
      severity: 'warning',
      code: 'NYX_CONFIG_NO_WAIT_FOR_ALL',
      message: 'two nodes that do not wait for each other fence each other when the network is down while they start',
      remedy: 'Remove `wait-for-all: false`.',
    });
  }
}

function checkHost({ document, places, problems, surroundings }: CheckContext): void {
  const { hostName } = surroundings;
  const names = Object.keys(document.nodes ?? {});
  if (hostName === undefined || names.length === 0) return;
  const short = (name: string): string => name.split('.', 1)[0] ?? name;
  const similar = names.filter((name) => short(name) === short(hostName));
  if (names.includes(hostName) || similar.length === 1) return;
  const near = nearestWord(hostName, names);
  problems.report(places.key(['nodes']), {
    code: 'NYX_CONFIG_HOST_NOT_LISTED',
    message: `this host is ${quoted(hostName)}, which is not among the nodes`,
    allowed: names.join(', '),
    remedy:
      near === null
        ? 'Add this host under `nodes`, or give it the name of its node with: hostnamectl set-hostname NAME'
        : `Did you mean ${quoted(hostName)} where ${quoted(near)} is written? The node and the host must have one name.`,
  });
}
