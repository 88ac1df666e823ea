import { DAY_MS, formatInstant } from '#eventsourcing';
import type { PartnershipLine, Subject } from '../line.js';
import type { Random } from '../random.js';
import { rate } from '../rates.js';
import { MINUTE_MS, type Period } from '../stay.js';

const BEFORE_DAYS = 30;
const PROMPT_MS = 5 * MINUTE_MS;

const DATE_LENGTH = 10;

interface Adding {
  readonly type: string;
  readonly at: number;
  readonly recorded: number;
  readonly instant?: boolean;
}

interface Added {
  readonly targetEventId: string;
  readonly recorded: number;
}

/** The facts of the partnership while they are told. What is older than the partnership's own record is recorded when that begins. */
export class Register {
  /** When the partnership begins to record: a month before the first person comes in. */
  readonly begun: number;
  private readonly all: PartnershipLine[] = [];

  constructor(
    readonly random: Random,
    readonly period: Period,
  ) {
    this.begun = period.from - BEFORE_DAYS * DAY_MS;
  }

  /** A moment within the period. @param share 0: at its beginning, 1: at its end */
  within(share: number): number {
    const { from, to } = this.period;
    return Math.floor((from + share * (to - from)) / DAY_MS) * DAY_MS;
  }

  /** A fact that others build on: recorded at once. */
  firm(subject: Subject, type: string, at: number, data: object): void {
    this.add(subject, { type, at, recorded: at + PROMPT_MS }, data);
  }

  /** The same with its time of day; of the others the day alone is known. */
  timed(subject: Subject, type: string, at: number, data: object): void {
    this.add(subject, { type, at, recorded: at + PROMPT_MS, instant: true }, data);
  }

  /** A fact that nothing builds on: it may come days late, or be struck out. */
  loose(subject: Subject, type: string, at: number, data: object): void {
    const told = this.add(subject, { type, at, recorded: at + this.delay() }, data);
    if (this.random.chance(rate.factAnnulled)) this.settle(subject, 'EventAnnulled', { ...told, reason: 'ENTERED_IN_ERROR' });
  }

  /** A fact that is told wrong at first, and put right some days later. */
  mended(subject: Subject, type: string, at: number, { wrong, right }: { readonly wrong: object; readonly right: object }): void {
    const told = this.add(subject, { type, at, recorded: at + this.delay() }, wrong);
    this.settle(subject, 'EventCorrected', { ...told, data: right, reason: 'SOURCE_CORRECTED' });
  }

  /** Every line in the order in which it was recorded. */
  get lines(): readonly PartnershipLine[] {
    return this.all.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : Number(a.recordedAt > b.recordedAt)));
  }

  private delay(): number {
    return this.random.chance(rate.factLate) ? this.random.between(2, 20) * DAY_MS : PROMPT_MS;
  }

  private settle(subject: Subject, type: string, { recorded, ...data }: Added & { readonly reason: string; readonly data?: object }): void {
    const at = recorded + this.random.between(1, 20) * DAY_MS;
    this.add(subject, { type, at, recorded: at + PROMPT_MS, instant: true }, data);
  }

  private add(subject: Subject, { type, at, recorded, instant }: Adding, data: object): Added {
    const eventId = this.random.uuid();
    const moment = formatInstant(at);
    const known = Math.max(recorded, this.begun);
    this.all.push({
      eventId,
      ...subject,
      type,
      occurredAt: instant ? moment : moment.slice(0, DATE_LENGTH),
      recordedAt: formatInstant(known),
      data,
    });
    return { targetEventId: eventId, recorded: known };
  }
}
