/**
 * Applies one message of the agreed order to the state.
 *
 * Decides nothing beyond who applies what. Deterministic: equal states and equal messages give equal states and
 * equal consequences, on every member.
 */
import { assertNever } from '@nyx/foundation';
import type { MessageBody } from '../messages.ts';
import { applyChange, applyDurable, applyFound, applyNotDurable, decideProposals } from './changes.ts';
import type { ApplyContext } from './context.ts';
import { applyDeviceChecked, applyFencing } from './fencing.ts';
import { applyCaughtUp } from './membership.ts';
import { applyDescribed, applyDiverged, applyObserved } from './observations.ts';
import { applyDispatch, applyReport, applyResult, applySettled } from './operations.ts';
import { applyRequest } from './requests.ts';

/** Applies `body`. Summaries and snapshots belong to `sync/` and change nothing here. */
export function applyMessage(context: ApplyContext, body: MessageBody): void {
  if (body.type === 'summary' || body.type === 'snapshot') return;
  // A settling names the revision that it was decided on, before itself.
  if (body.type === 'settled') applySettled(context, body);
  context.state.revision += 1;
  switch (body.type) {
    case 'settled':
      return;
    case 'caught-up':
      if (body.epoch !== context.epoch) return;
      applyCaughtUp(context.state, context.sender, context.writer);
      return decideProposals(context);
    case 'command':
      return isVersioned(body.command.type) ? applyChange(context, body) : applyRequest(context, body);
    case 'found':
      return applyFound(context, body);
    case 'durable':
      return applyDurable(context, body);
    case 'not-durable':
      return applyNotDurable(context, body);
    case 'dispatch':
      return applyDispatch(context, body);
    case 'result':
      return applyResult(context, body);
    case 'report':
      return applyReport(context, body);
    case 'fencing':
      return applyFencing(context, body);
    case 'device-checked':
      return applyDeviceChecked(context, body);
    case 'observed':
      return applyObserved(context, body);
    case 'described':
      return applyDescribed(context, body);
    case 'diverged':
      return applyDiverged(context, body);
    default:
      return assertNever(body, 'every message is applied');
  }
}

export const isVersioned = (type: string): boolean =>
  type === 'configure' || type === 'standby' || type === 'unstandby';
