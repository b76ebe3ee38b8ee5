/**
 * Delivers alerts: a few attempts each, never more than a bounded number waiting, and nothing ever waits for them.
 */
import type { Log, NyxErrorCode } from '@nyx/foundation';
import type { AlertEffect } from '../controller/effects.ts';
import type { AlertPort, ResolveSecret } from '../ports.ts';

const ATTEMPTS_MAX = 4;
const RETRY_FIRST_MS = 1000;
const WAITING_MAX = 100;

export class Alerts {
  private readonly port: AlertPort;
  private readonly resolveSecret: ResolveSecret;
  private readonly log: Log;
  private readonly timers = new Set<NodeJS.Timeout>();
  private waiting = 0;

  constructor(port: AlertPort, resolveSecret: ResolveSecret, log: Log) {
    this.port = port;
    this.resolveSecret = resolveSecret;
    this.log = log;
  }

  send(alert: AlertEffect): void {
    if (this.waiting >= WAITING_MAX) {
      this.log.log('warn', 'an alert was dropped: too many are waiting', { alert: alert.alert, text: alert.text });
      return;
    }
    this.waiting += 1;
    void this.attempt(alert, 1);
  }

  private async attempt(alert: AlertEffect, attempt: number): Promise<void> {
    try {
      const webhook =
        typeof alert.webhook === 'string' ? alert.webhook : await this.resolveSecret(alert.webhook.secret);
      await this.port.send({ alert: alert.alert, to: alert.to, webhook, kind: alert.kind, text: alert.text });
      this.waiting -= 1;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.log.log('warn', 'an alert could not be delivered', {
        code: 'NYX_CLUSTER_ALERT_UNDELIVERED' satisfies NyxErrorCode,
        alert: alert.alert,
        attempt,
        reason,
      });
      if (attempt >= ATTEMPTS_MAX) this.waiting -= 1;
      else this.retry(alert, attempt);
    }
  }

  private retry(alert: AlertEffect, attempt: number): void {
    const timer = setTimeout(
      () => {
        this.timers.delete(timer);
        void this.attempt(alert, attempt + 1);
      },
      RETRY_FIRST_MS * 2 ** (attempt - 1),
    );
    this.timers.add(timer);
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}
