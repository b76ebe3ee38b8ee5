/** Delivers events of the cluster to a Mattermost channel. */
import { type Delivery, type MattermostPost, postToMattermost } from './mattermost-post.ts';

export type AlertSeverity = 'info' | 'warning' | 'critical';

/** One event, in the words in which people shall read it. */
export interface AlertEvent {
  readonly severity: AlertSeverity;
  /** What has happened, in one line. */
  readonly title: string;
  /** Why, and what follows from it. */
  readonly text: string;
  /** Short facts: node, resource, duration. */
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
}

export interface MattermostTarget {
  /** The incoming webhook's address, a secret. */
  readonly webhook: string;
  /** Another channel than the webhook's own. */
  readonly channel?: string;
  /** The name to post under; `Nyx` unless given. */
  readonly username?: string;
  /** How long one attempt may take; 10 s unless given. */
  readonly timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 10_000;
const COLOURS: Readonly<Record<AlertSeverity, string>> = { info: '#2e7d32', warning: '#f9a825', critical: '#c62828' };

/** The post that tells of `event`. */
export function alertPost(target: Omit<MattermostTarget, 'webhook'>, event: AlertEvent): MattermostPost {
  const fields = (event.fields ?? []).map(({ name, value }) => ({ title: name, value, short: true }));
  const attachment = {
    fallback: `${event.title}: ${event.text}`,
    color: COLOURS[event.severity],
    title: event.title,
    text: event.text,
    fields,
  };
  return {
    username: target.username ?? 'Nyx',
    ...(target.channel === undefined ? {} : { channel: target.channel }),
    attachments: [attachment],
  };
}

/** Delivers `event` in one attempt. Never rejects; whether to try again is the caller's decision. */
export const sendMattermostAlert = (
  target: MattermostTarget,
  event: AlertEvent,
  signal?: AbortSignal,
): Promise<Delivery> =>
  postToMattermost(target.webhook, alertPost(target, event), target.timeoutMs ?? DEFAULT_TIMEOUT_MS, signal);
