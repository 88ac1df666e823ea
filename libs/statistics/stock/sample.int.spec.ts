import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Zone, parseDay } from '#eventsourcing';
import { trajectoryCatalogue, trajectoryStream } from '#trajectory';
import { Dates } from '../table/dates.js';
import { toCsv } from '../table/table.js';
import type { LeanRow } from '../replay/lean-log.js';
import { computeTables, splitBy } from '../replay/compute.js';
import type { KnownAt } from '../replay/cuts.js';
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
  readonly data: object;
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

function sampleLog(): { scan: () => Iterable<LeanRow[]>; streamName: (stream: number) => string } {
  const names: string[] = [];
  const lengths = new Map<string, number>();
  const lines = readFileSync(new URL('facts.ndjson', SAMPLE), 'utf8').trim().split('\n');
  const rows = lines.map((text, i): LeanRow => {
    const { trajectoryId, eventId, type, occurredAt, recordedAt, data } = JSON.parse(text) as Line;
    const revision = lengths.get(trajectoryId) ?? 0;
    lengths.set(trajectoryId, revision + 1);
    const stream = revision === 0 ? names.push(trajectoryId) - 1 : names.indexOf(trajectoryId);
    return [i + 1, stream, revision, type, eventId, occurredAt, new Date(recordedAt).toISOString(), JSON.stringify(data)];
  });
  return { scan: () => [rows], streamName: (stream) => trajectoryStream(names[stream]!) };
}
