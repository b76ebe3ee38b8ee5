/** Where the parts of a document stand in its text. */
import type { Place } from './document-text.ts';

/** The way to a value from the top of the document: keys, and indices of lists. */
export type Path = readonly (string | number)[];

/** `fencing.power-primary.targets[0]`: how a path is written in messages. Empty for the whole document. */
export function showPath(path: Path): string {
  return path.reduce<string>((shown, step) => {
    if (typeof step === 'number') return `${shown}[${step}]`;
    return shown === '' ? step : `${shown}.${step}`;
  }, '');
}

interface Entry {
  readonly key: Place | null;
  readonly value: Place;
}

export interface Places {
  record(path: Path, key: Place | null, value: Place): void;
  /** Whether something stands there, be it readable or not. */
  has(path: Path): boolean;
  /** Where the value stands, or what is nearest above it. */
  value(path: Path): Place;
  /** Where the key of the value stands, or else the value. */
  key(path: Path): Place;
}

export function placesOf(): Places {
  const entries = new Map<string, Entry>();
  const nearest = (path: Path): Entry => {
    for (let length = path.length; length >= 0; length--) {
      const entry = entries.get(JSON.stringify(path.slice(0, length)));
      if (entry) return entry;
    }
    return { key: null, value: { start: 0, end: 1 } };
  };
  return {
    record(path, key, value) {
      entries.set(JSON.stringify(path), { key, value });
    },
    has: (path) => entries.has(JSON.stringify(path)),
    value: (path) => nearest(path).value,
    key(path) {
      const entry = nearest(path);
      return entry.key ?? entry.value;
    },
  };
}
