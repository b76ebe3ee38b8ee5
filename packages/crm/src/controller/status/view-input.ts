/** What a status view is made of. */
import type { LinkView, MembershipView } from '@nyx/membership/client';
import type { Schedule } from '@nyx/scheduler';
import type { ClusterConfiguration } from '../../configuration/index.ts';
import type { Warning } from '../../contract/status-view.ts';
import type { LifeState } from '../life/life-machine.ts';
import type { ClusterState } from '../state/cluster-state.ts';

export interface StatusInput {
  readonly self: { readonly name: string; readonly id: number };
  readonly cluster: string;
  readonly epochMs: number;
  readonly life: LifeState;
  readonly lifeReason: string;
  readonly state: ClusterState;
  readonly configuration: ClusterConfiguration | null;
  readonly roster: readonly { readonly name: string; readonly id: number }[];
  readonly membership: MembershipView | null;
  readonly links: readonly LinkView[];
  readonly plan: Schedule | null;
  readonly detectionSkewMs: number;
  readonly selfImpaired: string | null;
  /** Warnings of this node alone. */
  readonly localWarnings: readonly Warning[];
}
