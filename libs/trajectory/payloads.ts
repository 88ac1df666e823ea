import { type EffectiveFact, type EvolversOf, type FactIn, evolveByTable, resolutionPayloads } from '#eventsourcing';
import { absencePayloads } from './absence/events.js';
import { accessPayloads } from './access/events.js';
import { activityPayloads } from './activity/events.js';
import { aftercarePayloads } from './aftercare/events.js';
import { appointmentPayloads } from './appointment/events.js';
import { carryoverPayloads } from './carryover/events.js';
import { casePayloads } from './case/events.js';
import { consentPayloads } from './consent/events.js';
import { crisisPayloads } from './crisis/events.js';
import { custodyPayloads } from './custody/events.js';
import { duplicatePayloads } from './duplicate/events.js';
import { familyPayloads } from './family/events.js';
import { handoverPayloads } from './handover/events.js';
import { interpreterPayloads } from './interpreter/events.js';
import { modalityPayloads } from './modality/events.js';
import { needPayloads } from './needs/events.js';
import { personPayloads } from './person/events.js';
import { planPayloads } from './plan/events.js';
import { goalPayloads } from './plan/goal-events.js';
import { receptionPayloads } from './reception/events.js';
import { referralPayloads } from './referral/events.js';
import { releasePayloads } from './release/events.js';
import { rightPayloads } from './rights/events.js';
import { statementPayloads } from './statement/events.js';
import { statusPayloads } from './status/events.js';
import { stayPayloads } from './stay/events.js';
import { supportPayloads } from './support/events.js';
import { transferPayloads } from './transfer/events.js';
import { waitingPayloads } from './waiting/events.js';

/** Every event type that stands in the stream of a stay. */
export const trajectoryPayloads = {
  ...personPayloads,
  ...custodyPayloads,
  ...receptionPayloads,
  ...consentPayloads,
  ...absencePayloads,
  ...duplicatePayloads,
  ...familyPayloads,
  ...statusPayloads,
  ...stayPayloads,
  ...transferPayloads,
  ...accessPayloads,
  ...rightPayloads,
  ...interpreterPayloads,
  ...appointmentPayloads,
  ...casePayloads,
  ...needPayloads,
  ...referralPayloads,
  ...supportPayloads,
  ...waitingPayloads,
  ...activityPayloads,
  ...planPayloads,
  ...goalPayloads,
  ...crisisPayloads,
  ...modalityPayloads,
  ...handoverPayloads,
  ...releasePayloads,
  ...aftercarePayloads,
  ...statementPayloads,
  ...carryoverPayloads,
  ...resolutionPayloads,
};

type Payloads = typeof trajectoryPayloads;
export type TrajectoryType = keyof Payloads;
/** Types that reach a fold: all but corrections and annulments. */
export type FactType = Exclude<TrajectoryType, keyof typeof resolutionPayloads>;
/** An effective fact of one type, with its payload. */
export type FactOf<T extends TrajectoryType> = FactIn<Payloads, T>;

/** How a facet's state changes, by type; a type it does not name leaves it as it is. */
export type Evolvers<State> = EvolversOf<Pick<Payloads, FactType>, State>;

/** One evolve function from a table. Types are checked where the table is written. */
export function evolveBy<State>(table: Evolvers<State>): (state: State, fact: EffectiveFact) => State {
  return evolveByTable(table);
}
