import { type Clock, Malformed, type Zone, parseMoment } from '#eventsourcing';
import { type DateRange, type Every, type KnownAt, endOfDay, requestedDay } from '#statistics';
import type { ChangedSettings } from './settings.js';

/** What somebody says of the table that is wanted. */
export interface TableOptions {
  readonly on?: string;
  readonly from?: string;
  readonly to?: string;
  readonly every?: Every;
  readonly by?: readonly string[];
  readonly knownAt?: string;
  /** The file with the prisons in scope; of an answer, these prisons. */
  readonly scope?: string;
  /** Settings that are others for this table. */
  readonly set?: ChangedSettings;
}

/** The dates asked for: one, a range, or today. @throws Malformed when they do not fit together */
export function rangeOf({ on, from, to, every }: Omit<TableOptions, 'set'>, { zone, clock }: { zone: Zone; clock: Clock }): DateRange {
  return periodOf({ on, from, to, every }, zone.dayOf(clock.now()));
}

function periodOf(options: Omit<TableOptions, 'set'>, today: number): DateRange {
  const { on, from, to, every } = options;
  if (on === undefined && from !== undefined && to !== undefined)
    return { from: requestedDay(from, 'from'), to: requestedDay(to, 'to'), every: every ?? 'day' };
  refuseHalfRange(options);
  return { on: on === undefined ? today : requestedDay(on, 'on') };
}

function refuseHalfRange({ on, from, to, every }: TableOptions): void {
  const ranged = from ?? to ?? every;
  if (on !== undefined && ranged !== undefined) throw Malformed.at('on', 'is one date; a range is from, to and every');
  if (ranged !== undefined) throw Malformed.at(from === undefined ? 'from' : 'to', 'is missing: a range needs both from and to');
}

/** The same of a question that is asked now: what will be known is not known. @throws Malformed for a cut-off on a later day */
export function askedKnownAt(text: string | undefined, { zone, clock }: { zone: Zone; clock: Clock }): KnownAt {
  const knownAt = knownAtOf(text, zone);
  if (typeof knownAt === 'number' && zone.dayOf(knownAt) > zone.dayOf(clock.now()))
    throw Malformed.at('knownAt', 'lies in the future: what will be known then is not known yet', 'future-cut-off');
  return knownAt;
}

/** `each`, an instant, a date (known at its end), or now. @throws Malformed */
export function knownAtOf(text: string | undefined, zone: Zone): KnownAt {
  if (text === undefined || text === 'each') return text ?? 'now';
  const { day, time } = parseMoment(text, zone, 'knownAt');
  return time ?? endOfDay(day, zone);
}
