import { describe, expect, it } from '@jest/globals';
import { Zone, parseDay } from '#eventsourcing';
import { type SimulatedLine, simulate, streamOf } from '#simulation';
import { trajectoryCatalogue } from '#trajectory';
import type { AnyDefinition } from './definition.js';
import { type Asked, Figures, computeTables, observe, splitBy } from './replay/compute.js';
import { Dates } from './table/dates.js';
import { toCsv } from './table/table.js';
import { TABLES } from './tables.js';
import { MemoryLog } from './testing/memory-log.js';

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
  it('give the same bytes in one pass as each alone, and in parts on several workers', async () => {
    const together = (await computeTables(asked(ALL, knownAt), { ...reading, log: LOG })).map(toCsv);
    for (const [i, table] of ALL.entries()) {
      const [alone] = await computeTables(asked([table], knownAt), { ...reading, log: LOG, mostFacts: 500 });
      expect(toCsv(alone!)).toBe(together[i]);
    }
    const figures = new Figures(asked(ALL, knownAt));
    for (const index of [2, 0, 1])
      figures.take(structuredClone(await observe(asked(ALL, knownAt), { ...reading, log: LOG, partition: { index, of: 3 } })));
    expect(ALL.map((_, i) => toCsv(figures.table(i)))).toEqual(together);
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
    for (const { base } of table.measures) if (base !== undefined) expect(table.measures.map(({ name }) => name)).toContain(base);
  });
});
