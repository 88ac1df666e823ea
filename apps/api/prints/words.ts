import { ERASED, type Zone, parseMoment } from '#eventsourcing';
import type { CodeList } from '#vocabulary';
import { PHRASES, type PhraseName } from './phrases.js';

export const LANGUAGES = ['nl', 'fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const LOCALE: { readonly [L in Language]: string } = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };
const DAY_MS = 86_400_000;

/** Says things in one language of the pages: sentences, labels of codes, dates in the store's zone. */
export class Words {
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

  /** A name with what it names. French puts a space before the colon. */
  named(name: PhraseName, value: string | number): string {
    return `${this.say(name)}${this.language === 'fr' ? '\u00a0' : ''}: ${value}`;
  }

  /** The label of a code; the code itself where it has none. */
  label(list: CodeList, code: unknown): string {
    return typeof code === 'string' ? ((Object.hasOwn(list, code) ? list[code]?.[this.language] : undefined) ?? code) : '';
  }

  /** A plain date as a date; an instant as date and time in the zone. */
  when(text: unknown): string {
    if (typeof text !== 'string') return '';
    const { day, time } = parseMoment(text, this.zone);
    return time === undefined ? this.date.format(day * DAY_MS) : this.dateTime.format(time);
  }

  /** Both cuts of an answer. */
  moment({ validAt, knownAt }: { readonly validAt: string; readonly knownAt: string }): string {
    return `${this.say('asOf')} ${this.when(validAt)}, ${this.say('knownAt')} ${this.when(knownAt)}`;
  }

  /** The day of a moment. */
  day(text: string): string {
    return this.date.format(parseMoment(text, this.zone).day * DAY_MS);
  }

  /** A text that somebody wrote, or that it was erased. Nothing where there is none. */
  text(value: unknown): string {
    if (typeof value === 'string') return value;
    return JSON.stringify(value) === JSON.stringify(ERASED) ? this.say('erased') : '';
  }
}
