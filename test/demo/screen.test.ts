import { stripVTControlCharacters } from 'node:util';
import type { StatusView } from '@nyx/crm/contract';
import { describe, expect, it } from 'vitest';
import { paletteOf } from './palette.ts';
import { renderScreen, SCREEN_ROWS, type ScreenModel } from './screen.ts';

const NOW = 1_000_000_000;

const status = {
  nodes: [
    { name: 'nyx-primary', id: 1, state: 'fenced', standby: false, dc: false, awaiting: null, links: [] },
    {
      name: 'nyx-secondary',
      id: 2,
      state: 'online',
      standby: false,
      dc: true,
      awaiting: null,
      links: [0, 1].map((link) => ({
        peer: 'nyx-secondary',
        link,
        localAddress: '12.0.1.1',
        peerAddress: '12.0.1.2',
        state: link === 0 ? 'up' : 'down',
        sinceMs: 10,
        roundTripUs: 300,
        flaps: 0,
      })),
    },
  ],
  resources: ['res_filesystem', 'res_ip', 'res_nginx', 'res_mattermost'].map((id) => ({
    id,
    agent: 'ocf:heartbeat:nginx',
    group: 'nyx-service',
    state: 'started',
    node: 'nyx-secondary',
    activeOn: ['nyx-secondary'],
    operation: null,
    failCounts: { 'nyx-primary': 1 },
    detection: null,
    why: 'It runs here.',
  })),
} as unknown as StatusView;

/** Answers every 10 ms, but for a silence that ended half a second ago; nyx-primary before it, nyx-secondary after. */
const times = Array.from({ length: 400 }, (_unused, index) => NOW - 4000 + index * 10);
const heard = times.filter((time) => time < NOW - 1500 || time > NOW - 500);

const model: ScreenModel = {
  title: 'nyx-primary loses its power',
  nowMs: NOW,
  status,
  poweredOff: ['nyx-primary'],
  nodes: ['nyx-primary', 'nyx-secondary'],
  watchedSinceMs: NOW - 4000,
  pings: heard,
  pages: heard.map((atMs) => ({ atMs, node: atMs < NOW - 1500 ? 'nyx-primary' : 'nyx-secondary' })),
  story: [
    { kind: 'command', text: 'pnpm lab kill nyx-primary' },
    { kind: 'result', text: 'nyx-secondary serves it after 1.00 s without a page' },
    { kind: 'event', text: 'a very long sentence '.repeat(20) },
  ],
  footer: 'k kill the active node',
};

describe('the screen of the demo', () => {
  it.each([60, 80, 120, 200])('fits into %i columns and 24 rows, with colours and without', (width) => {
    for (const colours of [true, false]) {
      const rows = renderScreen(model, width, paletteOf(colours));
      expect(rows.length).toBeLessThanOrEqual(SCREEN_ROWS);
      for (const row of rows) expect(stripVTControlCharacters(row).length).toBeLessThanOrEqual(width);
    }
  });

  it('has no control character where there are no colours', () => {
    const text = renderScreen(model, 80, paletteOf(false)).join('\n');
    expect(stripVTControlCharacters(text)).toBe(text);
  });

  it('shows who served the pages, and the silence between', () => {
    const row = renderScreen(model, 80, paletteOf(false)).find((each) => each.startsWith(' http'));
    expect(row).toMatch(/^ http {2} *1{15,}·{9,10}2{4,5}$/);
  });

  it('stands before anything is known', () => {
    const rows = renderScreen({ ...model, status: null, pings: [], pages: [], story: [] }, 80, paletteOf(false));
    expect(rows.join('\n')).toContain('nothing is known yet');
  });
});
