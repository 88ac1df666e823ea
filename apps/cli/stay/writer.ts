import { type Zone, parseMoment } from '#eventsourcing';
import type { CodeList } from '#vocabulary';
import type { Language } from '../options.js';
import { PHRASES, type PhraseName } from './phrases.js';

const LOCALE: { readonly [L in Language]: string } = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };

/** Writes a page for people in one language: words, labels of codes, dates in the zone. */
export class PageWriter {
  private readonly lines: string[] = [];
  private readonly date: Intl.DateTimeFormat;
  private readonly dateTime: Intl.DateTimeFormat;

  constructor(
    readonly language: Language,
    private readonly zone: Zone,
  ) {
    const date = { day: 'numeric', month: 'long', year: 'numeric' } as const;
    this.date = new Intl.DateTimeFormat(LOCALE[language], { ...date, timeZone: 'UTC' });
    this.dateTime = new Intl.DateTimeFormat(LOCALE[language], { ...date, hour: '2-digit', minute: '2-digit', timeZone: zone.name });
  }

  say(name: PhraseName): string {
    return PHRASES[name][this.language];
  }

  /** The label of a code; the code itself where it has none. */
  label(list: CodeList, code: unknown): string {
    return typeof code === 'string' ? (list[code]?.[this.language] ?? code) : '';
  }

  /** A plain date as a date; an instant as date and time in the zone. */
  when(text: string): string {
    const { day, time } = parseMoment(text, this.zone);
    return time === undefined ? this.date.format(day * 86_400_000) : this.dateTime.format(time);
  }

  line(text = ''): this {
    this.lines.push(clean(text).trimEnd());
    return this;
  }

  section(name: PhraseName): this {
    return this.line().line(this.say(name));
  }

  /** Columns as wide as they must be, indented; the last one runs on. */
  columns(rows: readonly (readonly string[])[]): this {
    const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))));
    for (const row of rows)
      this.line(`  ${row.map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat(widths[i]! - width(cell)))).join('  ')}`);
    return this;
  }

  text(): string {
    return `${this.lines.join('\n')}\n`;
  }
}

function width(text: string): number {
  return [...clean(text)].length;
}

/** What a reporter wrote may not move the cursor, colour the terminal or turn the direction of writing. */
function clean(text: string): string {
  return text.replaceAll(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
