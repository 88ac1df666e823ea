import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Zone, parseDay } from '#eventsourcing';
import { type ConfigOptions, type Engine, type ImportSummary, importLines, leanLog, openEngine, readConfig } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { type SimulatedLine, simulate } from '#simulation';
import { Dates, type KnownAt, TABLES, computeTables, splitBy, toCsv } from '#statistics';
import { ProtocolServer } from '../eventstoredb-server/index.js';
import { OddStays } from './odd-stays.js';

const END = Date.parse('2026-01-01T00:00:00Z');
const START = Date.parse('2024-01-03T00:00:00Z');
const NOW = Date.parse('2026-09-15T10:00:00Z');
const DATES = new Dates({ from: parseDay('2024-01-01')!, to: parseDay('2025-12-31')!, every: 'month' });
const ZONE = new Zone('Europe/Brussels');
const CUTS: readonly (readonly [string, KnownAt])[] = [
  ['now', 'now'],
  ['at the end of each date itself', 'each'],
  ['at a moment of the past', Date.parse('2025-03-31T22:30:00Z')],
];

/** Every table, whole and split by the first thing that it can be split by. */
const ASKED = Object.values(TABLES).flatMap((table) => {
  const [first] = table!.dimensions;
  return [[], ...(first ? [[first.name]] : [])].map((by) => ({ title: [table!.name, ...by].join(' by '), split: splitBy(table!, by) }));
});

/** The server of EVENTSTORE_TABLES_URL, which must be empty, or else the protocol server. The read side is embedded in both. */
const real = process.env['EVENTSTORE_TABLES_URL'];

describe('given one simulated population in the embedded store and in EventStoreDB', () => {
  const lines = populationWithOdd();
  let directory: string;
  let server: ProtocolServer | undefined;
  let embedded: Engine;
  let cluster: Engine;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'traject-same-bytes-'));
    server = real === undefined ? await ProtocolServer.start() : undefined;
    embedded = await opened({ data: join(directory, 'embedded') });
    const eventStoreUrl = real ?? server!.url;
    cluster = await opened({ data: join(directory, 'cluster'), eventStore: 'eventstoredb', eventStoreUrl });
    const [here, there] = [await stored(embedded, lines), await stored(cluster, lines)];
    expect(there).toEqual(here);
    expect(here.stored).toBeGreaterThan(1_000);
  }, 120_000);
  afterAll(async () => {
    await embedded.close();
    await cluster.close();
    await server?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it.each(CUTS)(
    'every table has the same bytes in both, as known %s; their heads are not the same',
    async (_, knownAt) => {
      const [here, there] = [await tablesOf(embedded, knownAt), await tablesOf(cluster, knownAt)];
      for (const { title } of ASKED) expect([title, there.get(title)]).toEqual([title, here.get(title)]);
      // a table that says the same of nothing would prove nothing
      const empty = ASKED.filter(({ title }) => !/,[1-9]/.test(here.get(title)!)).map(({ title }) => title);
      expect(empty).toEqual([]);
      expect(await cluster.stores.eventStore.head()).not.toBe(await embedded.stores.eventStore.head());
    },
    60_000,
  );

  it('the cut-off matters: what was known earlier is another table', async () => {
    const [now, earlier] = [await tablesOf(embedded, 'now'), await tablesOf(cluster, CUTS[2]![1])];
    const same = ASKED.filter(({ title }) => now.get(title) === earlier.get(title)).map(({ title }) => title);
    expect(same).toEqual([]);
  }, 60_000);

  it('a fact that only one of them has is seen', async () => {
    const before = await tablesOf(cluster, 'now');
    await stored(cluster, [admission()]);
    const after = await tablesOf(cluster, 'now');
    expect(after.get('stock')).not.toBe(before.get('stock'));
    expect((await tablesOf(embedded, 'now')).get('stock')).toBe(before.get('stock'));
  }, 60_000);
});

/** In the order in which it was recorded: what is rare among what is common. */
function populationWithOdd(): readonly SimulatedLine[] {
  const all = [...simulate({ people: 24, years: 2, seed: 17, end: END }), ...new OddStays(17, START).lines(2)];
  return all.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : Number(a.recordedAt > b.recordedAt)));
}

function admission(): SimulatedLine {
  return {
    eventId: '6a1f0c7e-3b52-4d0e-8f6a-0c2b9d4e5f61',
    trajectoryId: 'one-more',
    type: 'DetaineeAdmitted',
    occurredAt: '2025-02-03',
    recordedAt: '2026-02-03T10:00:00.000Z',
    data: { personId: 'one-more', prisonId: 'haren', legalStatus: 'REMAND', kind: 'NEW' },
  };
}

function opened(options: ConfigOptions): Promise<Engine> {
  return openEngine(readConfig(options, {}), { clock: { now: () => NOW } });
}

async function stored(engine: Engine, lines: readonly SimulatedLine[]): Promise<ImportSummary> {
  let summary: ImportSummary | undefined;
  for await (const result of importLines(engine, texts(lines), { actor: LOCAL_ACTOR, historical: true }))
    if ('summary' in result) summary = result.summary;
  return summary!;
}

async function* texts(lines: readonly SimulatedLine[]): AsyncGenerator<string> {
  for (const line of lines) yield JSON.stringify(line);
}

async function tablesOf({ stores, catalogue }: Engine, knownAt: KnownAt): Promise<ReadonlyMap<string, string>> {
  const reading = { log: leanLog(stores.eventStore), head: await stores.eventStore.head(), catalogue };
  const asked = { tables: ASKED.map(({ split }) => split), zone: ZONE, dates: DATES, knownAt, now: NOW };
  const tables = await computeTables(asked, reading);
  return new Map(ASKED.map(({ title }, i) => [title, toCsv(tables[i]!)]));
}
