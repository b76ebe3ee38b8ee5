/**
 * Reads meta attributes: booleans, numbers, durations, roles, as text from the configuration.
 */
import type { MetaAttributes } from '../model/resource.ts';
import { parseScore } from '../model/score.ts';
import { parseIntervalMs } from '../rules/calendar.ts';
import { ROLE, type RoleRank } from './cluster.ts';

export function metaFlag(meta: MetaAttributes, name: string, fallback: boolean): boolean {
  const word = meta[name]?.trim().toLowerCase();
  if (word === undefined) return fallback;
  if (['true', 'on', 'yes', 'y', '1'].includes(word)) return true;
  if (['false', 'off', 'no', 'n', '0'].includes(word)) return false;
  return fallback;
}

export function metaNumber(meta: MetaAttributes, name: string, fallback: number, minimum = 0): number {
  const value = Number.parseInt(meta[name] ?? '', 10);
  if (Number.isNaN(value)) return fallback;
  return Math.max(minimum, value);
}

export const metaScore = (meta: MetaAttributes, name: string, fallback: number): number =>
  parseScore(meta[name] ?? '') ?? fallback;

export const metaDurationMs = (meta: MetaAttributes, name: string): number =>
  Math.max(0, parseIntervalMs(meta[name] ?? '0') ?? 0);

const RANKS: Readonly<Record<string, RoleRank>> = {
  stopped: ROLE.stopped,
  started: ROLE.started,
  slave: ROLE.unpromoted,
  unpromoted: ROLE.unpromoted,
  master: ROLE.promoted,
  promoted: ROLE.promoted,
};

export const rankOf = (role: string | undefined): RoleRank => RANKS[role?.toLowerCase() ?? ''] ?? ROLE.unknown;
