/** Checks that the timings fit together, by the ring's own rules where they are known here. */
import { TIMING_KEYS } from '../timing-keys.ts';
import { timing } from '../to-configuration.ts';
import type { CheckContext } from './check-context.ts';

export function checkTiming({ document, places, problems, surroundings }: CheckContext): void {
  if (document.timing === undefined || !surroundings.checkTiming) return;
  const problem = surroundings.checkTiming(timing(document.timing));
  if (problem === null) return;
  problems.report(places.key(['timing']), {
    code: 'NYX_CONFIG_TIMING',
    message: `the timings do not fit together: ${inKeys(problem)}`,
    remedy: 'Change that value, or use one of the profiles as it is: fast, default, wide-area.',
  });
}

/** The ring names its timings as programs do; people know them by the keys of the document. */
const inKeys = (problem: string): string =>
  TIMING_KEYS.reduce((words, [key, name]) => words.replaceAll(name, `\`${key}\``), problem);
