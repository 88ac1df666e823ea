import type { Catalogue } from './catalogue.js';
import {
  type Decided,
  type Decider,
  type Decision,
  type DecisionContext,
  type Warning,
  clashesOf,
  laterThan,
  upsets,
  warn,
} from './decider.js';
import {
  ANNULLED,
  CORRECTED,
  type Calendar,
  type EffectiveFact,
  type EventCorrectedData,
  type RecordedFact,
  fold,
  isResolution,
  place,
  targetOf,
} from './effective-history.js';
import { Malformed, RuleBroken } from './errors.js';
import { refuseFuture } from './fact.js';
import type { History } from './history.js';
import { parseMoment } from './time.js';
import { parseInstant } from './time-text.js';
import { validatePayload } from './payload/validate.js';
import { boxed } from './sealing.js';

const ORDER_UNKNOWN = warn('order-within-day-unknown', 'the order of the facts of this day is not known; it could have been true');

const USED_BEFORE = 'a fact of this stay that is not confidential has this id';

/** On a day with more facts than this, other orders are not tried: a clash there is refused. */
const MOST_ORDERS = 50;

/** What judging a fact needs beside the history of its stream. */
export interface Judging<State, Settings> {
  readonly decider: Decider<State, Settings>;
  readonly catalogue: Catalogue;
  readonly calendar: Calendar;
  readonly context: DecisionContext<Settings>;
  /** True when the reporter of `resolution` may correct or annul `target`. One that he may not read is unknown to him. */
  mayResolve(resolution: RecordedFact, target: RecordedFact): boolean;
  /**
   * Which facts of a history the reporter of `fact`, the one being judged, may read. A refusal or warning never comes from one that
   * he may not read.
   */
  readerOf(fact: RecordedFact, history: Readable<State>): (other: RecordedFact) => boolean;
  /** Only of a confidential fact: the history of the shared stream, of which it is judged on what its reporter may read. */
  readonly beside?: History<State>;
}

/** What it takes to tell who may read the facts of a stream: all of them, and what they come to. */
export type Readable<State> = Pick<History<State>, 'events' | 'state'>;

/**
 * Judges one fact at its own time, on what its reporter may read: a fact that he may not read can neither refuse his, nor show in
 * a warning or in the absence of one. Such a clash is accepted; views flag it to those who may read both sides.
 * @throws RuleBroken when it contradicts what is known; @throws Malformed when a correction does not fit its target
 */
export function judge<State, Settings>(whole: History<State>, fact: RecordedFact, judging: Judging<State, Settings>): Decision {
  const { zone } = judging.calendar;
  refuseFuture(parseMoment(fact.occurredAt, zone), recordedMs(judging), zone);
  const history = readableTo(whole, fact, judging);
  if (isResolution(fact.type)) return judgeResolution(history, fact, judging);
  const placed = place(fact, zone);
  try {
    return judgeFact(history, placed, judging);
  } catch (error) {
    const way = error instanceof RuleBroken ? inAnotherOrder(history, placed, judging) : undefined;
    if (!way) throw error;
    return way;
  }
}

/** A confidential stream is all its reporter's own; of a shared one he gets what he may read. */
function readableTo<State, Settings>(
  history: History<State>,
  fact: RecordedFact,
  { readerOf, beside }: Judging<State, Settings>,
): History<State> {
  const reads = readerOf(fact, beside ?? history);
  if (!beside) return history.events.every(reads) ? history : history.readable(reads);
  const shared = beside.events.filter(reads);
  if (shared.some(({ eventId }) => eventId === fact.eventId)) throw new RuleBroken('idempotency-mismatch', USED_BEFORE, 'eventId');
  return history.beside(shared);
}

function judgeFact<State, Settings>(
  history: History<State>,
  fact: EffectiveFact,
  { decider, context }: Judging<State, Settings>,
): Decision {
  if (history.sortsLast(fact)) return decider.decide(fact, { before: history.state, after: laterThan([], 0) }, context);
  const sorted = history.with(fact);
  const index = sorted.findIndex((f) => f.eventId === fact.eventId);
  const before = fold(sorted.slice(0, index), decider.evolve, decider.initialState);
  const decision = decider.decide(fact, { before, after: laterThan(sorted, index + 1) }, context);
  const flags = upsets(
    clashesOf(decider, history.effective, context),
    clashesOf(decider, sorted, context),
    fact.eventId,
    decider.neverLater,
  );
  return { ...decision, warnings: [...decision.warnings, ...flags] };
}

/**
 * A plain date holds if it could have been true at some moment of that day: on a day that holds a plain date, the fact is
 * tried at every other place of the day. One at which nothing clashes is enough.
 */
