import { readFile, readdir } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FEW_FACTS, Workplace, fact } from '../testing/command.js';

const LONG = 120_000;
let place: Workplace;

beforeEach(async () => {
  place = await Workplace.make();
});
afterEach(() => place.leave());

const RECORDED = [
  '2026-03-05T10:00:00.000Z',
  '2026-03-05T10:00:00.000Z',
  '2026-03-05T10:00:00.000Z',
  '2026-03-30T10:00:00.000Z',
  '2026-04-02T10:00:00.000Z',
];
const FACTS = [
  ...FEW_FACTS.map((one, i) => ({ ...one, recordedAt: RECORDED[i] })),
  {
    ...fact('s-1', 'CaseAssigned', '2026-03-03', { serviceId: 'psd-ghent', workerId: 'w-annelies' }),
    recordedAt: '2026-04-03T10:00:00.000Z',
  },
];

async function exported(...args: readonly string[]): Promise<void> {
  await place.run('import', await place.lines('facts.ndjson', FACTS), '--historical');
  expect(await place.run('export', '--format', 'parquet', '--out', 'out', ...args)).toMatchObject({ code: 0, out: '' });
}

/** What DuckDB answers to a question, in the place where the export is. */
async function asked(sql: string): Promise<unknown[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  const glob = place.path('out/events/*/*/*.parquet');
  const reader = await connection.runAndReadAll(sql.replace('$events', `read_parquet('${glob}', hive_partitioning = true)`));
  return reader.getRowsJson();
}

describe('traject export --format parquet', () => {
  it(
    'answers a question of an analyst in one line of SQL, by months of recording',
    async () => {
      await exported();
      const sql =
        "SELECT data->>'legalStatus' AS status, count(DISTINCT stay)::INT FROM $events WHERE type = 'DetaineeAdmitted' GROUP BY 1 ORDER BY 1";
      expect(await asked(sql)).toEqual([
        ['CONVICTED', 1],
        ['REMAND', 1],
      ]);
      expect(await asked('SELECT year::INT, month::INT, count(*)::INT FROM $events GROUP BY ALL ORDER BY ALL')).toEqual([
        [2026, 3, 4],
        [2026, 4, 2],
      ]);
      expect(await asked("SELECT occurred_on::TEXT, occurred_at IS NULL FROM $events WHERE type = 'DetaineeReleased'")).toEqual([
        ['2026-03-04', true],
      ]);
      expect(await asked('SELECT epoch_ms(occurred_at)::TEXT, occurred_on::TEXT FROM $events WHERE occurred_at IS NOT NULL')).toEqual([
        [String(Date.parse('2026-03-02T09:10:00+01:00')), '2026-03-02'],
      ]);
    },
    LONG,
  );

  it(
    'holds no name, no text, no user and no id of a person or a stay',
    async () => {
      await exported();
      const rows = JSON.stringify(await asked('SELECT * FROM $events'));
      expect(rows).not.toMatch(/Vandenbroeck|Annelies|learn Dutch|"p-1"|p-2|s-1|s-2|n-1|w-annelies|userId/);
      expect(rows).toMatch(/ghent/);
      const stays = await asked(
        "SELECT DISTINCT stay FROM $events WHERE person = (SELECT person FROM $events WHERE type = 'PersonRegistered')".replaceAll(
          '$events',
          () => `read_parquet('${place.path('out/events/*/*/*.parquet')}')`,
        ),
      );
      expect(stays).toEqual([[expect.stringMatching(/^[0-9a-f]{32}$/)]]);
    },
    LONG,
  );

  it(
    'gives the same bytes under one key, and other pseudonyms under another',
    async () => {
      await exported();
      const bytes = async (out: string): Promise<string> =>
        (await readFile(place.path(`${out}/events/year=2026/month=03/part-0.parquet`))).toString('base64');
      await place.run('export', '--format', 'parquet', '--out', 'again');
      expect(await bytes('again')).toBe(await bytes('out'));
      await place.run('export', '--format', 'parquet', '--out', 'other', '--key', 'other');
      expect(await bytes('other')).not.toBe(await bytes('out'));
    },
    LONG,
  );

  it(
    'writes the months since one again, and never mixes with what is there',
    async () => {
      await exported();
      expect((await place.run('export', '--format', 'parquet', '--out', 'out')).code).toBe(2);
      expect((await place.run('export', '--format', 'parquet')).err).toMatch(/--out/);
      const again = await place.run('export', '--format', 'parquet', '--out', 'out', '--since', '2026-04');
      expect([again.code, again.err]).toEqual([0, expect.stringContaining('2 events in 1 months')]);
      expect(await asked('SELECT count(*)::INT FROM $events')).toEqual([[6]]);
      expect(await readdir(place.path('out/events/year=2026'))).toEqual(['month=03', 'month=04']);
    },
    LONG,
  );

  it(
    'comes with a dictionary of every column and field',
    async () => {
      await exported();
      const dictionary = JSON.parse(await place.read('out/dictionary.json')) as { events: { type: string; fields: object[] }[] };
      expect(dictionary.events.find(({ type }) => type === 'PersonRegistered')?.fields).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ field: 'personId', treatment: 'pseudonym' }),
          expect.objectContaining({ field: 'name', treatment: 'left-out' }),
          expect.objectContaining({ field: 'externalIds', treatment: 'left-out' }),
          expect.objectContaining({ field: 'sex', treatment: 'kept', compartment: 'administrative' }),
        ]),
      );
      expect(await place.read('out/dictionary.md')).toMatch(/\| occurred_on \| DATE \|[\s\S]*## DetaineeAdmitted/);
    },
    LONG,
  );
});
