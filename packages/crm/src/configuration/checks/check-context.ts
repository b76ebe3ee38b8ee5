/** What the checks are given: the document as far as it could be read, its places, and where to report. */
import type { PartialDocument } from '../document-schema.ts';
import { linePosition, type Place } from '../document-text.ts';
import { type Path, type Places, showPath } from '../places.ts';
import type { ProblemList } from '../problem-list.ts';
import type { Surroundings } from '../surroundings.ts';

export interface CheckContext {
  readonly text: string;
  readonly document: PartialDocument;
  readonly places: Places;
  readonly problems: ProblemList;
  readonly surroundings: Surroundings;
}

/** `line 12`: where something else stands that a message refers to. */
export const lineOf = (context: CheckContext, place: Place): string =>
  `line ${linePosition(context.text, place.start).line}`;

/** The path of a value in backquotes. */
export const pathName = (path: Path): string => `\`${showPath(path)}\``;

/** The entries of a list that could be read, with their indices. */
export function readItems<Item>(list: readonly (Item | undefined)[] | undefined): readonly (readonly [number, Item])[] {
  return (list ?? []).flatMap((item, index) => (item === undefined ? [] : [[index, item] as const]));
}

/** The entries of a mapping that could be read. */
export function readEntriesOf<Value>(
  entries: Readonly<Record<string, Value | undefined>> | undefined,
): readonly (readonly [string, Value])[] {
  return Object.entries(entries ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}
