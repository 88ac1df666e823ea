import { type Calendar, type Day, type EffectiveFact, type RecordedFact, effectiveHistory, formatInstant } from '#eventsourcing';
import type { Dimension, StockDefinition } from '../definition.js';
import type { Dates } from '../table/dates.js';
import { endOfDay } from '../table/dates.js';
import type { Spans } from './spans.js';

/** As known when: at one instant (milliseconds), at the end of each date itself, or now. */
export type KnownAt = number | 'each' | 'now';

export interface Unrolling<State> {
  readonly definition: StockDefinition<State>;
  readonly by: readonly Dimension<State>[];
  readonly dates: Dates;
  readonly knownAt: KnownAt;
  readonly calendar: Calendar;
}

/** Between the values of a group's key. */
export const KEY_SEPARATOR = '\u0000';

/** A run of dates with the same knowledge of a stream: its first `known` events. */
interface Run {
  readonly known: number;
  readonly from: number;
  readonly to: number;
}

/** Turns streams into spans: the dates on which a stay counts, and in which group. */
export class Unroller<State> {
  /** `recordedAt` is kept in one form (UTC, milliseconds), so that its texts compare as instants do. */
  private readonly cutOffs: readonly string[];

  constructor(
    private readonly unrolling: Unrolling<State>,
    private readonly spans: Spans,
  ) {
    const { dates, knownAt, calendar } = unrolling;
    if (knownAt === 'each') this.cutOffs = dates.days.map((day) => formatInstant(endOfDay(day, calendar.zone)));
    else this.cutOffs = knownAt === 'now' ? [] : [formatInstant(knownAt)];
  }

  /** Adds the spans of one stream. It is folded once for each run of dates between which nothing was learned. */
  add(stay: { readonly number: number; readonly name: string }, events: readonly RecordedFact[]): void {
    for (const run of this.runs(events)) {
      const known = run.known === events.length ? events : events.slice(0, run.known);
      this.unroll(stay, effectiveHistory(known, this.unrolling.calendar), run);
    }
  }

  private runs(events: readonly RecordedFact[]): Run[] {
    const { dates, knownAt } = this.unrolling;
    if (knownAt === 'now') return [{ known: events.length, from: 0, to: dates.count }];
    const runs: Run[] = [];
    let [known, from] = [0, 0];
    for (const [i, cutOff] of this.cutOffs.entries()) {
      const before = known;
      while (known < events.length && events[known]!.recordedAt <= cutOff) known += 1;
      if (known === before) continue;
      if (before > 0) runs.push({ known: before, from, to: i });
      from = i;
    }
    if (known > 0) runs.push({ known, from, to: dates.count });
    return runs;
  }

  private unroll(stay: { readonly number: number; readonly name: string }, facts: readonly EffectiveFact[], run: Run): void {
    const { definition } = this.unrolling;
    const states = statesByDay(definition, facts);
    const whole = states.at(-1)?.state ?? definition.initial;
    for (const [i, { day, state, begun }] of states.entries()) {
      if (begun === undefined) continue;
      const from = Math.max(this.unrolling.dates.firstFrom(day), run.from);
      const next = states[i + 1];
      const to = Math.min(next ? this.unrolling.dates.firstFrom(next.day) : run.to, run.to);
      if (from < to) this.span(stay, { state, whole, begun, from, to });
    }
  }

  private span(
    stay: { readonly number: number; readonly name: string },
    { state, whole, begun, from, to }: { state: State; whole: State; begun: Day; from: number; to: number },
  ): void {
    const { definition, by } = this.unrolling;
    const person = definition.person(whole);
    this.spans.add({
      person: this.spans.persons.of(person === undefined ? `stay ${stay.name}` : `person ${person}`),
      stay: stay.number,
      group: this.spans.groups.of(by.map((dimension) => dimension.value(state, whole)).join(KEY_SEPARATOR)),
      priority: definition.priority(state),
      begun,
      from,
      to,
    });
  }
}

/** The state at the end of a day on which something happened; `begun` is the day since which it counts. */
interface DayState<State> {
  readonly day: Day;
  readonly state: State;
  readonly begun: Day | undefined;
}

function statesByDay<State>(definition: StockDefinition<State>, facts: readonly EffectiveFact[]): DayState<State>[] {
  const states: DayState<State>[] = [];
  let state = definition.initial;
  let begun: Day | undefined;
  for (const [i, fact] of facts.entries()) {
    state = definition.evolve(state, fact);
    begun = definition.counts(state) ? (begun ?? fact.day) : undefined;
    if (facts[i + 1]?.day !== fact.day) states.push({ day: fact.day, state, begun });
  }
  return states;
}
