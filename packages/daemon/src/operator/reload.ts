/**
 * Reads this node's files again while the ring runs, and takes over what may change without a restart: keys and links.
 *
 * Anything else that differs is refused as a whole, with its names, so that a file is either in force or not.
 */
import { isDeepStrictEqual } from 'node:util';
import type { LocalSettings } from '@nyx/crm/configuration';
import { NyxError } from '@nyx/foundation';
import type { RunningRing } from '@nyx/membership';

/** What a node is started with, as far as its files say it. */
export interface LocalFiles {
  readonly settings: LocalSettings;
  readonly keys: readonly Uint8Array[];
}

const withoutLinks = ({ nodes }: LocalSettings): unknown =>
  [...nodes].map(({ id, name }) => ({ id, name })).sort((left, right) => left.id - right.id);

/** What of the new settings cannot be taken over by a running ring, in the keys of the document. */
export function needsRestart(before: LocalSettings, after: LocalSettings): readonly string[] {
  const differs = (one: unknown, other: unknown): boolean => !isDeepStrictEqual(one, other);
  return [
    ...(before.cluster === after.cluster ? [] : ['cluster']),
    ...(differs(withoutLinks(before), withoutLinks(after)) ? ['nodes'] : []),
    ...(before.keyFile === after.keyFile ? [] : ['key']),
    ...(differs(before.timing, after.timing) ? ['timing'] : []),
    ...(differs(before.quorum, after.quorum) ? ['quorum'] : []),
    ...(differs(before.watchdog, after.watchdog) ? ['watchdog'] : []),
  ];
}

/**
 * Takes over what has changed and tells it in sentences; none where nothing has.
 * Throws `NYX_HOST_RESTART_NEEDED` where more than keys and links differ; then nothing has changed.
 */
export async function applyReload(
  ring: Pick<RunningRing, 'changeLinks' | 'replaceKeys'>,
  before: LocalFiles,
  after: LocalFiles,
): Promise<readonly string[]> {
  const restart = needsRestart(before.settings, after.settings);
  if (restart.length > 0) {
    throw new NyxError(
      'NYX_HOST_RESTART_NEEDED',
      `The file differs in ${restart.join(', ')}, which a running ring does not take over.`,
      { data: { keys: restart } },
    );
  }
  const told: string[] = [];
  if (!isDeepStrictEqual(before.settings.nodes, after.settings.nodes)) {
    const nodes = after.settings.nodes.map(({ id, name, links }) => ({ id, name, addresses: links }));
    await ring.changeLinks(nodes);
    const own = after.settings.nodes.find(({ name }) => name === after.settings.self);
    told.push(`The links are changed; this node's are ${own?.links.join(' and ')}.`);
  }
  if (!isDeepStrictEqual(before.keys.map(hex), after.keys.map(hex))) {
    ring.replaceKeys(after.keys);
    told.push(`The keys are read again; the file holds ${after.keys.length}.`);
  }
  return told;
}

const hex = (key: Uint8Array): string => Buffer.from(key).toString('hex');
