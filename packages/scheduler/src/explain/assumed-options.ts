/**
 * Sets a cluster option by the name that people write (`no-quorum-policy`), and refuses what it cannot be.
 */
import { NyxError, parseDurationMs } from '@nyx/foundation';
import type { ClusterModel } from '../model/cluster-model.ts';
import { type ClusterOptions, DEFAULT_OPTIONS } from '../model/options.ts';
import { parseScore } from '../model/score.ts';
import { unknownName } from '../simulate/model-names.ts';

const WORDS: Partial<Readonly<Record<keyof ClusterOptions, readonly string[]>>> = {
  noQuorumPolicy: ['stop', 'freeze', 'ignore', 'demote', 'fence'],
  fencingAction: ['reboot', 'off'],
  placementStrategy: ['default', 'utilization', 'minimal', 'balanced'],
  nodeHealthStrategy: ['none', 'migrate-on-red', 'only-green', 'progressive', 'custom'],
};

/** The name of an option as people write it. */
export const optionName = (key: string): string =>
  key.replace(/Ms$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The model with the option set. Throws `NYX_SCHEDULER_UNKNOWN_NAME` or `NYX_SCHEDULER_ASSUMPTION`. */
export function withOption(model: ClusterModel, name: string, text: string): ClusterModel {
  const keys = Object.keys(DEFAULT_OPTIONS) as (keyof ClusterOptions)[];
  const key = keys.find((each) => optionName(each) === name);
  if (key === undefined) throw unknownName('option', name, keys.map(optionName));
  return { ...model, options: { ...model.options, [key]: readValue(key, name, text) } };
}

function readValue(key: keyof ClusterOptions, name: string, text: string): boolean | number | string {
  const refuse = (allowed: string): NyxError =>
    new NyxError('NYX_SCHEDULER_ASSUMPTION', `${name} cannot be "${text}"`, {
      data: { text },
      remedy: `It may be ${allowed}.`,
    });
  const words = WORDS[key];
  if (words) {
    if (!words.includes(text)) throw refuse(words.join(', '));
    return text;
  }
  if (typeof DEFAULT_OPTIONS[key] === 'boolean') {
    if (text !== 'true' && text !== 'false') throw refuse('true or false');
    return text === 'true';
  }
  const number = key.endsWith('Ms') ? parseDurationMs(text) : parseScore(text);
  if (number === null) throw refuse(key.endsWith('Ms') ? 'a duration with its unit' : 'a whole number or INFINITY');
  return number;
}
