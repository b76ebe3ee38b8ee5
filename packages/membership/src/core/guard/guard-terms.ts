/** What a watchdog promises of the node that it guards, and what the others may conclude from that. */
import type { GuardTerms } from '../../contract.ts';

/** Timers of watchdogs are inexact: so much longer than promised they may take, in parts of their timeout. */
const TIMER_INEXACTNESS = 0.1;
const MARGIN_MS_MIN = 1000;

/** Added to what a guarded node promises before it counts as reset. */
export const marginMs = (terms: GuardTerms): number =>
  Math.max(MARGIN_MS_MIN, Math.ceil(terms.watchdogTimeoutMs * TIMER_INEXACTNESS));

/**
 * How long after its last answer a node that was cut off has certainly been reset by its watchdog.
 *
 * It stops feeding within `detectionMs` of the last answer that it had from a quorum, and what a quorum answered it had
 * heard from it before; the watchdog then takes `watchdogTimeoutMs`.
 */
export const resetWithinMs = (terms: GuardTerms): number =>
  terms.detectionMs + terms.watchdogTimeoutMs + marginMs(terms);

/** Why self-fencing cannot be relied upon in a cluster with two nodes. */
export const TWO_NODE_REFUSAL =
  'with two-node each of the two is quorate by itself, so neither is reset by its watchdog when they lose each other';
