import { type Day, type EffectiveFact, evolverOf, parseDay } from '#eventsourcing';
import { partnershipKinds, type servicePayloads } from '#partnership';
import { TRAJECTORY_PREFIX, activityLifecycle, evolveCases, evolveWaitingLists } from '#trajectory';
import { OFFER_PREFIX, OFFER_READS, offerSpans } from '../books/offers.js';
import { type Life, livesOf } from '../cases/lives.js';
import { UNKNOWN, custodyPath } from '../custody/path.js';
import { scopedSpells } from '../custody/scoped.js';
import { CUSTODY_READS, beginOf, endOf } from '../custody/source.js';
import { type Context, FOREVER, type Known, type Observed, type Reads, type ReadsOf, type Source, source } from '../definition.js';
import { textOf } from '../table/text.js';

/** What the dimension reads. */
export interface LoadSubject {
  readonly service: string;
}
type Seen = Observed<LoadSubject>;

const READS: Reads = {
  ...CUSTODY_READS,
  TrajectoryClosed: [],
  CaseAssigned: ['serviceId', 'workerId'],
  CaseUnassigned: ['serviceId', 'workerId'],
  WaitingListJoined: ['offerId'],
  WaitingListLeft: ['offerId'],
  ActivityEnrolled: ['offerId'],
  ActivityInterrupted: ['offerId'],
  ActivityEnded: ['offerId'],
  AttendanceRecorded: ['offerId', 'attended'],
  ReceptionContactHeld: ['serviceId'],
  SecondAppointmentHeld: ['serviceId'],
  SupportStarted: ['serviceId'],
  CrisisInterventionRecorded: ['serviceId'],
  AftercareStarted: ['serviceId'],
};

/** Facts in which a service met a person. */
const CONTACTS: readonly string[] = [
  'ReceptionContactHeld',
  'SecondAppointmentHeld',
  'SupportStarted',
  'CrisisInterventionRecorded',
  'AftercareStarted',
];

const SERVICE_READS: ReadsOf<typeof servicePayloads> = { MeansRecorded: ['year', 'fteHundredths'] };

const evolveEnrolments = evolverOf(activityLifecycle);

/** How long something stands: from its opening to the first turn out of these states. */
interface Standing {
  readonly from: Day;
  readonly until: Day;
  readonly data: Life<string>['data'];
  readonly facts: readonly string[];
}

function standing<State extends string>(lives: readonly Life<State>[], ...states: readonly State[]): readonly Standing[] {
  return lives.map(({ opened, openedBy, turns, data }) => {
    const end = turns.find(({ state }) => !states.includes(state));
    return { from: opened, until: end?.day ?? FOREVER, data, facts: end ? [openedBy, end.fact] : [openedBy] };
  });
}

function* observe({ facts }: Known, context: Context): Generator<Seen, void, undefined> {
  for (const { data, until, ...one } of standing(livesOf(evolveCases, facts), 'assigned')) {
    const [worker, service] = [textOf(data['workerId']), textOf(data['serviceId'])];
    const closed = closedAfter(facts, one.facts[0]);
    const [end, ...ids] = closed && closed.day < until ? [closed.day, closed.eventId] : [until];
    yield { kind: `case/${worker}`, from: one.from, until: end, facts: [...one.facts, ...ids], subject: { service } };
  }
  yield* demand(facts, context);
  for (const fact of facts) {
    const service = contactedBy(fact, context);
    if (service !== undefined) yield { kind: 'contact', from: fact.day, until: fact.day, subject: { service }, facts: [fact.eventId] };
  }
}

/** The end of the file after an assignment: custody that begins again opens the file again. */
function closedAfter(facts: readonly EffectiveFact[], assigned: string | undefined): EffectiveFact | undefined {
  const at = facts.findIndex(({ eventId }) => eventId === assigned);
  return facts.find(({ type }, i) => i > at && type === 'TrajectoryClosed');
}

/** Who takes part and who waits: no longer than the custody in which it began. */
function* demand(facts: readonly EffectiveFact[], context: Context): Generator<Seen, void, undefined> {
  const all = [
    ...standing(livesOf(evolveEnrolments, facts), 'enrolled', 'interrupted').map((one) => ({ ...one, kind: 'enrolled' })),
    ...standing(livesOf(evolveWaitingLists, facts), 'waiting').map((one) => ({ ...one, kind: 'waiting' })),
  ];
  if (all.length === 0) return;
  const spells = scopedSpells(custodyPath(facts), context);
  for (const { data, until, ...one } of all) {
    const spell = spells.find((other) => beginOf(other) <= one.from && one.from <= endOf(other));
    const service = context.offers.at(textOf(data['offerId']), one.from)?.serviceId ?? UNKNOWN;
    if (spell) yield { ...one, until: Math.min(until, endOf(spell)), subject: { service } };
  }
}

/** The service that met the person in a fact; of a session, the one whose offer it is. */
function contactedBy({ type, data, day }: EffectiveFact, { offers }: Context): string | undefined {
  if (CONTACTS.includes(type)) return (data['serviceId'] as string | undefined) ?? UNKNOWN;
  if (type !== 'AttendanceRecorded' || data['attended'] !== true) return undefined;
  return offers.at(textOf(data['offerId']), day)?.serviceId ?? UNKNOWN;
}

/** Places of an offer while it can be taken up; one without a limit has none to count. */
function* places({ facts }: Known): Generator<Seen, void, undefined> {
  for (const { open, serviceId = UNKNOWN, capacity, from, until, facts: deciding } of offerSpans(facts)) {
    if (!open) continue;
    const limit = capacity === undefined ? { kind: 'unlimited' } : { kind: 'places', amount: capacity };
    yield { ...limit, from, until, subject: { service: serviceId }, facts: deciding };
  }
}

/** The people that a service has for a year: the last word on it counts. */
function* means({ id, facts }: Known): Generator<Seen, void, undefined> {
  const years = new Map<number, EffectiveFact>();
  for (const fact of facts) if (fact.data['fteHundredths'] !== undefined) years.set(Number(fact.data['year']), fact);
  for (const [year, fact] of years) {
    const [from, until] = [parseDay(`${year}-01-01`)!, parseDay(`${year + 1}-01-01`)!];
    yield { kind: 'means', from, until, amount: Number(fact.data['fteHundredths']), subject: { service: id }, facts: [fact.eventId] };
  }
}

/** What a service has to do and can do: from stays, from its offers and from what it says of its means. */
export const LOAD_SOURCES: readonly Source<LoadSubject>[] = [
  source(TRAJECTORY_PREFIX, READS, observe, ['place', 'offer']),
  source(OFFER_PREFIX, OFFER_READS, places, []),
  source(partnershipKinds.service.prefix, SERVICE_READS, means, []),
];
