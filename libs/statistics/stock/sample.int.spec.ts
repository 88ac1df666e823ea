import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type JsonObject, Zone, parseDay } from '#eventsourcing';
import { trajectoryCatalogue, trajectoryStream } from '#trajectory';
import { Dates } from '../table/dates.js';
import { toCsv } from '../table/table.js';
import { splitBy } from '../replay/asked.js';
import { computeTables } from '../replay/compute.js';
import type { KnownAt } from '../replay/cuts.js';
import { MemoryLog } from '../testing/memory-log.js';
import { stock } from './stock.js';

/** A month of a real custody roster; it stays outside the project. */
const SAMPLE = new URL('../../../../shared/data/custody-sample/', import.meta.url);
const present = existsSync(new URL('facts.ndjson', SAMPLE));
const given = present ? describe : describe.skip;

interface Line {
  readonly eventId: string;
  readonly trajectoryId: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: JsonObject;
}

given(present ? 'the custody sample' : 'the custody sample (skipped: ../shared/data/custody-sample is not here)', () => {
  const dates = new Dates({ from: parseDay('2023-09-01')!, to: parseDay('2023-09-30')!, every: 'day' });

  it.each([
    ['each', 'expected-known-daily.csv'],
    ['now', 'expected-known-end.csv'],
  ] as const)('known at %s: equals %s to the last cell', async (knownAt: KnownAt, file) => {
    const asked = { tables: [splitBy(stock, ['legalStatus'])], zone: new Zone('Europe/Brussels'), dates, knownAt, now: 0 };
    const [table] = await computeTables(asked, { log: sampleLog(), head: '', catalogue: trajectoryCatalogue });
    expect(table!.rows).toHaveLength(90);
    expect(toCsv(table!)).toBe(readFileSync(new URL(file, SAMPLE), 'utf8'));
  });
});

function sampleLog(): MemoryLog {
  const log = new MemoryLog();
  for (const text of readFileSync(new URL('facts.ndjson', SAMPLE), 'utf8').trim().split('\n')) {
    const { trajectoryId, recordedAt, ...event } = JSON.parse(text) as Line;
    log.append(trajectoryStream(trajectoryId), { ...event, recordedAt: new Date(recordedAt).toISOString() });
  }
  return log;
}
