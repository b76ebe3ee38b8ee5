import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paletteOf } from './palette.ts';
import type { StoryFigures } from './story.ts';
import { figuresAsJson, summaryLines } from './summary.ts';
import { wrap } from './wrap.ts';

const figures: StoryFigures = {
  takeover: {
    from: 'nyx-primary',
    to: 'nyx-secondary',
    detectionMs: 300,
    fencingMs: 400,
    startMs: 350,
    delay: { ms: 250, reason: 'a long reason '.repeat(12).trim() },
    starts: ['res_filesystem', 'res_ip', 'res_nginx', 'res_mattermost'].map((resource) => ({
      resource,
      durationMs: 60.4,
    })),
    ok: true,
    fault: null,
  },
  takeoverOutage: { pingOutageMs: 900, httpOutageMs: 1050 },
  switchover: { pingOutageMs: 300, httpOutageMs: 1400 },
  switchoverCommand: 'nyxctl standby nyx-secondary',
  why: 'It stays where it is.',
  ok: true,
  fault: null,
};

describe('the figures of the demo', () => {
  it('are one JSON line of the documented shape', () => {
    expect(figuresAsJson(figures)).toBe(
      '{"failover":{"detectionMs":300,"fencingMs":400,"startMs":350,"pingOutageMs":900,"httpOutageMs":1050},' +
        '"switchover":{"pingOutageMs":300,"httpOutageMs":1400},"ok":true}',
    );
  });

  it('fit into 80 columns in words, name the slowest part, and end with three commands', () => {
    const lines = summaryLines(figures, 80, paletteOf(false));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    expect(lines).toContain('  The slowest part: fencing, 400 ms.');
    expect(lines.slice(lines.indexOf('Try next')).filter((line) => line.startsWith('  npx '))).toHaveLength(3);
  });

  it('say what is wrong where something is', () => {
    const lines = summaryLines({ ...figures, ok: false, fault: 'it was started twice' }, 80, paletteOf(false));
    expect(lines).toContain('Not as it must be: it was started twice');
  });
});

describe('wrapping', () => {
  it('keeps every word and no line too long', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (list, width) => {
        const lines = wrap(list.join(' '), width);
        expect(lines.join(' ')).toBe(list.join(' '));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
