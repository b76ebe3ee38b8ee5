/** Checks of fencing: whether it is settled at all, which nodes the devices isolate, and which nodes none isolates. */
import { nearestWord } from '@nyx/foundation';
import type { Path } from '../places.ts';
import { quoted } from '../text-forms.ts';
import { type CheckContext, pathName, readEntriesOf, readItems } from './check-context.ts';

export function checkFencing(context: CheckContext): void {
  const { document, places, problems } = context;
  const names = Object.keys(document.nodes ?? {});
  const selfFencing = document.watchdog?.['self-fencing'] === true;
  if (selfFencing) checkSelfFencing(context, names.length);
  if (document.fencing === 'unfenced') return;
  if (document.fencing === undefined) {
    // A key that is there but could not be read was reported already.
    if (names.length < 2 || places.has(['fencing']) || selfFencing) return;
    problems.report(places.key([]), {
      code: 'NYX_CONFIG_MISSING_KEY',
      message: 'the document lacks the key `fencing`: nothing says how a lost node is isolated',
      allowed: 'fencing devices by id, or `unfenced`',
      remedy:
        'Add the devices, or write `fencing: unfenced` to take over without isolating, at the risk of running twice.',
    });
    return;
  }
  const isolated = new Set<string>();
  for (const [id, device] of readEntriesOf(document.fencing)) {
    const targets = readItems(device.targets);
    // A misspelt target is reported as such; the node that was meant is not without a device.
    for (const [, target] of targets) isolated.add(nearestWord(target, names) ?? target);
    checkTargets(context, id, names);
    checkPlugs(context, id);
  }
  if (selfFencing) return;
  for (const name of names.filter((name) => !isolated.has(name))) {
    problems.report(places.key(['nodes', name]), {
      severity: 'warning',
      code: 'NYX_CONFIG_NODE_WITHOUT_FENCE_DEVICE',
      message: `no fencing device isolates ${quoted(name)}: what it ran is not taken over when it is lost`,
      remedy: `Add ${quoted(name)} to the \`targets\` of a fencing device.`,
    });
  }
}

/** With two nodes each is quorate alone, so a watchdog that is fed while the node is quorate resets neither. */
function checkSelfFencing({ document, places, problems }: CheckContext, nodeCount: number): void {
  const twoNode = document.quorum?.['two-node'] ?? nodeCount === 2;
  if (!twoNode) return;
  problems.report(places.value(['watchdog', 'self-fencing']), {
    code: 'NYX_CONFIG_SELF_FENCING',
    message:
      'with `two-node` each of the two nodes is quorate by itself: when they lose each other neither is reset by its watchdog, so nothing follows from waiting for that',
    allowed: '`self-fencing: true` where a majority decides: with three nodes or more',
    remedy: 'Remove `self-fencing`, and list fencing devices.',
  });
}

function checkTargets({ document, places, problems }: CheckContext, id: string, names: readonly string[]): void {
  const device = document.fencing === 'unfenced' ? undefined : document.fencing?.[id];
  const path: Path = ['fencing', id, 'targets'];
  if (device?.targets?.length === 0 || !places.has(path)) {
    problems.report(places.key(path), {
      code: 'NYX_CONFIG_FENCE_DEVICE_WITHOUT_TARGETS',
      message: `the fencing device ${quoted(id)} names no node that it can isolate`,
      allowed: `targets: a list of nodes (${names.join(', ')})`,
      remedy: 'List the nodes under `targets`.',
    });
  }
  const seen = new Set<string>();
  for (const [index, target] of readItems(device?.targets)) {
    const problem = nodeProblem(pathName([...path, index]), target, names);
    if (problem) problems.report(places.value([...path, index]), problem);
    else if (seen.has(target)) {
      problems.report(places.value([...path, index]), {
        code: 'NYX_CONFIG_DUPLICATE_ID',
        message: `the fencing device ${quoted(id)} names the target ${quoted(target)} twice`,
        remedy: 'Remove one of the two.',
      });
    }
    seen.add(target);
  }
}

function checkPlugs({ document, places, problems }: CheckContext, id: string): void {
  const device = document.fencing === 'unfenced' ? undefined : document.fencing?.[id];
  const targets = readItems(device?.targets).map(([, target]) => target);
  for (const target of Object.keys(device?.plugs ?? {})) {
    if (targets.includes(target)) continue;
    const path = ['fencing', id, 'plugs', target];
    problems.report(places.key(path), {
      code: 'NYX_CONFIG_UNKNOWN_REFERENCE',
      message: `${pathName(['fencing', id, 'plugs'])} names ${quoted(target)}, which is not a target of the device`,
      allowed: targets.join(', '),
      remedy: `Add ${quoted(target)} to the targets, or remove the plug.`,
    });
  }
}

/** What is wrong with `name` as the name of a node. `place` says which value it is. */
export function nodeProblem(place: string, name: string, names: readonly string[]) {
  if (names.includes(name) || names.length === 0) return null;
  const near = nearestWord(name, names);
  return {
    code: 'NYX_CONFIG_UNKNOWN_REFERENCE',
    message: `${place} is ${quoted(name)}, and there is no such node`,
    allowed: names.join(', '),
    remedy: near === null ? 'Correct the name, or add the node under `nodes`.' : `Did you mean ${quoted(near)}?`,
  } as const;
}
