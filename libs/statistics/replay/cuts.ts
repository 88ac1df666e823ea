import { type Day, type RecordedFact, type Zone, formatInstant } from '#eventsourcing';
import { type Dates, endOfDay } from '../table/dates.js';

/** As known when: at one instant (milliseconds), at the end of each date itself, or now. */
export type KnownAt = number | 'each' | 'now';

/** A run of dates with the same knowledge of a stream: its first `known` events. */
export interface Run {
  readonly known: number;
  /** Indexes of dates: from, inclusive, to, exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The cut-offs of the dates of a table. */
export class Cuts {
  /** `recordedAt` is kept in one form (UTC, milliseconds), so that its texts compare as instants do. */
  private readonly texts: readonly string[];

  constructor(
    private readonly dates: Dates,
    private readonly knownAt: KnownAt,
    zone: Zone,
  ) {
    if (knownAt === 'each') this.texts = dates.days.map((day) => formatInstant(endOfDay(day, zone)));
    else this.texts = knownAt === 'now' ? [] : [formatInstant(knownAt)];
  }

  /** One run for each stretch of dates between which nothing was learned of the stream. */
  runs(events: readonly RecordedFact[]): readonly Run[] {
    if (this.knownAt === 'now') return [{ known: events.length, from: 0, to: this.dates.count }];
    const runs: Run[] = [];
    let [known, from] = [0, 0];
    for (const [i, cutOff] of this.texts.entries()) {
      const before = known;
      while (known < events.length && events[known]!.recordedAt <= cutOff) known += 1;
      if (known === before) continue;
      if (before > 0) runs.push({ known: before, from, to: i });
      from = i;
    }
    if (known > 0) runs.push({ known, from, to: this.dates.count });
    return runs;
  }
}

/** The day up to which a row knows: that of its cut-off. @param now milliseconds, for `now` */
export function knownOn(knownAt: KnownAt, date: Day, { zone, now }: { zone: Zone; now: number }): Day {
  if (knownAt === 'each') return date;
  return zone.dayOf(knownAt === 'now' ? now : knownAt);
}
