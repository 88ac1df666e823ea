import { beforeAll, describe, expect, it } from '@jest/globals';
import { Zone, parseDay } from '#eventsourcing';
import { type SimulatedLine, simulate, streamOf } from '#simulation';
import { trajectoryCatalogue } from '#trajectory';
import type { AnyDefinition } from './definition.js';
import { measuresOf } from './flow.js';
import { type Asked, splitBy } from './replay/asked.js';
import { Figures, computeTables } from './replay/compute.js';
import { observe } from './replay/reading.js';
import type { Seen } from './replay/observer.js';
import { Interrupted, PART_NAMES } from './replay/scratch.js';
import { Dates } from './table/dates.js';
import { toCsv } from './table/table.js';
import { TABLES } from './tables.js';
import { MemoryLog } from './testing/memory-log.js';
import { MemoryScratch } from './testing/memory-scratch.js';

const END = Date.parse('2026-01-01T00:00:00Z');
const LINES = [...simulate({ people: 60, years: 3, seed: 3, end: END })];
const ALL = Object.values(TABLES).map((table) => table!);
const reading = { head: '', catalogue: trajectoryCatalogue };

function logOf(lines: readonly SimulatedLine[]): MemoryLog {
  const log = new MemoryLog();
  for (const line of lines) {
    const { eventId, type, occurredAt, recordedAt, data } = line;
    log.append(streamOf(line), { eventId, type, occurredAt, recordedAt, data: JSON.parse(JSON.stringify(data)) });
  }
  return log;
}

const LOG = logOf(LINES);
const asked = (tables: readonly AnyDefinition[], knownAt: 'each' | 'now'): Asked => ({
  tables: tables.map((table) => splitBy(table, table.dimensions[0] ? [table.dimensions[0].name] : [])),
  zone: new Zone('Europe/Brussels'),
  dates: new Dates({ from: parseDay('2023-01-01')!, to: parseDay('2025-12-31')!, every: 'year' }),
  knownAt,
  now: END,
});

describe.each(['now', 'each'] as const)('all tables, known at %s', (knownAt) => {
  const question = asked(ALL, knownAt);
  let together: string[];
  beforeAll(async () => {
    together = (await computeTables(question, { ...reading, log: LOG })).map(toCsv);
  });
  const bytesOf = (figures: Figures): string[] => ALL.map((_, i) => toCsv(figures.table(i)));

  it('give the same bytes in one pass as each alone, with facts that do not fit in memory', async () => {
    for (const [i, table] of ALL.entries()) {
      const scratch = new MemoryScratch();
      const [alone] = await computeTables(asked([table], knownAt), { ...reading, log: LOG, mostFacts: 100, scratch });
      expect(toCsv(alone!)).toBe(together[i]);
      expect(scratch.counts.parts).toBeGreaterThan(0);
    }
  });

  it('give the same bytes in parts on several workers, in whatever order they answer', async () => {
    const figures = new Figures(question);
    for (const index of [2, 0, 1]) {
      const parts = observe(question, { ...reading, log: LOG, partition: { index, of: 3 }, mostFacts: 500, scratch: new MemoryScratch() });
      for await (const seen of parts) figures.take(structuredClone(seen));
    }
    expect(bytesOf(figures)).toEqual(together);
  });

  it('give the same bytes after interruptions while the log is read and while its parts are seen', async () => {
    const figures = new Figures(question);
    let [scratch, pages, finished, interruptions] = [new MemoryScratch(), 0, false, 0];
    while (!finished) {
      scratch = scratch.again();
      const parts: Seen[] = [];
      // at first after some pages, then after some parts
      const interrupted = (): boolean => (pages += 1) % (interruptions < 3 ? 90 : 30) === 0;
      try {
        for await (const seen of observe(question, { ...reading, log: LOG, mostFacts: 800, scratch, interrupted })) parts.push(seen);
        for (const seen of parts) figures.take(seen);
        finished = true;
      } catch (error) {
        expect(error).toBeInstanceOf(Interrupted);
        interruptions += 1;
      }
    }
    expect(interruptions).toBeGreaterThan(4);
    expect(scratch.counts.seen).toBe(PART_NAMES.length);
    expect(bytesOf(figures)).toEqual(together);
  });
});

describe('a table', () => {
  it('has the same figures in whatever order its streams were stored', async () => {
    const byStay = [...Map.groupBy(LINES, streamOf).values()].toReversed().flat();
    const [one, other] = await Promise.all([LOG, logOf(byStay)].map((log) => computeTables(asked(ALL, 'now'), { ...reading, log })));
    expect(other!.map(toCsv)).toEqual(one!.map(toCsv));
  });

  it.each(ALL.map((table) => [table.name, table] as const))('%s says what it is in three languages', (_, table) => {
    for (const text of [
      table.title,
      table.inWords,
      table.counted,
      ...table.measures.map(({ labels }) => labels),
      ...table.dimensions.map(({ labels }) => labels),
    ])
      expect(Object.values(text).filter((word) => word.length > 0)).toHaveLength(3);
    expect([table.formula.length, table.origin.length, table.rules.length].every((length) => length > 0)).toBe(true);
    const names = table.measures.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(table.measures.flatMap(({ base = [], parts = [] }) => parts.concat(base))));
    const counts = table.measures.flatMap(({ name, kind }) => (kind === 'count' ? [name] : []));
    const sums = typeof table.identity === 'object' ? table.identity.flat() : [];
    expect(counts).toEqual(expect.arrayContaining(sums));
    if (table.measures.some(({ besideReference }) => besideReference)) expect(table.references).toBeDefined();
  });
});

describe('the counts of all tables', () => {
  it('are of a period, and add up over time, but for those of a date: a new one says which it is', () => {
    const ofDates = ALL.map(
      (table) => [table.name, measuresOf(table).filter(({ kind, flow }) => kind === 'count' && flow === false)] as const,
    );
    expect(
      Object.fromEntries(ofDates.filter(([, own]) => own.length > 0).map(([name, own]) => [name, own.map((one) => one.name).join(' ')])),
    ).toEqual({
      stock: 'persons',
      status: 'persons mixed',
      balance: 'stockBefore stockAfter',
      'stay-length-indicator': 'referenceStock',
      turnover: 'stockBefore',
      waiting: 'waiting',
      occupancy: 'persons personsWithoutPlaces',
      plans: 'eligible open refused without agreed notAgreed couldNotAnswer notAsked signed',
      'service-load': 'openCases enrolled waiting',
    });
  });
});
