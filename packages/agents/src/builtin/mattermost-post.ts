/**
 * Posts to a Mattermost channel through an incoming webhook.
 *
 * Follows Mattermost's format of incoming webhooks: a JSON object sent by POST, answered with 200. The
 * webhook's address is a secret, since whoever knows it can post: it appears in no message of this file.
 */

/** The fields of an incoming webhook that Nyx uses. */
export interface MattermostPost {
  readonly text?: string;
  readonly channel?: string;
  readonly username?: string;
  readonly icon_url?: string;
  readonly attachments?: readonly MattermostAttachment[];
}

export interface MattermostAttachment {
  readonly fallback: string;
  readonly color: string;
  readonly title: string;
  readonly text: string;
  readonly fields: readonly { readonly title: string; readonly value: string; readonly short: boolean }[];
}

/** Whether a message was delivered, and a sentence of why not. */
export type Delivery = { readonly delivered: true } | { readonly delivered: false; readonly reason: string };

/** Whether `webhook` can be an incoming webhook's address. */
export function isWebhookAddress(webhook: string): boolean {
  const url = URL.parse(webhook);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
}

function failureReason(error: unknown): string {
  if (!(error instanceof Error)) return 'it could not be sent';
  if (error.name === 'TimeoutError') return 'the server did not answer in time';
  if (error.name === 'AbortError') return 'it was given up';
  const { code } = (error.cause ?? error) as { code?: unknown };
  return typeof code === 'string' ? `the server cannot be reached (${code})` : 'the server cannot be reached';
}

/** Sends `post`; settles within `timeoutMs` or once `signal` aborts, and never rejects. */
export async function postToMattermost(
  webhook: string,
  post: MattermostPost,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Delivery> {
  if (!isWebhookAddress(webhook)) return { delivered: false, reason: 'the webhook is no http or https address' };
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(webhook, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(post),
      // Followed, a redirect would carry the message to whoever it names.
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    await response.body?.cancel();
    return response.ok
      ? { delivered: true }
      : { delivered: false, reason: `the server answered with status ${response.status}` };
  } catch (error) {
    return { delivered: false, reason: failureReason(error) };
  }
}
