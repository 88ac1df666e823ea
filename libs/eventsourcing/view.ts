import {
  type Calendar,
  type EffectiveFact,
  type RecordedFact,
  effectiveHistory,
  fold,
  hasPending,
  isResolution,
  place,
} from './effective-history.js';
import type { JsonObject } from './json.js';
import type { CollectionIndexes, Contribution, Document } from './ports/document-store.js';

/**
 * A read model of one stream: a pure fold of its effective history into one JSON document. A board is a sum of the
 * contributions of documents. A view never sees a checkpoint, a store or a clock.
 */
export interface View<Body extends JsonObject = JsonObject, Settings = unknown> {
  readonly name: string;
  /** Part of the collection's name: raise it whenever the document or its contributions change. */
  readonly version: number;
  /** Streams it folds, by prefix of their names. */
  readonly streamPrefix: string;
  readonly indexes: CollectionIndexes;
  initial(id: string, settings: Settings): Body;
  /** Never refuses; gives a new body. */
  evolve(body: Body, fact: EffectiveFact, settings: Settings): Body;
  contributions(body: Body, settings: Settings): readonly Contribution[];
}

/** Any view, whatever its body: what the runner works with. */
export type AnyView<Settings> = View<JsonObject, Settings>;

/** Property of a stored body that tells where its last effective fact stands: `[day, rank, time or null, day holds a plain date]`. */
export const TAIL = '_tail';
type Tail = readonly [day: number, rank: number, time: number | null, plainDay: boolean];

/** Name of the collection of a view in its version. */
export function collectionOf(view: Pick<View, 'name' | 'version'>): string {
  return `${view.name}@${view.version}`;
}

/** The document of a whole stream, from its events: the slow path, and the only definition of what is right. */
export function foldDocument<Settings>(
  view: AnyView<Settings>,
  id: string,
  events: readonly RecordedFact[],
  context: FoldContext<Settings>,
): Document {
  const facts = effectiveHistory(events, context.calendar);
  const body = fold(facts, (state: JsonObject, fact) => view.evolve(state, fact, context.settings), view.initial(id, context.settings));
  const tail = hasPending(events) ? undefined : tailOf(facts, context.calendar);
  return documentOf(view, id, body, { tail, last: events.at(-1)!, settings: context.settings });
}

/** The document with one more event when that event sorts last and resolves nothing; undefined when a fold is needed. */
export function advanceDocument<Settings>(
  view: AnyView<Settings>,
  document: Document,
  event: RecordedFact,
  context: FoldContext<Settings>,
): Document | undefined {
  const { [TAIL]: kept, ...body } = document.body;
  const tail = kept as unknown as Tail | undefined;
  if (!tail || isResolution(event.type)) return undefined;
  const fact = place(event, context.calendar.zone);
  const rank = context.calendar.dayRank(event.type);
  if (!sortsAfter(tail, fact, rank)) return undefined;
  const next = view.evolve(body, fact, context.settings);
  const plainDay = fact.time === undefined || (fact.day === tail[0] && tail[3]);
  return documentOf(view, document.id, next, {
    tail: [fact.day, rank, fact.time ?? null, plainDay],
    last: event,
    settings: context.settings,
  });
}

export interface FoldContext<Settings> {
  readonly calendar: Calendar;
  readonly settings: Settings;
}

/** What a reader gets of a stored body: without the runner's own property. */
export function bodyOf(document: Document): JsonObject {
  const { [TAIL]: _, ...body } = document.body;
  return body;
}

function sortsAfter(tail: Tail, fact: EffectiveFact, rank: number): boolean {
  if (fact.day !== tail[0]) return fact.day > tail[0];
  const time = tail[2] ?? -Infinity;
  if (tail[3]) return rank > tail[1] || (rank === tail[1] && (fact.time ?? -Infinity) >= time);
  if (fact.time === undefined) return false; // a plain date changes the order of the whole day
  return fact.time > time || (fact.time === time && rank >= tail[1]);
}

function tailOf(facts: readonly EffectiveFact[], calendar: Calendar): Tail | undefined {
  const last = facts.at(-1);
  if (!last) return [Number.MIN_SAFE_INTEGER, 0, null, false];
  const plainDay = facts.some((f) => f.day === last.day && f.time === undefined);
  return [last.day, calendar.dayRank(last.type), last.time ?? null, plainDay];
}

function documentOf<Settings>(
  view: AnyView<Settings>,
  id: string,
  body: JsonObject,
  made: { tail: Tail | undefined; last: RecordedFact; settings: Settings },
): Document {
  const stored = made.tail ? { ...body, [TAIL]: made.tail as unknown as JsonObject } : body;
  const contributions = view.contributions(body, made.settings);
  return { id, revision: made.last.revision, position: made.last.position, body: stored, contributions };
}
