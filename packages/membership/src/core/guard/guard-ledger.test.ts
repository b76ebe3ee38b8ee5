import { incarnation, nodeId } from '@nyx/foundation';
import { describe, expect, it } from 'vitest';
import { GuardLedger } from './guard-ledger.ts';

const [ONE, TWO, THREE] = [nodeId(1), nodeId(2), nodeId(3)];
const BORN = incarnation(7);
const guard = (node: typeof ONE, watchdogTimeoutMs = 5000, born = BORN) => ({
  node,
  incarnation: born,
  watchdogTimeoutMs,
  detectionMs: 640,
});

describe('the guards that members know', () => {
  it('are each member by its own word and absent nodes by the most cautious account of their last incarnation', () => {
    const ledger = new GuardLedger(ONE);
    ledger.enter([ONE, TWO]);
    ledger.synchronise(
      [
        { sender: ONE, guards: [guard(ONE), guard(THREE, 4000), guard(TWO, 1)] },
        { sender: TWO, guards: [guard(THREE, 9000), guard(THREE, 99_000, incarnation(6))] },
      ],
      () => BORN,
    );
    expect(ledger.all()).toEqual([guard(ONE), guard(THREE, 9000)]);
  });

  it('are told to new members: the own one and those of absent nodes', () => {
    const ledger = new GuardLedger(ONE);
    ledger.setOwn(guard(ONE));
    ledger.enter([ONE, TWO, THREE]);
    ledger.said(TWO, guard(TWO));
    ledger.said(THREE, guard(THREE));
    ledger.enter([ONE, TWO]);
    expect(ledger.tell()).toEqual([guard(ONE), guard(THREE)]);
  });

  it('change by the word of the node itself alone', () => {
    const ledger = new GuardLedger(ONE);
    ledger.enter([ONE, TWO, THREE]);
    ledger.said(TWO, guard(TWO));
    ledger.said(TWO, guard(THREE, 1));
    expect(ledger.all()).toEqual([guard(TWO)]);
    ledger.said(TWO, null);
    expect(ledger.guardOf(TWO, BORN)).toBeNull();
  });

  it('hold for the incarnation that published them', () => {
    const ledger = new GuardLedger(ONE);
    ledger.said(TWO, guard(TWO));
    expect(ledger.guardOf(TWO, incarnation(8))).toBeNull();
    expect(ledger.guardOf(TWO, BORN)).not.toBeNull();
  });

  it('make a reset certain only once every member of the present ring has waited', () => {
    const ledger = new GuardLedger(ONE);
    ledger.enter([ONE, TWO]);
    expect(ledger.waited(ONE, THREE, BORN)).toBe(false);
    ledger.enter([ONE, TWO]);
    expect(ledger.waited(TWO, THREE, BORN)).toBe(false);
    expect(ledger.waited(ONE, THREE, BORN)).toBe(true);
  });
});
