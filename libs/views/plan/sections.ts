import { type Item, type Items, type Source, type Waiting, itemsIn } from '#eventsourcing';
import { type Goal, type StepLine, type Trajectory, assigned, duplicateSupports, readiness, stepsOf } from '#trajectory';
import type { Right } from '#vocabulary';
import type { Shown, ShownList } from '../shown.js';

/** One item of a lifecycle: what it is, how far, and since when. */
export interface ItemLine {
  readonly id: string;
  readonly state: string;
  readonly since: string;
  readonly data: object;
  readonly source: Source;
}

/** All items of a kind, those of any state. */
export function itemLines(items: Items): readonly ItemLine[] {
  return Object.values(items.items).map((item) => itemLine(item));
}

function itemLine({ id, state, since, data, moved }: Item): ItemLine {
  return { id, state, since, data, source: moved };
}

/** Somebody who has to do with the person. */
export interface WhoLine {
  readonly serviceId: string;
  readonly role: 'CASE' | 'SUPPORT' | 'CONTACT' | 'REFERENCE_PERSON' | 'AFTERCARE';
  readonly workerId?: string;
  readonly since?: string;
  readonly lastContact?: string;
}

/** Who is who: whoever has the case, supports, was there in the first days, or will be there afterwards. */
export function whoIsWho(stay: Trajectory): readonly WhoLine[] {
  const last = lastContacts(stay);
  const known: WhoLine[] = [
    ...assigned(stay.cases).map((one): WhoLine => ({ ...one, role: 'CASE' })),
    ...itemsIn(stay.supports, 'running').map((item): WhoLine => ({ ...serviceOf(item), role: 'SUPPORT' })),
    ...itemsIn(stay.aftercare, 'requested', 'started').map((item): WhoLine => ({ ...serviceOf(item), role: 'AFTERCARE' })),
  ];
  const { reference } = stay.release;
  if (reference?.serviceId !== undefined)
    known.push({ serviceId: reference.serviceId, role: 'REFERENCE_PERSON', since: reference.source.occurredAt });
  const others = [...last.keys()].filter((serviceId) => !known.some((line) => line.serviceId === serviceId));
  return [...known, ...others.map((serviceId): WhoLine => ({ serviceId, role: 'CONTACT' }))].map((line) => {
    const lastContact = last.get(line.serviceId);
    return lastContact === undefined ? line : { ...line, lastContact };
  });
}

function serviceOf({ data, since }: Item): { readonly serviceId: string; readonly since: string } {
  return { serviceId: data['serviceId'] as string, since };
}

/** The last talk of each service, in the order of the history. */
function lastContacts({ reception }: Trajectory): ReadonlyMap<string, string> {
  return new Map(reception.contacts.flatMap((c) => (c.serviceId === undefined ? [] : [[c.serviceId, c.source.occurredAt] as const])));
}

export interface RightLine {
  readonly right: Right;
  readonly status: string;
  readonly since: string;
  readonly source: Source;
}

/** The administrative rights that were looked into. */
export function rightLines({ rights }: Trajectory): readonly RightLine[] {
  return Object.entries(rights).map(([right, line]) => ({ right: right as Right, ...line }));
}

export interface GoalLine extends ItemLine {
  readonly steps: readonly StepLine[];
}

/** What is agreed: plans, goals with how far their steps are, and what was said to them. */
export interface AgreedSection {
  readonly plans: readonly ItemLine[];
  readonly goals: readonly GoalLine[];
  readonly agreements: ShownList<Trajectory['plan']['agreements']>;
  readonly signatures: ShownList<Trajectory['plan']['signatures']>;
  readonly reviews: ShownList<Trajectory['plan']['reviews']>;
}

export function agreedSection({ plan }: Trajectory): AgreedSection {
  const { agreements, signatures, reviews } = plan;
  const goals = Object.values(plan.goals.items).map((goal) => ({ ...itemLine(goal), steps: knownSteps(plan, goal) }));
  return { plans: itemLines(plan.plans), goals, agreements, signatures, reviews };
}

