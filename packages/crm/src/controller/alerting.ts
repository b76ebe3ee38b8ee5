/**
 * Which events become alerts, and in which words. The DC sends them, so each goes out once.
 *
 * Failovers of single resources are gathered until all is settled: people want to know that the service moved, not each of
 * its parts.
 */
import type { AlertEvent, ClusterConfiguration } from '../configuration/index.ts';
import type { JournalEntry } from '../contract/journal.ts';
import type { AlertEffect } from './effects.ts';

export class Alerting {
  private failovers: JournalEntry[] = [];

  /** The alerts that new entries lead to, if this member is the one to send them. */
  take(entries: readonly JournalEntry[], configuration: ClusterConfiguration | null, inCharge: boolean): AlertEffect[] {
    const effects: AlertEffect[] = [];
    for (const entry of entries) {
      const kind = kindOf(entry);
      if (entry.kind === 'failover') this.failovers.push(entry);
      else if (kind && inCharge)
        effects.push(...alertsOf(configuration, kind, `${entry.message} (event ${entry.seq})`));
      if (entry.kind !== 'settled' || this.failovers.length === 0) continue;
      if (inCharge) effects.push(...alertsOf(configuration, 'failover', failoverText(this.failovers)));
      this.failovers = [];
    }
    return effects;
  }
}

function kindOf(entry: JournalEntry): AlertEvent | null {
  if (entry.kind === 'failure' || entry.kind === 'failover') return entry.kind;
  return entry.kind.startsWith('fencing-') ? 'fencing' : null;
}

function failoverText(entries: readonly JournalEntry[]): string {
  const routes = new Map<string, string[]>();
  for (const entry of entries) {
    const route = `from ${entry.data.from} to ${entry.data.to}`;
    routes.set(route, [...(routes.get(route) ?? []), entry.resource ?? '']);
  }
  const parts = [...routes].map(([route, resources]) => `${resources.join(', ')} moved ${route}`);
  return `${parts.join('; ')} (events ${entries[0]?.seq} to ${entries.at(-1)?.seq})`;
}

function alertsOf(configuration: ClusterConfiguration | null, kind: AlertEvent, text: string): AlertEffect[] {
  return (configuration?.alerts ?? [])
    .filter((alert) => alert.events.includes(kind))
    .map((alert) => ({
      alert: alert.id,
      to: alert.to,
      webhook: alert.webhook,
      kind,
      text: `${configuration?.cluster}: ${text}`,
    }));
}
