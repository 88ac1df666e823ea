import { DAY_MS, formatInstant } from '#eventsourcing';
import type { ContinuityKind, Domain } from '#vocabulary';
import type { StayLine } from './line.js';
import type { Random } from './random.js';
import { rate } from './rates.js';

export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;
const PROMPT_MS = 300_000;
const QUARTER_MS = 900_000;

/** How a fact comes in. */
export interface Told {
  readonly plainDate?: boolean;
  readonly lateDays?: number;
}

interface When {
  readonly at: number;
  readonly recorded: number;
  readonly plainDate: boolean;
}

export interface SimulatedPerson {
  readonly personId: string;
  readonly sex: 'F' | 'M' | 'X';
  readonly birthYear: number;
  readonly nationalityGroup: 'BE' | 'EU' | 'OTHER';
  readonly languages: readonly string[];
}

export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Something that runs for a while: what a departure would break off. */
export interface Running extends Period {
  readonly kind: ContinuityKind;
  readonly itemId: string;
  readonly domain: Domain;
}

/** One stay while it is told: what is known of it, and its facts so far. */
export class Stay {
  /** Periods of custody during which the person is sought or on leave: nothing else happens then. */
  readonly away: Period[] = [];
  /** What was begun, for hand-overs. */
  readonly items: Running[] = [];
  /** Offers that the person takes part in or waits for, each once. */
  readonly offers = new Set<string>();
  private readonly lines: StayLine[] = [];
  private ids = 0;

  constructor(
    readonly random: Random,
    readonly id: string,
    readonly person: SimulatedPerson,
    readonly span: Period,
  ) {}

  get language(): string {
    return this.person.languages[0]!;
  }

  /** An id of an item of this stay. */
  item(kind: string): string {
    this.ids += 1;
    return `${this.id}-${kind}-${this.ids}`;
  }

  /** A working moment some days after another, if the person is inside then. */
  after(ms: number, days: number): number | undefined {
    const at = workingMoment(this.random, ms + days * DAY_MS);
    return at > ms && at > this.span.from && at < this.span.to && this.isFree(at, at) ? at : undefined;
  }

  /** True when the person is neither sought nor on leave. */
  isFree(from: number, to: number): boolean {
    return this.away.every((period) => to < period.from - DAY_MS || from > period.to + DAY_MS);
  }

  /** A fact that later ones build on: recorded soon, so that what follows finds it; `lateDays` when it may wait. */
  firm(type: string, at: number, data: object, { plainDate = false, lateDays = 0 }: Told = {}): string {
    return this.add(type, { at, recorded: at + PROMPT_MS + lateDays * DAY_MS, plainDate }, data);
  }

  /** A fact that nothing builds on: some come days late, some are put right or struck out afterwards. */
  loose(type: string, at: number, data: object): string {
    const { random } = this;
    const recorded = at + (random.chance(rate.factLate) ? random.between(2, 20) * DAY_MS : random.between(5, 600) * MINUTE_MS);
    const eventId = this.add(type, { at, recorded, plainDate: false }, data);
    this.settle(eventId, at, recorded);
    return eventId;
  }

  /** Every line in the order in which it was recorded. Pages that were signed carry the revision that stood on them. */
  told(): readonly StayLine[] {
    const sorted = this.lines.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : Number(a.recordedAt > b.recordedAt)));
    return sorted.map((line, revision) =>
      'planVersion' in line.data ? { ...line, data: { ...line.data, planVersion: revision - 1 } } : line,
    );
  }

  private settle(targetEventId: string, at: number, recorded: number): void {
    const { factCorrected: corrected, factAnnulled: annulled } = rate;
    const kind = this.random.weighted({ kept: 1 - corrected - annulled, corrected, annulled });
    if (kind === 'kept') return;
    const decided = recorded + this.random.between(1, 12) * DAY_MS;
    const when = { at: decided, recorded: decided + MINUTE_MS, plainDate: false };
    if (kind === 'annulled') this.add('EventAnnulled', when, { targetEventId, reason: 'DUPLICATE' });
    else this.add('EventCorrected', when, { targetEventId, occurredAt: formatInstant(this.moved(at)), reason: 'SOURCE_CORRECTED' });
  }

  /** Some minutes later, and never from inside the stay to after it. */
  private moved(at: number): number {
    const later = at + QUARTER_MS;
    return at < this.span.to ? Math.min(later, this.span.to) : later;
  }

  private add(type: string, { at, recorded, plainDate }: When, data: object): string {
    const eventId = this.random.uuid();
    const instant = formatInstant(at);
    const occurredAt = plainDate ? instant.slice(0, 10) : instant;
    this.lines.push({ eventId, trajectoryId: this.id, type, occurredAt, recordedAt: formatInstant(recorded), data });
    return eventId;
  }
}

/** Within office hours of the day of a moment, so that a day is the same one in Brussels. */
export function workingMoment(random: Random, ms: number): number {
  return Math.floor(ms / DAY_MS) * DAY_MS + random.between(8 * 60, 15 * 60) * MINUTE_MS;
}

/** The calendar day of a moment, moved by whole days. */
export function dateAfter(ms: number, days: number): string {
  return formatInstant(ms + days * DAY_MS).slice(0, 10);
}
