import { Catalogue, type Decider, decideByTable, streamKind } from '#eventsourcing';
import { absenceDecisions } from './absence/decisions.js';
import { accessDecisions } from './access/decisions.js';
import { activityDecisions } from './activity/decisions.js';
import { aftercareDecisions } from './aftercare/decisions.js';
import { appointmentDecisions } from './appointment/decisions.js';
import { carryoverDecisions } from './carryover/decisions.js';
import { caseDecisions } from './case/decisions.js';
import { consentDecisions } from './consent/decisions.js';
import { crisisDecisions } from './crisis/decisions.js';
import { custodyDecisions } from './custody/decisions.js';
import { duplicateDecisions } from './duplicate/decisions.js';
import { familyDecisions } from './family/decisions.js';
import { handoverDecisions } from './handover/decisions.js';
import { interpreterDecisions } from './interpreter/decisions.js';
import { modalityDecisions } from './modality/decisions.js';
import { needDecisions } from './needs/decisions.js';
import { type FactType, trajectoryPayloads } from './payloads.js';
import { personDecisions } from './person/decisions.js';
import { planDecisions } from './plan/decisions.js';
import { receptionDecisions } from './reception/decisions.js';
import { referralDecisions } from './referral/decisions.js';
import { releaseDecisions } from './release/decisions.js';
import { rightDecisions } from './rights/decisions.js';
import type { TrajectorySettings } from './settings.js';
import { type Decisions, type Trajectory, evolveTrajectory, initialTrajectory } from './state.js';
import { statementDecisions } from './statement/decisions.js';
import { statusDecisions } from './status/decisions.js';
import { stayDecisions } from './stay/decisions.js';
import { supportDecisions } from './support/decisions.js';
import { transferDecisions } from './transfer/decisions.js';
import { waitingDecisions } from './waiting/decisions.js';

/** Every type has a decision: a missing one does not compile. */
const decisions: Decisions<FactType> = {
  ...personDecisions,
  ...custodyDecisions,
  ...receptionDecisions,
  ...consentDecisions,
  ...absenceDecisions,
  ...duplicateDecisions,
  ...familyDecisions,
  ...statusDecisions,
  ...stayDecisions,
  ...transferDecisions,
  ...accessDecisions,
  ...rightDecisions,
  ...interpreterDecisions,
  ...appointmentDecisions,
  ...caseDecisions,
  ...needDecisions,
  ...referralDecisions,
  ...supportDecisions,
  ...waitingDecisions,
  ...activityDecisions,
  ...planDecisions,
  ...crisisDecisions,
  ...modalityDecisions,
  ...handoverDecisions,
  ...releaseDecisions,
  ...aftercareDecisions,
  ...statementDecisions,
  ...carryoverDecisions,
};

/** The write side of a stay. */
export const trajectoryDecider: Decider<Trajectory, TrajectorySettings> = {
  initialState: initialTrajectory,
  evolve: evolveTrajectory,
  decide: decideByTable('stay', decisions),
  neverLater: ['already-in-custody'],
};

/** Every event type of a stay. */
export const trajectoryCatalogue = new Catalogue(Object.values(trajectoryPayloads));

/** The kind of stream that a stay is. */
export const trajectoryKind = streamKind({
  name: 'trajectory',
  path: 'trajectories',
  catalogue: trajectoryCatalogue,
  decider: trajectoryDecider,
  isStay: true,
});
