import { type Item, itemsIn } from '#eventsourcing';
import { type Goal, type Status, type Trajectory, isInside, stepsOf, whole } from '#trajectory';
import { type Court, RECLASSEMENT_SECTION, type ReclassementSection, codesOf } from '#vocabulary';
import type { Plan } from '../plan/plan.js';

/** One thing in a print: what it is, how far and since when. Who reported it stays in the file. */
export interface PrintedItem {
  readonly id: string;
  readonly state: string;
  readonly since: string;
  readonly [property: string]: unknown;
}

/** Chosen sections of the plan for a court, made of facts that may pass to it. Sealed values are still sealed. */
export interface Reclassement {
  readonly trajectoryId: string;
  readonly court: Court;
  /** The person's consents on the strength of which this passes. */
  readonly consents: readonly string[];
  readonly person: { readonly personId?: string; readonly name?: object; readonly birthYear?: number };
  readonly legalStatus?: string;
  readonly prison?: string;
  /** Dates of the sentence, as last given. */
  readonly dates?: Pick<NonNullable<Status['dates']>, 'conditionalReleaseFrom' | 'endOfSentence'>;
  readonly protocol: Protocol;
  /** Only those that were asked for. */
  readonly sections: { readonly [section in ReclassementSection]?: readonly PrintedItem[] };
}

export interface Protocol {
  readonly plans: readonly PrintedItem[];
  readonly signatures: readonly { readonly kind: string; readonly signatory: string; readonly planVersion: number; readonly on: string }[];
}

export const RECLASSEMENT_SECTIONS = codesOf(RECLASSEMENT_SECTION);

/** Properties of the content of each kind of item that a court gets. */
const PRINTED = {
  plan: ['kind'],
  enrolment: ['offerId', 'domain'],
  support: ['track', 'serviceId'],
  modality: ['code', 'authority', 'conditions', 'earliestOn'],
} as const;

const SECTIONS: { readonly [S in ReclassementSection]: (stay: Trajectory) => readonly PrintedItem[] } = {
  GOALS: ({ plan }) => itemsIn(plan.goals, 'open', 'achieved').map((goal) => goalOf(plan, goal)),
  ACTIVITIES: ({ activities }) => Object.values(activities.enrolments.items).map((item) => printed(item, PRINTED.enrolment)),
  SKILLS: ({ activities }) =>
    activities.skills.map(({ skill, domain, evidence, source }, i) => ({
      id: `${i + 1}`,
      state: 'recognised',
      since: source.occurredAt,
      skill,
      domain,
      evidence,
    })),
  SUPPORTS: ({ supports }) => Object.values(supports.items).map((item) => printed(item, PRINTED.support)),
  MODALITIES: ({ modalities }) => Object.values(modalities.items).map((item) => printed(item, PRINTED.modality)),
  RELEASE: releaseItems,
};

/** The print of a plan for a court. The plan is folded from what its reader may read and the person lets pass. */
export function reclassement(
  { trajectoryId, trajectory }: Plan,
  {
    court,
    consents,
    sections,
  }: { readonly court: Court; readonly consents: readonly string[]; readonly sections: readonly ReclassementSection[] },
): Reclassement {
  const stay = whole(trajectory);
  const { person, custody, plan } = stay;
  const { dates } = stay.status;
  const inside = isInside(custody) ? custody : undefined;
  const { personId, name, birthYear } = person;
  return {
    trajectoryId,
    court,
    consents,
    person: { personId, name, birthYear },
    ...(inside ? { legalStatus: inside.legalStatus, prison: inside.prison } : {}),
    ...(dates ? { dates: { conditionalReleaseFrom: dates.conditionalReleaseFrom, endOfSentence: dates.endOfSentence } } : {}),
    protocol: {
      plans: Object.values(plan.plans.items).map((item) => printed(item, PRINTED.plan)),
      signatures: plan.signatures.map(({ kind, signatory, planVersion, source }) => ({
        kind,
        signatory,
        planVersion,
        on: source.occurredAt,
      })),
    },
    sections: Object.fromEntries(sections.map((section) => [section, SECTIONS[section](stay)])),
  };
}

function printed({ id, state, since, data }: Item, properties: readonly string[]): PrintedItem {
  return { id, state, since, ...Object.fromEntries(properties.flatMap((p) => (data[p] === undefined ? [] : [[p, data[p]]]))) };
}

function goalOf(plan: Trajectory['plan'], goal: Goal): PrintedItem {
  const steps = goal.data['steps'] === undefined ? [] : stepsOf(plan, goal);
  return {
    ...printed(goal, ['domain', 'words', 'stepTexts']),
    steps: steps.map(({ stepId, who, serviceId, dueOn, progress }) => ({
      stepId,
      who,
      serviceId,
      dueOn,
      status: progress?.status ?? 'NOT_STARTED',
    })),
  };
}

/** What awaits the person outside. Of a reference person who is no service only that there is one: the name is a third party's. */
function releaseItems({ release: { planned, housing, reference, justiceHouse } }: Trajectory): readonly PrintedItem[] {
  return [
    ...(planned ? [{ id: 'PLANNED', state: 'planned', since: planned.source.occurredAt, expectedOn: planned.expectedOn }] : []),
    ...(housing
      ? [
          {
            id: 'HOUSING',
            state: 'secured',
            since: housing.source.occurredAt,
            kind: housing.kind,
            until: housing.until,
            serviceId: housing.serviceId,
            address: housing.address,
          },
        ]
      : []),
    ...(reference
      ? [
          {
            id: 'REFERENCE_PERSON',
            state: reference.accepted ? 'accepted' : 'named',
            since: reference.source.occurredAt,
            serviceId: reference.serviceId,
          },
        ]
      : []),
    ...(justiceHouse
      ? [{ id: 'JUSTICE_HOUSE', state: 'notified', since: justiceHouse.source.occurredAt, officeId: justiceHouse.officeId }]
      : []),
  ];
}
