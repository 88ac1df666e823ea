import { describe, expect, it } from '@jest/globals';
import { Zone, parseDay } from '#eventsourcing';
import { simulate, streamOf } from '#simulation';
import { trajectoryCatalogue } from '#trajectory';
import { type Asked, splitBy } from '../replay/asked.js';
import { Figures } from '../replay/compute.js';
import { Dates } from '../table/dates.js';
import { toCsv } from '../table/table.js';
import { TABLES } from '../tables.js';
import { MemoryLog } from '../testing/memory-log.js';

const END = Date.parse('2026-01-01T00:00:00Z');
const CASES = ['reception', 'needs', 'waiting', 'reach', 'transfer-continuity', 'release-continuity', 'plans', 'referrals', 'service-load'];
const log = new MemoryLog();
const ids = new Set<string>();
for (const line of simulate({ people: 60, years: 3, seed: 5, end: END })) {
  const { eventId, type, occurredAt, recordedAt, data } = line;
  ids.add(eventId);
  log.append(streamOf(line), { eventId, type, occurredAt, recordedAt, data: JSON.parse(JSON.stringify(data)) });
}

const figuresOf = async (name: string, withFacts: boolean): Promise<Figures> => {
  const table = TABLES[name]!;
  const asked: Asked = {
    tables: [splitBy(table, [table.dimensions[0]!.name])],
    zone: new Zone('Europe/Brussels'),
    dates: new Dates({ from: parseDay('2023-01-01')!, to: parseDay('2025-12-31')!, every: 'year' }),
    knownAt: 'now',
    now: END,
    withFacts,
  };
  return Figures.read(asked, { log, head: '', catalogue: trajectoryCatalogue });
};

describe.each(CASES)('the table %s', (name) => {
  it('has the same figures when its cells are explained, each by facts that were reported', async () => {
    const explained = await figuresOf(name, true);
    expect(toCsv(explained.table())).toBe(toCsv((await figuresOf(name, false)).table()));
    const behind = [...explained.members()].flatMap((members) => [...members.values()].flat());
    for (const one of behind) expect([one.facts.length > 0, one.facts.every((id) => ids.has(id))]).toEqual([true, true]);
    expect(behind.length).toBeGreaterThan(0);
  });
});
