import type { JsonObject } from '#eventsourcing';
import { Zone, parseDay } from '#eventsourcing';
import { trajectoryCatalogue } from '#trajectory';
import type { Dimension } from '../definition.js';
import { type Asked, splitBy } from '../replay/asked.js';
import { computeTables } from '../replay/compute.js';
import type { Reading } from '../replay/reading.js';
import { Dates, type Every } from '../table/dates.js';
import { toCsv } from '../table/table.js';
import { MemoryLog } from './memory-log.js';

/** Data of a fact, when it was learned (default: when it happened), for which service, and which of a person's stays it is of. */
export interface Details {
  readonly learned?: string;
  readonly stay?: string;
  readonly service?: string;
  readonly [property: string]: JsonObject[string] | undefined;
}

interface Question {
  readonly from: string;
  readonly to: string;
  readonly every?: Every;
  readonly by?: readonly string[];
}

type More = Partial<Pick<Asked, 'knownAt' | 'zone' | 'now' | 'scope' | 'settings'>> & Partial<Pick<Reading, 'mostFacts' | 'log'>>;

/** A log of facts; the n-th has the id `en`. */
export class Facts {
  readonly log = new MemoryLog();
  private next = 1;

  add(stream: string, type: string, occurredAt: string, details: Details = {}): this {
    const { learned = occurredAt, stay: _, service, ...data } = details;
    const recordedAt = learned.length === 10 ? `${learned}T20:00:00.000Z` : new Date(learned).toISOString();
    this.log.append(stream, { eventId: `e${this.next++}`, type, occurredAt, recordedAt, data }, service);
    return this;
  }

  admit(person: string, occurredAt: string, more: Details = {}): this {
    const data = { personId: person, prisonId: 'P1', legalStatus: 'REMAND', kind: 'NEW', ...more };
    return this.add(`trajectory-${person}${more.stay ?? ''}`, 'DetaineeAdmitted', occurredAt, data);
  }

  release(person: string, occurredAt: string, more: Details = {}): this {
    return this.add(`trajectory-${person}${more.stay ?? ''}`, 'DetaineeReleased', occurredAt, { modality: 'COURT', ...more });
  }

  /** Somebody who is in custody from one date to another. */
  stay(person: string, from: string, until: string, more: Details = {}): this {
    const { stay, learned } = more;
    return this.admit(person, from, more).release(person, until, { ...(stay ? { stay } : {}), ...(learned ? { learned } : {}) });
  }

  /** The lines of a table as CSV, the header first. */
  async figures<S>(definition: { readonly dimensions: readonly Dimension<S>[] }, question: Question, more: More = {}): Promise<string[]> {
    const { from, to, every = 'day', by = [] } = question;
    const dates = new Dates({ from: parseDay(from)!, to: parseDay(to)!, every });
    const {
      knownAt = 'now',
      zone = new Zone('Europe/Brussels'),
      now = Date.parse('2030-01-01T00:00:00Z'),
      scope,
      settings,
      ...reading
    } = more;
    const asked: Asked = {
      tables: [splitBy(definition, by)],
      dates,
      zone,
      knownAt,
      now,
      ...(scope ? { scope } : {}),
      ...(settings ? { settings } : {}),
    };
    const [table] = await computeTables(asked, { log: this.log, head: '', catalogue: trajectoryCatalogue, ...reading });
    return toCsv(table!).trim().split('\n');
  }
}