function knownSteps(plan: Trajectory['plan'], goal: Goal): readonly StepLine[] {
  return goal.data['steps'] === undefined ? [] : stepsOf(plan, goal);
}

/** What the person takes part in, waits for and has learnt. */
export interface ActivitySection {
  readonly enrolments: readonly ItemLine[];
  readonly waiting: readonly ItemLine[];
  readonly attendance: ShownList<Trajectory['activities']['attendance']>;
  readonly skills: ShownList<Trajectory['activities']['skills']>;
  /** What was found of the access to courses: eligible or what is lacking, the test, on line. */
  readonly access: ShownList<Trajectory['activities']['access']>;
}

export function activitySection({ activities, waitingLists }: Trajectory): ActivitySection {
  const { enrolments, attendance, skills, access } = activities;
  return { enrolments: itemLines(enrolments), waiting: itemLines(waitingLists), attendance, skills, access };
}

/** Times that services could not get to the person, and how many they are by cause. */
export interface AccessSection {
  readonly refusals: ShownList<Trajectory['access']['refusals']>;
  readonly byCause: { readonly [cause: string]: number };
}

export function accessSection({ access: { refusals } }: Trajectory): AccessSection {
  const byCause: Record<string, number> = {};
  for (const { cause } of refusals) byCause[cause] = (byCause[cause] ?? 0) + 1;
  return { refusals, byCause };
}

export interface SupportLine extends ItemLine {
  /** Supports on the same track by another service, without a word that they do so together. */
  readonly doubles?: readonly string[];
}

export function supportLines({ supports }: Trajectory): readonly SupportLine[] {
  const pairs = duplicateSupports(supports);
  return Object.values(supports.items).map((item) => {
    const doubles = pairs.flatMap(([a, b]) => (a === item ? b.id : b === item ? a.id : []));
    return { ...itemLine(item), ...(doubles.length > 0 ? { doubles } : {}) };
  });
}

/** Ties outside. */
export interface FamilySection {
  readonly relatives: readonly ItemLine[];
  readonly receptions: ShownList<Trajectory['family']['receptions']>;
  readonly contactNeeds: ShownList<Trajectory['family']['contactNeeds']>;
}

export function familySection({ family }: Trajectory): FamilySection {
  return { relatives: itemLines(family.relatives), receptions: family.receptions, contactNeeds: family.contactNeeds };
}

/** What is ready for the release, and what stands in its way. */
export interface ReleaseSection {
  readonly planned?: Shown<NonNullable<Trajectory['release']['planned']>>;
  readonly reference?: Shown<NonNullable<Trajectory['release']['reference']>>;
  readonly housing?: Shown<NonNullable<Trajectory['release']['housing']>>;
  readonly kit?: Shown<NonNullable<Trajectory['release']['kit']>>;
  readonly justiceHouse?: Shown<NonNullable<Trajectory['release']['justiceHouse']>>;
  /** Computed from what the reader may read. */
  readonly readiness: { readonly percent: number; readonly blockers: readonly string[] };
}

export function releaseSection(stay: Trajectory, today: string): ReleaseSection {
  const { released: _, ...release } = stay.release;
  return { ...release, readiness: readiness(stay, today) };
}

/** Moves that wait for what they are about, of every kind of item. */
export function waitingMoves(stay: Trajectory): readonly Waiting[] {
  const kinds: readonly Items[] = [
    stay.needs,
    stay.referrals,
    stay.supports,
    stay.waitingLists,
    stay.activities.enrolments,
    stay.plan.plans,
    stay.plan.goals,
    stay.modalities,
    stay.handovers.handovers,
    stay.appointments,
    stay.aftercare,
    stay.interpreters,
    stay.consents,
    stay.absences,
    stay.announcements,
    stay.family.relatives,
  ];
  return kinds.flatMap((items) => items.waiting);
}
