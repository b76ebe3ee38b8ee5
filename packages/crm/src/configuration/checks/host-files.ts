/** Checks of the files on this host that a document names: the cluster key and the secrets. */
import type { PartialDocument } from '../document-schema.ts';
import type { Path } from '../places.ts';
import { SECRETS_DIRECTORY } from '../surroundings.ts';
import { quoted } from '../text-forms.ts';
import { type CheckContext, readEntriesOf } from './check-context.ts';
import { readPrimitives } from './resources.ts';

/** Where the key is unless the document says otherwise. */
export const DEFAULT_KEY_FILE = '/etc/nyx/cluster.key';

/** A key of the cipher; a file that holds it as text is longer. */
const KEY_BYTES_MIN = 32;
const OTHERS = 0o077;

export function checkHostFiles(context: CheckContext): void {
  if (!context.surroundings.files) return;
  checkKey(context);
  const seen = new Set<string>();
  for (const [path, name] of secretUses(context.document)) {
    if (!seen.has(name)) checkSecret(context, path, name);
    seen.add(name);
  }
}

const showMode = (mode: number): string => (mode & 0o777).toString(8).padStart(4, '0');

function checkKey({ document, places, problems, surroundings }: CheckContext): void {
  const path = document.key ?? DEFAULT_KEY_FILE;
  const facts = surroundings.files?.inspect(path) ?? null;
  const place = places.value(['key']);
  const remedy = `Make a key with \`nyxctl keygen\` on one node, and copy it to ${path} on the others.`;
  if (facts === null || facts.kind !== 'file') {
    const what = facts === null ? 'does not exist' : 'is not a file';
    problems.report(place, {
      code: 'NYX_CONFIG_KEY_FILE_MISSING',
      message: `the key file ${quoted(path)} ${what}`,
      remedy,
    });
    return;
  }
  if ((facts.mode & OTHERS) !== 0) {
    problems.report(place, {
      code: 'NYX_CONFIG_KEY_FILE_EXPOSED',
      message: `the key file ${quoted(path)} has the permissions ${showMode(facts.mode)}: others than its owner can use it`,
      allowed: 'the permissions 0600 or 0400',
      remedy: `Run \`chmod 0600 ${path}\`, and make a new key if others may have read it.`,
    });
  }
  if (facts.sizeBytes < KEY_BYTES_MIN) {
    problems.report(place, {
      code: 'NYX_CONFIG_KEY_FILE_SHORT',
      message: `the key file ${quoted(path)} has ${facts.sizeBytes} bytes`,
      allowed: `at least ${KEY_BYTES_MIN} bytes`,
      remedy,
    });
  }
}

/** Every secret that the document names, with the place where it does. */
export function secretUses(document: PartialDocument): readonly (readonly [Path, string])[] {
  const devices = document.fencing === 'unfenced' ? [] : readEntriesOf(document.fencing);
  const values: (readonly [Path, unknown])[] = [
    ...devices.flatMap(([id, device]) => parametersAt(['fencing', id], device.parameters)),
    ...readPrimitives(document).flatMap(([path, primitive]) => parametersAt(path, primitive.parameters)),
    ...readEntriesOf(document.alerts).map(([id, alert]) => [['alerts', id, 'webhook'], alert.webhook] as const),
  ];
  return values.flatMap(([path, value]) => {
    if (typeof value !== 'object' || value === null || !('secret' in value)) return [];
    return typeof value.secret === 'string' ? [[[...path, 'secret'], value.secret] as const] : [];
  });
}

const parametersAt = (
  path: Path,
  parameters: Readonly<Record<string, unknown>> = {},
): readonly (readonly [Path, unknown])[] =>
  Object.entries(parameters).map(([name, value]) => [[...path, 'parameters', name], value] as const);

function checkSecret({ places, problems, surroundings }: CheckContext, path: Path, name: string): void {
  const file = `${SECRETS_DIRECTORY}/${name}`;
  const facts = surroundings.files?.inspect(file) ?? null;
  if (facts === null || facts.kind !== 'file') {
    problems.report(places.value(path), {
      code: 'NYX_CONFIG_SECRET_MISSING',
      message: `the secret ${quoted(name)} is missing: ${facts === null ? 'there is no file' : 'there is something other than a file at'} ${quoted(file)}`,
      remedy: `Write it on every node with: install -m 0600 /dev/stdin ${file}`,
    });
  } else if ((facts.mode & OTHERS) !== 0) {
    problems.report(places.value(path), {
      code: 'NYX_CONFIG_SECRET_EXPOSED',
      message: `the secret ${quoted(name)} is in ${quoted(file)} with the permissions ${showMode(facts.mode)}: others than its owner can use it`,
      allowed: 'the permissions 0600 or 0400',
      remedy: `Run \`chmod 0600 ${file}\`, and change the secret if others may have read it.`,
    });
  }
}
