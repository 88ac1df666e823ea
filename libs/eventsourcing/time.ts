import { Malformed } from './errors.js';
import { parseDay, parseInstant } from './time-text.js';

/** A calendar date as the number of days since 1970-01-01. */
export type Day = number;

/** A moment of the world: always on a day of the store's zone, with a time when the reporter gave an instant. */
export interface Moment {
  readonly day: Day;
  /** Milliseconds since 1970-01-01T00:00Z (fractions kept to about a microsecond); absent for a plain date. */
  readonly time?: number;
}

export const DAY_MS = 86_400_000;

/** `YYYY-MM-DD` of a day. */
export function formatDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** RFC 3339 in UTC with milliseconds. */
export function formatInstant(ms: number): string {
  return new Date(ms).toISOString();
}

/** True for a plain date of the calendar. A plain date is never turned into an instant. */
export function isPlainDate(text: string): boolean {
  return parseDay(text) !== undefined;
}

/**
 * Reads an instant with offset or a plain date.
 * @throws Malformed code `no-such-date` for 30 February, `zone-missing` for a time without offset, `not-a-date` otherwise
 */
export function parseMoment(text: string, zone: Zone, path = 'occurredAt'): Moment {
  const day = parseDay(text);
  if (day !== undefined) return { day };
  const time = parseInstant(text);
  if (time !== undefined) return { day: zone.dayOf(time), time };
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(text)) throw Malformed.at(path, 'a time needs its offset, such as +01:00 or Z', 'zone-missing');
  if (/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(text)) throw Malformed.at(path, 'there is no such date or time', 'no-such-date');
  throw Malformed.at(path, 'give an RFC 3339 instant with offset or a plain date YYYY-MM-DD', 'not-a-date');
}

/** A time zone of the IANA database: places instants on calendar days. */
export class Zone {
  private readonly format: Intl.DateTimeFormat;
  /** Offset of each UTC day that has one offset throughout; NaN marks a day on which it changes. */
  private readonly offsets = new Map<number, number>();

  /** @throws Malformed code `unknown-zone` */
  constructor(readonly name: string) {
    try {
      this.format = new Intl.DateTimeFormat('en-US', {
        timeZone: name,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      throw Malformed.at('zone', `${JSON.stringify(name)} is not a time zone such as Europe/Brussels`, 'unknown-zone');
    }
  }

  /** The calendar day of an instant. */
  dayOf(ms: number): Day {
    return Math.floor((ms + this.offsetAt(ms)) / DAY_MS);
  }

  /** The first instant of a day; of the day after, it is the end (24:00) of this one. */
  startOf(day: Day): number {
    const midnight = day * DAY_MS;
    const before = this.offsetAt(midnight - DAY_MS / 2);
    const after = this.offsetAt(midnight + DAY_MS / 2);
    if (this.offsetAt(midnight - before) === before) return midnight - before;
    if (this.offsetAt(midnight - after) === after) return midnight - after;
    return midnight - before; // midnight does not exist: the day begins when the clock jumps
  }

  /** The instant that is `days` calendar days later at the same time of day. */
  addDays(ms: number, days: number): number {
    const shifted = ms + days * DAY_MS;
    return shifted + this.offsetAt(ms) - this.offsetAt(shifted);
  }

  private offsetAt(ms: number): number {
    const utcDay = Math.floor(ms / DAY_MS);
    let offset = this.offsets.get(utcDay);
    if (offset === undefined) {
      const start = this.compute(utcDay * DAY_MS);
      offset = start === this.compute((utcDay + 1) * DAY_MS) ? start : Number.NaN;
      this.offsets.set(utcDay, offset);
    }
    return Number.isNaN(offset) ? this.compute(ms) : offset;
  }

  private compute(ms: number): number {
    const part: Record<string, number> = {};
    for (const { type, value } of this.format.formatToParts(ms)) part[type] = Number(value);
    const local = Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second']);
    return local - Math.floor(ms / 1000) * 1000;
  }
}
