import { describe, expect, it } from 'vitest';
import { describeFault, faultsBetween, ruleSetOf, withFaults } from './faults.ts';
import { machinesOf } from './topology.ts';

const machines = machinesOf(2);
const rulesOf = (faults: Parameters<typeof ruleSetOf>[0]): readonly string[] =>
  ruleSetOf(faults, machines)
    .split('\n')
    .filter((line) => line.includes('drop'))
    .map((line) => line.trim());

describe('the rules of the faults', () => {
  it('cuts a node in both directions on each network named', () => {
    expect(rulesOf(faultsBetween('nyx-primary', null, ['link-0', 'link-1'], 100, false))).toEqual([
      'iifname "n1-link-0" counter drop',
      'oifname "n1-link-0" counter drop',
      'iifname "n1-link-1" counter drop',
      'oifname "n1-link-1" counter drop',
    ]);
  });

  it('cuts a pair only between its two ports', () => {
    expect(rulesOf(faultsBetween('nyx-primary', 'nyx-secondary', ['link-0'], 100, false))).toEqual([
      'iifname "n1-link-0" oifname "n2-link-0" counter drop',
      'iifname "n2-link-0" oifname "n1-link-0" counter drop',
    ]);
  });

  it('drops only what the first one sends when one-way', () => {
    expect(rulesOf(faultsBetween('nyx-primary', 'nyx-secondary', ['link-0'], 100, true))).toEqual([
      'iifname "n1-link-0" oifname "n2-link-0" counter drop',
    ]);
    expect(rulesOf(faultsBetween('nyx-primary', null, ['service'], 100, true))).toEqual([
      'iifname "n1-service" counter drop',
    ]);
  });

  it('drops a share by a random number', () => {
    expect(rulesOf(faultsBetween('nyx-secondary', null, ['link-1'], 30, true))).toEqual([
      'iifname "n2-link-1" numgen random mod 100 < 30 counter drop',
    ]);
  });

  it('replaces the whole table, so that what is not listed is healed', () => {
    const text = ruleSetOf([], machines);
    expect(text.indexOf('delete table')).toBeGreaterThan(text.indexOf('table bridge nyx_lab'));
    expect(rulesOf([])).toEqual([]);
  });

  it('makes no rule for a machine that has no port on the network', () => {
    expect(rulesOf(faultsBetween('client', null, ['link-0'], 100, false))).toEqual([]);
  });
});

describe('the list of faults', () => {
  it('keeps one fault a path: the later one counts, and none percent ends it', () => {
    const cut = faultsBetween('nyx-primary', null, ['link-0'], 100, false);
    const loss = faultsBetween('nyx-primary', null, ['link-0'], 20, false);
    expect(withFaults(cut, loss)).toEqual(loss);
    expect(withFaults(cut, faultsBetween('nyx-primary', null, ['link-0'], 0, false))).toEqual([]);
    expect(withFaults(cut, faultsBetween('nyx-primary', null, ['link-1'], 100, false))).toHaveLength(4);
  });

  it('reads as a sentence', () => {
    const [fault] = faultsBetween('nyx-primary', null, ['link-0'], 100, false);
    expect(fault && describeFault(fault)).toBe('nyx-primary -> everyone on link-0: cut');
  });
});
