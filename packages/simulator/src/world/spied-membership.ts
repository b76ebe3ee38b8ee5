/** A membership core that is watched: each step is shown to a listener, who may make its node send more than it should. */
import type { MembershipView, RingId } from '@nyx/membership';
import type { RingEffects, RingState } from '@nyx/membership/core/ring/effects';
import type { RingInput } from '@nyx/membership/core/ring/inputs';
import {
  createMembershipCore,
  type MembershipStepper,
  type RingStatistics,
} from '@nyx/membership/core/ring/membership-core';
import type { MembershipOptions } from '@nyx/membership/core/ring/options';

/** Sees a step and returns what the node does in it: the same effects, or those of a faulty member. */
export type MembershipListener = (input: RingInput, effects: RingEffects) => RingEffects;

export class SpiedMembership implements MembershipStepper {
  readonly #core: MembershipStepper;
  readonly #listener: MembershipListener;

  constructor(options: MembershipOptions, listener: MembershipListener) {
    this.#core = createMembershipCore(options);
    this.#listener = listener;
  }

  step(input: RingInput): RingEffects {
    return this.#listener(input, this.#core.step(input));
  }

  view(): MembershipView {
    return this.#core.view();
  }

  state(): RingState {
    return this.#core.state();
  }

  ring(): RingId {
    return this.#core.ring();
  }

  groups(): ReturnType<MembershipStepper['groups']> {
    return this.#core.groups();
  }

  statistics(): RingStatistics {
    return this.#core.statistics();
  }
}
