/** The metrics: every series is there from the start, and what it says is what the status says. */
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localApi } from './fixtures.ts';
import { ScriptedCluster } from './scripted-cluster.ts';
import { failedResourceStatus, failoverStatus, linkDownStatus, unfencedStatus } from './statuses.ts';

let service: ScriptedCluster;
let app: FastifyInstance;
beforeEach(async () => {
  service = new ScriptedCluster();
  app = await localApi(service);
});
afterEach(() => app.close());

/** The samples, as `name{labels}` to value. */
async function samples(): Promise<Map<string, string>> {
  const { body } = await app.inject('/metrics');
  const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), line.slice(line.lastIndexOf(' ') + 1)]));
}

describe('the metrics', () => {
  it('have the same series whatever happens to the cluster', async () => {
    const names = [...(await samples()).keys()];
    for (const status of [failedResourceStatus(), linkDownStatus()]) {
      service.show(status);
      expect([...(await samples()).keys()]).toEqual(names);
    }
  });

  it('follow the text format of Prometheus: help and type before the samples of a family', async () => {
    const { body, headers } = await app.inject('/metrics');
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    for (const family of body.trimEnd().split(/^(?=# HELP)/m)) {
      const [help = '', type = '', ...lines] = family.trimEnd().split('\n');
      const name = help.split(' ')[2] ?? '';
      expect(type).toMatch(new RegExp(`^# TYPE ${name} (gauge|counter)$`));
      for (const line of lines)
        expect(line).toMatch(new RegExp(`^${name}(\\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\\})? (NaN|-?[0-9.e-]+)$`));
    }
  });

  it.each([
    [failedResourceStatus, 'nyx_resources{state="failed"}', '1'],
    [failedResourceStatus, 'nyx_resource_fail_count{resource="res_nginx",node="nyx-primary"}', '2'],
    [failedResourceStatus, 'nyx_failures', '2'],
    [linkDownStatus, 'nyx_link_up{peer="nyx-secondary",link="0"}', '0'],
    [linkDownStatus, 'nyx_link_up{peer="nyx-secondary",link="1"}', '1'],
    [linkDownStatus, 'nyx_link_round_trip_seconds{peer="nyx-secondary",link="0"}', 'NaN'],
    [linkDownStatus, 'nyx_link_round_trip_seconds{peer="nyx-secondary",link="1"}', '0.00024'],
    [failoverStatus, 'nyx_nodes{state="fencing"}', '1'],
    [failoverStatus, 'nyx_fencing_pending_attempt{target="nyx-primary"}', '2'],
    [failoverStatus, 'nyx_fencing_delay_seconds', '2.15'],
    [unfencedStatus, 'nyx_fencing_enabled', '0'],
  ] as const)('%o: %s is %s', async (make, series, value) => {
    service.show(make());
    expect((await samples()).get(series)).toBe(value);
  });

  it('count events by kind, from zero', async () => {
    expect((await samples()).get('nyx_events_total{kind="fencing-started"}')).toBe('0');
    service.append('fencing-started', 'A fence agent was started.');
    service.append('fencing-failed', 'It failed.');
    service.append('fencing-started', 'A fence agent was started.');
    const after = await samples();
    expect(after.get('nyx_events_total{kind="fencing-started"}')).toBe('2');
    expect(after.get('nyx_fencing_attempts_total')).toBe('2');
    expect(after.get('nyx_fencing_failures_total')).toBe('1');
  });

  it('escape what would end a label', async () => {
    const [first] = service.status().resources;
    if (first === undefined) throw new Error('the status has resources');
    service.show({ resources: [{ ...first, id: 'a"b\\c\nd' }] });
    expect((await samples()).get('nyx_resource_active_nodes{resource="a\\"b\\\\c\\nd"}')).toBe('1');
  });
});
