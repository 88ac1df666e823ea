import type { Reads } from '../definition.js';

/** What is read of what runs in a stay, of its consents and its hand-overs. */
export const CONTINUITY_READS: Reads = {
  NeedIdentified: ['needId', 'domain'],
  NeedAnswered: ['needId'],
  NeedDeclaredUnmet: ['needId'],
  NeedWithdrawn: ['needId'],
  NeedReopened: ['needId'],
  SupportStarted: ['supportId', 'track', 'needId'],
  SupportEnded: ['supportId'],
  ActivityEnrolled: ['offerId', 'domain', 'needId'],
  ActivityInterrupted: ['offerId'],
  AttendanceRecorded: ['offerId', 'attended'],
  ActivityEnded: ['offerId', 'reason'],
  PlanGoalSet: ['goalId', 'domain'],
  PlanGoalRevised: ['goalId', 'domain'],
  PlanGoalAchieved: ['goalId'],
  PlanGoalDropped: ['goalId'],
  PlanGoalReinstated: ['goalId'],
  ConsentGiven: ['consentId', 'domains', 'until'],
  ConsentWithdrawn: ['consentId'],
  HandoverPrepared: ['handoverId', 'items'],
  HandoverAccepted: ['handoverId'],
  HandoverItemContinued: ['handoverId', 'kind', 'itemId'],
  HandoverItemLost: ['handoverId', 'kind', 'itemId', 'cause'],
};
