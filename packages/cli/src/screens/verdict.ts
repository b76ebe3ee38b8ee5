/**
 * The first line of the status: the one thing that an operator must know now, and how bad it is.
 *
 * Decides the order of importance: what stops services comes before what endangers them, and both
 * before what is merely under way.
 */
import type { StatusView } from '@nyx/crm/contract';
import { counted, listed } from './text.ts';

export interface Verdict {
  readonly level: 'good' | 'warn' | 'bad';
  readonly text: string;
}

const bad = (text: string): Verdict => ({ level: 'bad', text });
const warn = (text: string): Verdict => ({ level: 'warn', text });

const isAre = (names: readonly string[]): string => (names.length === 1 ? 'is' : 'are');

/** One name, or how many resources there are: the list below has them all. */
const nameOrCount = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] ?? '') : counted(names.length, 'resource');

function membershipTrouble(status: StatusView): Verdict | null {
  if (status.manager.state === 'down') return bad('the manager is down');
  if (status.manager.state === 'refused') return bad('this node may not take part');
  if (!status.quorum.quorate) return bad('not quorate: nothing is started here');
  const twice = status.resources.filter((resource) => resource.activeOn.length > 1).map((resource) => resource.id);
  if (twice.length > 0) return bad(`${listed(twice)} ${isAre(twice)} active on more than one node`);
  return null;
}

function fencingTrouble(status: StatusView): Verdict | null {
  const helpless = status.fencing.pending.filter((one) => one.state === 'no-device').map((one) => one.target);
  if (helpless.length > 0) return bad(`${listed(helpless)} ${isAre(helpless)} lost and cannot be fenced`);
  const pending = status.fencing.pending.map((one) => one.target);
  if (pending.length > 0) return bad(`${listed(pending)} ${isAre(pending)} being fenced`);
  const lost = status.nodes.filter((node) => node.state === 'lost').map((node) => node.name);
  if (lost.length > 0) return bad(`${listed(lost)} ${isAre(lost)} lost`);
  return null;
}

function resourceTrouble(status: StatusView): Verdict | null {
  for (const state of ['failed', 'blocked'] as const) {
    const names = status.resources.filter((resource) => resource.state === state).map((resource) => resource.id);
    const [is, has] = names.length === 1 ? ['is', 'has'] : ['are', 'have'];
    if (names.length > 0) return bad(`${nameOrCount(names)} ${state === 'failed' ? `${has} failed` : `${is} blocked`}`);
  }
  return null;
}

function smallerTrouble(status: StatusView): Verdict | null {
  if (!status.fencing.enabled) return warn('it runs unfenced');
  if (!status.settled) return warn('changes are under way');
  const unknown = status.resources.filter((resource) => resource.state === 'unknown').map((resource) => resource.id);
  if (unknown.length > 0)
    return warn(`not known yet where ${nameOrCount(unknown)} ${unknown.length === 1 ? 'runs' : 'run'}`);
  if (status.configuration.acceptedDivergence) return warn('the configuration may have diverged');
  const absent = status.nodes.filter((node) => ['fenced', 'left', 'never-seen', 'joining'].includes(node.state));
  const [first] = absent;
  if (absent.length === 1 && first) return warn(`${first.name} ${ABSENCE[first.state] ?? 'is absent'}`);
  if (absent.length > 1) return warn(`${counted(absent.length, 'node')} absent`);
  const down = status.nodes.flatMap((node) => node.links).filter((link) => link.state === 'down');
  const [link] = down;
  if (down.length === 1 && link) return warn(`link ${link.link} to ${link.peer} is down`);
  if (down.length > 1) return warn(`${down.length} links are down`);
  if (status.warnings.length > 0) return warn(counted(status.warnings.length, 'warning'));
  if (status.failures.length > 0) return warn(`${counted(status.failures.length, 'failure')} remembered`);
  const standby = status.nodes.filter((node) => node.state === 'standby').map((node) => node.name);
  if (standby.length > 0) return warn(`${listed(standby)} ${isAre(standby)} in standby`);
  return null;
}

const ABSENCE: Readonly<Record<string, string>> = {
  fenced: 'was fenced and is not back',
  left: 'has left',
  'never-seen': 'has not been seen yet',
  joining: 'is joining',
};

/** A resource that rests on purpose is no trouble, and still worth a word. */
function wellText(status: StatusView): string {
  const resting = status.resources.filter((resource) => resource.state === 'stopped').length;
  return resting === 0 ? 'all is well' : `all is well, ${counted(resting, 'resource')} stopped`;
}

/** What matters most about the cluster now. */
export const verdictOf = (status: StatusView): Verdict =>
  membershipTrouble(status) ??
  fencingTrouble(status) ??
  resourceTrouble(status) ??
  smallerTrouble(status) ?? { level: 'good', text: wellText(status) };
