/** All properties, each put together anew for one world. */
import { AbsentPeersAreWhatTheyAreToldToBe } from './absent-peers.ts';
import { AgreedDeliveriesArePrefixesOfOneSequence } from './agreed-prefix.ts';
import { FloodsAreHeldBack } from './back-pressure.ts';
import { MessagesComeAfterTheirCauses } from './causal-delivery.ts';
import type { Checker, WorldTruth } from './checker.ts';
import { DatagramsAreTakenInOnce } from './datagrams-once.ts';
import { MessagesAreDeliveredOnceInTheSendersOrder } from './delivered-once.ts';
import { RingIdsAreReservedBeforeTheyAreUsed } from './durable-ring-ids.ts';
import { FlowControlHolds } from './flow-control.ts';
import { GroupConfigurationsFollowFromEachOther } from './group-changes.ts';
import { GroupsTellTheirMembersAlone } from './group-clients.ts';
import { GroupViewsAgree } from './group-views.ts';
import { LinksRiseAfterSeveralAnswers } from './links-rise.ts';
import { OnlyTheLivingAreBelieved } from './living-sessions.ts';
import { ProcessesThatMoveTogetherDeliverTheSame } from './moving-together.ts';
import { NoNonceIsUsedTwice } from './nonces-once.ts';
import { OneMemberSetPerRingId } from './one-member-set.ts';
import { NoTwoProcessesDeliverInOppositeOrders } from './one-order.ts';
import { AtMostOnePartitionIsQuorate } from './one-quorate-partition.ts';
import { WithTwoNodesOneSideActs } from './one-side-acts.ts';
import { OwnStallsAccuseNobody } from './own-stall.ts';
import { QuorumFollowsTheRule } from './quorum-rule.ts';
import { RepeatedDatagramsAreTurnedAway } from './replay-window.ts';
import { RingIdsOnlyGrowAtANode } from './ring-ids-grow.ts';
import { SafeMessagesAreReceivedByEveryMember } from './safe-is-received-by-all.ts';
import { OwnMessagesAreDelivered } from './self-delivery.ts';
import { NoMessageIsLostToAContinuingMember } from './sequence-without-gaps.ts';
import { MembersHaveTheSameSettings } from './settings-agree.ts';
import { SilenceIsNoticedInTime } from './silence-is-noticed.ts';
import { JoinsOfThePastEndNoRing } from './stale-joins.ts';
import { SuspicionWidensWithOwnStalls } from './suspicion-widens.ts';
import { TransitionalMembersComeFromOneOldRing } from './transitional-members.ts';

export const allCheckers = (truth: WorldTruth): readonly Checker[] => [
  new AbsentPeersAreWhatTheyAreToldToBe(truth),
  new AgreedDeliveriesArePrefixesOfOneSequence(),
  new FloodsAreHeldBack(truth),
  new MessagesComeAfterTheirCauses(truth),
  new DatagramsAreTakenInOnce(),
  new MessagesAreDeliveredOnceInTheSendersOrder(),
  new RingIdsAreReservedBeforeTheyAreUsed(truth),
  new FlowControlHolds(truth),
  new GroupConfigurationsFollowFromEachOther(truth),
  new GroupsTellTheirMembersAlone(truth),
  new GroupViewsAgree(),
  new LinksRiseAfterSeveralAnswers(truth),
  new OnlyTheLivingAreBelieved(truth),
  new ProcessesThatMoveTogetherDeliverTheSame(),
  new NoNonceIsUsedTwice(),
  new OneMemberSetPerRingId(),
  new NoTwoProcessesDeliverInOppositeOrders(truth),
  new AtMostOnePartitionIsQuorate(truth),
  new WithTwoNodesOneSideActs(truth),
  new OwnStallsAccuseNobody(truth),
  new QuorumFollowsTheRule(truth),
  new RepeatedDatagramsAreTurnedAway(truth),
  new RingIdsOnlyGrowAtANode(),
  new SafeMessagesAreReceivedByEveryMember(truth),
  new OwnMessagesAreDelivered(),
  new NoMessageIsLostToAContinuingMember(truth),
  new MembersHaveTheSameSettings(truth),
  new SilenceIsNoticedInTime(truth),
  new JoinsOfThePastEndNoRing(truth),
  new SuspicionWidensWithOwnStalls(truth),
  new TransitionalMembersComeFromOneOldRing(),
];
