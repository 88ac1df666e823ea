import type { Reporter, Position, Visibility } from './event.js';
import type { JsonObject } from './json.js';
import { type Day, type Moment, type Zone, parseMoment } from './time.js';
import { parseInstant } from './time-text.js';

/** A stored event that was read: its type is known and its data have the shape of the current schema version. */
export interface RecordedFact<Type extends string = string, Data = JsonObject> {
  readonly eventId: string;
  readonly type: Type;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly revision: number;
  readonly data: Data;
  readonly position: Position;
  readonly visibility: Visibility;
  readonly actor: Reporter;
}

/** A fact as it counts: corrections applied, placed on its day. This is all that a fold ever sees. */
export interface EffectiveFact<Type extends string = string, Data = JsonObject> extends RecordedFact<Type, Data> {
  readonly day: Day;
  /** Milliseconds since 1970; absent for a plain date. */
  readonly time?: number;
  /** The correction that changed it last, when one did. */
  readonly correctedBy?: string;
}

/** How days are told apart and ordered: the store's zone, and the catalogue's rank of a type within a day that holds a plain date. */
export interface Calendar {
  readonly zone: Zone;
  dayRank(type: string): number;
}

/** Both cuts. Absent = now. */
export interface Cut {
  /** Only facts true at this moment or before; a plain date (no time) means the whole day. */
  readonly validAt?: Moment;
  /** Only what was recorded at this instant (milliseconds) or before. */
  readonly knownAt?: number;
}

export const CORRECTED = 'EventCorrected';
export const ANNULLED = 'EventAnnulled';

export interface EventCorrectedData {
  readonly targetEventId: string;
  readonly occurredAt?: string;
  readonly data?: JsonObject;
}

export interface EventAnnulledData {
  readonly targetEventId: string;
  readonly reason: string;
}

/** True for corrections and annulments: they change other facts and have no place of their own. */
export function isResolution(type: string): boolean {
  return type === CORRECTED || type === ANNULLED;
}

/** What the live corrections and annulments of a stream do. */
interface Resolution {
  readonly annulled: ReadonlyMap<string, EventAnnulledData>;
  readonly occurredAt: ReadonlyMap<string, string>;
  readonly data: ReadonlyMap<string, { readonly data: JsonObject }>;
  readonly correctedBy: ReadonlyMap<string, string>;
}

/**
 * The effective history of one stream (architecture, section 1): the prefix known at `knownAt`; corrections and annulments
 * resolved from the highest revision down; the facts true at `validAt`; sorted.
 * @param events the stream from revision 0, in order
 */
export function effectiveHistory(events: readonly RecordedFact[], calendar: Calendar, cut: Cut = {}): EffectiveFact[] {
  const known = knownPrefix(events, cut.knownAt);
  const resolution = resolve(known);
  const facts: EffectiveFact[] = [];
  for (const event of known) {
    if (isResolution(event.type) || resolution?.annulled.has(event.eventId)) continue;
    const fact = place(resolution ? corrected(event, resolution) : event, calendar.zone);
    if (trueAt(fact, cut.validAt)) facts.push(fact);
  }
  return sortFacts(facts, calendar);
}

/** Puts a fact on its day. */
export function place<F extends RecordedFact>(fact: F, zone: Zone): F & EffectiveFact {
  const { day, time } = parseMoment(fact.occurredAt, zone);
  return { ...fact, day, time };
}

/** True when the fact may count at `moment`: a plain date holds if it could have been true at some moment of that day. */
export function trueAt(fact: Moment, moment: Moment | undefined): boolean {
  if (!moment || fact.day < moment.day) return true;
  if (fact.day > moment.day) return false;
  return fact.time === undefined || moment.time === undefined || fact.time <= moment.time;
}

/**
 * The events without the facts that a live annulment calls filed on the wrong person, whenever it was recorded, and without their
 * corrections: rights are those of now, so such a fact is unreadable in this file at every cut.
 */
export function withoutWrongPerson(events: readonly RecordedFact[]): readonly RecordedFact[] {
  const annulled = resolve(events)?.annulled;
  if (!annulled) return events;
  const isWrong = (eventId: string): boolean => annulled.get(eventId)?.reason === 'WRONG_PERSON';
  return events.filter((event) => !isWrong(event.eventId) && !(event.type === CORRECTED && isWrong(targetOf(event))));
}

/** True when a correction or annulment among the events waits for a target that is not there yet. */
export function hasPending(events: readonly RecordedFact[]): boolean {
  const targets = events.filter((e) => isResolution(e.type)).map((e) => targetOf(e));
  if (targets.length === 0) return false;
  const ids = new Set(events.map((e) => e.eventId));
  return targets.some((target) => !ids.has(target));
}