function inAnotherOrder<State, Settings>(
  history: History<State>,
  fact: EffectiveFact,
  { decider, context }: Judging<State, Settings>,
): Decision | undefined {
  const sorted = history.with(fact);
  const sameDay = sorted.filter((f) => f.day === fact.day);
  if (!sameDay.some((f) => f.time === undefined) || sameDay.length > MOST_ORDERS) return undefined;
  const others = sorted.filter((f) => f.eventId !== fact.eventId);
  const first = others.findIndex((f) => f.day >= fact.day);
  const earlier = clashesOf(decider, others, context);
  for (let at = first === -1 ? others.length : first; at <= others.length; at += 1) {
    const order = others.toSpliced(at, 0, fact);
    if (respectsTimes(order, fact) && isSubset(clashesOf(decider, order, context), earlier)) {
      const before = fold(order.slice(0, at), decider.evolve, decider.initialState);
      const decision = decider.decide(fact, { before, after: laterThan(order, at + 1) }, context);
      return { ...decision, warnings: [...decision.warnings, ORDER_UNKNOWN] };
    }
    if ((others[at]?.day ?? fact.day) > fact.day) return undefined;
  }
  return undefined;
}

/** Instants of one day keep their order; only a plain date may stand anywhere. */
function respectsTimes(order: readonly EffectiveFact[], fact: EffectiveFact): boolean {
  if (fact.time === undefined) return true;
  const timed = order.filter((f) => f.day === fact.day && f.time !== undefined);
  return timed.every((f, i) => i === 0 || f.time! >= timed[i - 1]!.time!);
}

function isSubset(now: ReturnType<typeof clashesOf>, earlier: ReturnType<typeof clashesOf>): boolean {
  return [...now].every(([eventId, { code }]) => earlier.get(eventId)?.code === code);
}

function judgeResolution<State, Settings>(history: History<State>, fact: RecordedFact, judging: Judging<State, Settings>): Decision {
  const target = targetFor(history, fact, judging);
  if (isAnnulled(history, target.eventId)) throw new RuleBroken('already-annulled', 'the target is annulled already', 'data.targetEventId');
  if (fact.type === CORRECTED) checkCorrection(fact, target, judging);
  const { decider, context } = judging;
  const earlier = clashesOf(decider, history.effective, context);
  const now = clashesOf(decider, history.with(boxedCorrection(fact, target, judging.catalogue)), context);
  const broken = now.get(target.eventId);
  if (broken && !earlier.has(target.eventId))
    throw new RuleBroken(broken.code, `the corrected fact would break the rule ${broken.code}`, 'data');
  const flags: Warning[] = upsets(earlier, now, target.eventId, decider.neverLater);
  const events: Decided[] = [{ type: fact.type, data: fact.data }];
  return { events, warnings: flags };
}

function targetFor<State, Settings>(history: History<State>, fact: RecordedFact, judging: Judging<State, Settings>): RecordedFact {
  const target = history.known(targetOf(fact))?.fact;
  if (!target) throw new RuleBroken('target-unknown', 'this stay holds no such fact; send the target first', 'data.targetEventId');
  if (!judging.mayResolve(fact, target))
    throw new RuleBroken(
      'not-your-fact',
      'only the service that reported a fact, or a coordinator, may correct or annul it',
      'data.targetEventId',
    );
  if (fact.type === CORRECTED && isResolution(target.type)) {
    throw new RuleBroken('target-not-a-fact', 'a correction targets a fact; to correct again, target the original', 'data.targetEventId');
  }
  return target;
}

function checkCorrection<State, Settings>(
  fact: RecordedFact,
  target: RecordedFact,
  { catalogue, calendar, context }: Judging<State, Settings>,
): void {
  const correction = fact.data as unknown as EventCorrectedData;
  if (correction.occurredAt === undefined && correction.data === undefined) {
    throw Malformed.at('data', 'a correction carries a new occurredAt, new data, or both', 'nothing-corrected');
  }
  if (correction.data !== undefined) validatePayload(catalogue.get(target.type).payload, correction.data, 'data.data');
  if (correction.occurredAt === undefined) return;
  const moment = parseMoment(correction.occurredAt, calendar.zone, 'data.occurredAt');
  refuseFuture(moment, parseInstant(context.recordedAt) ?? 0, calendar.zone);
}

/** The correction as a decider may see it: sealed fields of the new data are opaque. */
function boxedCorrection(fact: RecordedFact, target: RecordedFact, catalogue: Catalogue): RecordedFact {
  const { data } = fact.data as unknown as EventCorrectedData;
  if (data === undefined) return fact;
  return { ...fact, data: { ...fact.data, data: boxed(catalogue.get(target.type).payload, data) } };
}

function isAnnulled<State>(history: History<State>, eventId: string): boolean {
  const target = history.known(eventId)?.fact;
  if (target && !isResolution(target.type)) return !history.effective.some((f) => f.eventId === eventId);
  return history.events.some((e) => e.type === ANNULLED && targetOf(e) === eventId && !isAnnulled(history, e.eventId));
}

function recordedMs<State, Settings>(judging: Judging<State, Settings>): number {
  return parseInstant(judging.context.recordedAt) ?? 0;
}
