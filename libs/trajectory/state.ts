import { type Around, type Decision, type DecisionContext, type FacetEvolvers, evolveFacets } from '#eventsourcing';
import { type Absences, evolveAbsences, initialAbsences } from './absence/state.js';
import { type Access, evolveAccess, initialAccess } from './access/state.js';
import { type Activities, evolveActivities, initialActivities } from './activity/state.js';
import { type Aftercare, evolveAftercare, initialAftercare } from './aftercare/state.js';
import { type Appointments, evolveAppointments, initialAppointments } from './appointment/state.js';
import { type TakenOver, evolveTakenOver, initialTakenOver } from './carryover/state.js';
import { type Cases, evolveCases, initialCases } from './case/state.js';
import { type Consents, evolveConsents, initialConsents } from './consent/state.js';
import { type Crises, evolveCrises, initialCrises } from './crisis/state.js';
import { type Custody, evolveCustody, initialCustody } from './custody/state.js';
import { type Duplicates, evolveDuplicates, initialDuplicates } from './duplicate/state.js';
import { type Family, evolveFamily, initialFamily } from './family/state.js';
import { type Handovers, evolveHandovers, initialHandovers } from './handover/state.js';
import { type Interpreters, evolveInterpreters, initialInterpreters } from './interpreter/state.js';
import { type Modalities, evolveModalities, initialModalities } from './modality/state.js';
import { type Needs, evolveNeeds, initialNeeds } from './needs/state.js';
import type { FactOf, FactType } from './payloads.js';
import { type Person, evolvePerson, initialPerson } from './person/state.js';
import { type DetentionPlan, evolvePlan, initialPlan } from './plan/state.js';
import { type Reception, evolveReception, initialReception } from './reception/state.js';
import { type Referrals, evolveReferrals, initialReferrals } from './referral/state.js';
import { type ReleasePlan, evolveRelease, initialRelease } from './release/state.js';
import { type Rights, evolveRights, initialRights } from './rights/state.js';
import type { TrajectorySettings } from './settings.js';
import { type Statements, evolveStatements, initialStatements } from './statement/state.js';
import { type Status, evolveStatus, initialStatus } from './status/state.js';
import { type StayFile, evolveStayFile, initialStayFile } from './stay/state.js';
import { type Supports, evolveSupports, initialSupports } from './support/state.js';
import { type Announcements, evolveAnnouncements, initialAnnouncements } from './transfer/state.js';
import { type WaitingLists, evolveWaitingLists, initialWaitingLists } from './waiting/state.js';

/** The state of a stay: its facets side by side. A rule may look at every facet; a facet changes only its own part. */
export interface Trajectory {
  readonly person: Person;
  readonly custody: Custody;
  readonly reception: Reception;
  readonly consents: Consents;
  readonly absences: Absences;
  readonly duplicates: Duplicates;
  readonly family: Family;
  readonly status: Status;
  readonly stay: StayFile;
  readonly announcements: Announcements;
  readonly access: Access;
  readonly rights: Rights;
  readonly interpreters: Interpreters;
  readonly appointments: Appointments;
  readonly cases: Cases;
  readonly needs: Needs;
  readonly referrals: Referrals;
  readonly supports: Supports;
  readonly waitingLists: WaitingLists;
  readonly activities: Activities;
  readonly plan: DetentionPlan;
  readonly crises: Crises;
  readonly modalities: Modalities;
  readonly handovers: Handovers;
  readonly release: ReleasePlan;
  readonly aftercare: Aftercare;
  readonly statements: Statements;
  readonly takenOver: TakenOver;
}

export const initialTrajectory: Trajectory = {
  person: initialPerson,
  custody: initialCustody,
  reception: initialReception,
  consents: initialConsents,
  absences: initialAbsences,
  duplicates: initialDuplicates,
  family: initialFamily,
  status: initialStatus,
  stay: initialStayFile,
  announcements: initialAnnouncements,
  access: initialAccess,
  rights: initialRights,
  interpreters: initialInterpreters,
  appointments: initialAppointments,
  cases: initialCases,
  needs: initialNeeds,
  referrals: initialReferrals,
  supports: initialSupports,
  waitingLists: initialWaitingLists,
  activities: initialActivities,
  plan: initialPlan,
  crises: initialCrises,
  modalities: initialModalities,
  handovers: initialHandovers,
  release: initialRelease,
  aftercare: initialAftercare,
  statements: initialStatements,
  takenOver: initialTakenOver,
};

const evolvers: FacetEvolvers<Trajectory> = {
  person: evolvePerson,
  custody: evolveCustody,
  reception: evolveReception,
  consents: evolveConsents,
  absences: evolveAbsences,
  duplicates: evolveDuplicates,
  family: evolveFamily,
  status: evolveStatus,
  stay: evolveStayFile,
  announcements: evolveAnnouncements,
  access: evolveAccess,
  rights: evolveRights,
  interpreters: evolveInterpreters,
  appointments: evolveAppointments,
  cases: evolveCases,
  needs: evolveNeeds,
  referrals: evolveReferrals,
  supports: evolveSupports,
  waitingLists: evolveWaitingLists,
  activities: evolveActivities,
  plan: evolvePlan,
  crises: evolveCrises,
  modalities: evolveModalities,
  handovers: evolveHandovers,
  release: evolveRelease,
  aftercare: evolveAftercare,
  statements: evolveStatements,
  takenOver: evolveTakenOver,
};

/** Every facet takes from a fact what concerns it. A fact that concerns none leaves the state as it is. */
export const evolveTrajectory = evolveFacets(evolvers);

export type Context = DecisionContext<TrajectorySettings>;

/** A facet's decisions, by type. */
export type Decisions<T extends FactType> = {
  readonly [K in T]: (fact: FactOf<K>, around: Around<Trajectory>, context: Context) => Decision;
};
