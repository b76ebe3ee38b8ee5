/** A membership core that is watched: each step is shown to a listener, and nothing is changed by it. */
import type { MembershipView, RingId } from '@nyx/membership';
import type { RingEffects, RingState } from '@nyx/membership/core/ring/effects';
import type { RingInput } from '@nyx/membership/core/ring/inputs';
import {
  createMembershipCore,
  type MembershipStepper,
  type RingStatistics,
} from '@nyx/membership/core/ring/membership-core';
import type { MembershipOptions } from '@nyx/membership/core/ring/options';

export type MembershipListener = (input: RingInput, effects: RingEffects) => void;

export class SpiedMembership implements MembershipStepper {
  readonly #core: MembershipStepper;
  readonly #listener: MembershipListener;

  constructor(options: MembershipOptions, listener: MembershipListener) {
    this.#core = createMembershipCore(options);
    this.#listener = listener;
  }

  step(input: RingInput): RingEffects {
    const effects = this.#core.step(input);
    this.#listener(input, effects);
    return effects;
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