export function targetOf(event: RecordedFact): string {
  return (event.data as unknown as EventAnnulledData).targetEventId;
}

/** Sorts in place by the total order of architecture section 1 and returns the array. */
export function sortFacts(facts: EffectiveFact[], calendar: Calendar): EffectiveFact[] {
  const plainDays = new Set<Day>();
  for (const fact of facts) if (fact.time === undefined) plainDays.add(fact.day);
  return facts.sort((a, b) => compareFacts(a, b, calendar, plainDays.has(a.day)));
}

/**
 * Order of two facts. Another day: by day. The same day: by time, day rank, place; but when that day holds a plain date
 * (`plainDay`): by day rank, time (a plain date first), place. Place: the shared stream before the confidential one beside it, then
 * revision.
 */
export function compareFacts(a: EffectiveFact, b: EffectiveFact, calendar: Calendar, plainDay: boolean): number {
  if (a.day !== b.day) return a.day - b.day;
  const byRank = calendar.dayRank(a.type) - calendar.dayRank(b.type);
  const byTime = compareTimes(a.time, b.time);
  return (plainDay ? byRank || byTime : byTime || byRank) || byPlace(a, b);
}

function byPlace(a: RecordedFact, b: RecordedFact): number {
  if (a.visibility === b.visibility) return a.revision - b.revision;
  return Number(a.visibility === 'SECRET') - Number(b.visibility === 'SECRET') || a.revision - b.revision;
}

/**
 * The events of the shared stream and of a confidential one beside it, as one history: in the order in which they were recorded, so
 * that what was known at a moment is a beginning of it too.
 */
export function sideBySide(shared: readonly RecordedFact[], confidential: readonly RecordedFact[]): readonly RecordedFact[] {
  const both: RecordedFact[] = [];
  let next = 0;
  for (const event of confidential) {
    while (next < shared.length && shared[next]!.recordedAt <= event.recordedAt) both.push(shared[next++]!);
    both.push(event);
  }
  return [...both, ...shared.slice(next)];
}

/** A plain date has no time: it comes first. */
function compareTimes(a: number | undefined, b: number | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  return b === undefined ? 1 : a - b;
}

/** Folds facts in order. */
export function fold<State>(facts: Iterable<EffectiveFact>, evolve: (state: State, fact: EffectiveFact) => State, initial: State): State {
  let state = initial;
  for (const fact of facts) state = evolve(state, fact);
  return state;
}

function knownPrefix(events: readonly RecordedFact[], knownAt: number | undefined): readonly RecordedFact[] {
  if (knownAt === undefined) return events;
  let end = events.length; // recordedAt never decreases within a stream: what was known is a prefix
  while (end > 0 && (parseInstant(events[end - 1]!.recordedAt) ?? 0) > knownAt) end -= 1;
  return end === events.length ? events : events.slice(0, end);
}

function resolve(events: readonly RecordedFact[]): Resolution | undefined {
  if (!events.some((e) => isResolution(e.type))) return undefined;
  const annulled = new Map<string, EventAnnulledData>();
  const correction: Corrections = { occurredAt: new Map(), data: new Map(), correctedBy: new Map() };
  for (let i = events.length - 1; i >= 0; i -= 1) {
    const event = events[i]!;
    if (!isResolution(event.type) || annulled.has(event.eventId)) continue;
    if (event.type === ANNULLED) setOnce(annulled, targetOf(event), event.data as unknown as EventAnnulledData);
    else addCorrection(correction, event);
  }
  return { annulled, ...correction };
}

interface Corrections {
  readonly occurredAt: Map<string, string>;
  readonly data: Map<string, { readonly data: JsonObject }>;
  readonly correctedBy: Map<string, string>;
}

/** Seen from the last to the first: what a later correction has set stays. */
function addCorrection(corrections: Corrections, event: RecordedFact): void {
  const { targetEventId, occurredAt, data } = event.data as unknown as EventCorrectedData;
  setOnce(corrections.correctedBy, targetEventId, event.eventId);
  if (occurredAt !== undefined) setOnce(corrections.occurredAt, targetEventId, occurredAt);
  if (data !== undefined) setOnce(corrections.data, targetEventId, { data });
}

function setOnce<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

function corrected(event: RecordedFact, resolution: Resolution): RecordedFact & { correctedBy?: string } {
  const correctedBy = resolution.correctedBy.get(event.eventId);
  if (correctedBy === undefined) return event;
  const occurredAt = resolution.occurredAt.get(event.eventId) ?? event.occurredAt;
  return { ...event, occurredAt, data: resolution.data.get(event.eventId)?.data ?? event.data, correctedBy };
}
