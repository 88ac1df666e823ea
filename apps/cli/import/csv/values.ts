import { type Offence, Zone, derivedId } from '#eventsourcing';
import type { ColumnSource, CsvMap, FactMap, Moment, Source } from './map.js';
import type { Row } from './table.js';

/** What is wrong in a row, by the column that holds it. */
export interface RowOffence extends Offence {
  readonly column: string;
}

export const DEFAULT_ZONE = 'Europe/Brussels';

interface Parts {
  readonly order: readonly ('d' | 'm' | 'y')[];
  readonly pattern: RegExp;
}

const TIME = /(?:[ T]+(\d{1,2})[:hH.](\d{2})(?:[:.](\d{2}))?)?$/.source;
const FORMATS: { readonly [format: string]: Parts } = {
  'dd/mm/yyyy': { order: ['d', 'm', 'y'], pattern: new RegExp(String.raw`^(\d{2})/(\d{2})/(\d{4})${TIME}`) },
  'd/m/yyyy': { order: ['d', 'm', 'y'], pattern: new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4})${TIME}`) },
  'dd-mm-yyyy': { order: ['d', 'm', 'y'], pattern: new RegExp(String.raw`^(\d{2})-(\d{2})-(\d{4})${TIME}`) },
  'd-m-yyyy': { order: ['d', 'm', 'y'], pattern: new RegExp(String.raw`^(\d{1,2})-(\d{1,2})-(\d{4})${TIME}`) },
  'dd.mm.yyyy': { order: ['d', 'm', 'y'], pattern: new RegExp(String.raw`^(\d{2})\.(\d{2})\.(\d{4})${TIME}`) },
  'mm/dd/yyyy': { order: ['m', 'd', 'y'], pattern: new RegExp(String.raw`^(\d{2})/(\d{2})/(\d{4})${TIME}`) },
  'yyyy-mm-dd': { order: ['y', 'm', 'd'], pattern: new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})${TIME}`) },
  yyyymmdd: { order: ['y', 'm', 'd'], pattern: new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${TIME}`) },
};

/** Turns the words of one row into values, and notes what cannot be turned. */
export class RowReader {
  readonly offences: RowOffence[] = [];

  constructor(
    private readonly map: CsvMap,
    private readonly row: Row,
    private readonly zone = new Zone(map.dates.zone ?? DEFAULT_ZONE),
  ) {}

  /** A column's text; undefined when it is empty. */
  text(column: string): string | undefined {
    const text = this.row.values.get(column) ?? '';
    return text === '' || this.map.empty?.includes(text) ? undefined : text;
  }

  told({ when = [] }: FactMap): boolean {
    return when.every(({ column, is, not }) => {
      const text = this.text(column);
      if (text === undefined) return false;
      return (is === undefined || is.includes(text)) && !not?.includes(text);
    });
  }

  moment({ column, time }: Moment, path: string): string | undefined {
    const day = this.text(column);
    if (day === undefined) {
      this.note(column, path, 'empty', 'is empty, and a date is needed');
      return undefined;
    }
    const clock = time === undefined ? undefined : this.text(time);
    return this.date(clock === undefined ? day : `${day} ${clock}`, column, path);
  }

  /** A value of a fact; undefined when there is none. */
  value(source: Source, path: string): unknown {
    if (typeof source !== 'object') return source;
    if ('object' in source) return this.object(source.object, path);
    if ('list' in source) {
      const items = source.list.map((item, i) => this.value(item, `${path}[${i}]`)).filter((item) => item !== undefined);
      return items.length === 0 ? undefined : items;
    }
    const text = this.text(source.column);
    if (text === undefined) return source.default;
    if (source.split === undefined) return this.one(text, source, path);
    return text
      .split(source.split)
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) => this.one(part, source, path));
  }

  object(sources: { readonly [property: string]: Source }, path: string): Record<string, unknown> | undefined {
    const entries = Object.entries(sources).map(([name, source]) => [name, this.value(source, `${path}.${name}`)] as const);
    const held = entries.filter(([, value]) => value !== undefined);
    return held.length === 0 ? undefined : Object.fromEntries(held);
  }

  eventId({ type, id }: FactMap, stay: string): string | undefined {
    return id && derivedId('csv', stay, type, ...id.map((column) => this.text(column) ?? ''));
  }

  /** Notes what is wrong; the same column is named once, however many values come from it. */
  note(column: string, path: string, code: string, message: string): void {
    if (this.offences.some((known) => known.column === column && known.code === code)) return;
    this.offences.push({ column, path, code, message });
  }

  private one(text: string, source: ColumnSource, path: string): unknown {
    const { column, codes, date, prefix = '', number } = source;
    if (date) return this.date(text, column, path);
    if (codes !== undefined) {
      const table = this.map.codes?.[codes] ?? {};
      if (Object.hasOwn(table, text)) return table[text];
      this.note(
        column,
        path,
        'unknown-word',
        `holds a word that codes.${codes} of the map does not translate: add it there, or mend the row`,
      );
      return undefined;
    }
    if (!number) return `${prefix}${text}`;
    const value = Number(text.replace(',', '.'));
    if (Number.isFinite(value)) return value;
    this.note(column, path, 'not-a-number', 'is no number: mend the row');
    return undefined;
  }

  private date(text: string, column: string, path: string): string | undefined {
    for (const format of this.map.dates.formats) {
      const found = dateOf(text, FORMATS[format]!, this.zone);
      if (found !== undefined) return found;
    }
    const formats = this.map.dates.formats.join(' or ');
    this.note(column, path, 'bad-date', `is no date as ${formats}: mend the row, or add its format to dates.formats of the map`);
    return undefined;
  }
}

function dateOf(text: string, { order, pattern }: Parts, zone: Zone): string | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [y, m, d] = (['y', 'm', 'd'] as const).map((part) => Number(match[order.indexOf(part) + 1]));
  const midnight = Date.UTC(y!, m! - 1, d);
  const date = new Date(midnight).toISOString().slice(0, 10);
  if (date !== [y, two(m!), two(d!)].join('-')) return undefined; // 31 February
  if (match[4] === undefined) return date;
  const [hours, minutes, seconds] = [match[4], match[5], match[6] ?? '0'].map(Number);
  if (hours! > 23 || minutes! > 59 || seconds! > 59) return undefined;
  return `${date}T${two(hours!)}:${two(minutes!)}:${two(seconds!)}${offsetOf(midnight + ((hours! * 60 + minutes!) * 60 + seconds!) * 1000, zone)}`;
}

/** The offset of a zone at a time of its own clocks; of the hour that comes twice, the first. */
function offsetOf(localMs: number, zone: Zone): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone.name, timeZoneName: 'longOffset' });
  const offsetAt = (ms: number): string =>
    format
      .formatToParts(ms)
      .find(({ type }) => type === 'timeZoneName')!
      .value.slice('GMT'.length) || '+00:00';
  const before = offsetAt(localMs - 86_400_000);
  const guess = offsetAt(localMs - minutesOf(before) * 60_000);
  return minutesOf(guess) === minutesOf(before) ? before : guess;
}

function minutesOf(offset: string): number {
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
