import { describe, expect, it } from '@jest/globals';
import { Zone, parseDay } from '#eventsourcing';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { trajectoryCatalogue } from '#trajectory';
import { KeyedRounding } from '../disclosure/index.js';
import { admissions } from '../flows/admissions.js';
import { type Asked, splitBy } from '../replay/asked.js';
import { Figures } from '../replay/compute.js';
import { meanPopulation } from '../days/days.js';
import { stock } from '../stock/stock.js';
import { Dates } from '../table/dates.js';
import type { Row } from '../table/table.js';
import { Facts } from '../testing/facts.js';
import { digestOf, publicationKind } from './kind.js';
import { type Publishable, overlaps } from './overlap.js';
import { roundedTable } from './rounded.js';

const { given } = decisionSpec<unknown, unknown>({ decider: publicationKind.decider, catalogue: publicationKind.catalogue, settings: {} });
const bytes = 'date,persons\n2026-03-01,12\n';
const frozen = (at: string, more: object = {}) => {
  const question = { question: '{}', meta: '{}', bytes, sha256: digestOf(bytes) };
  return fact('PublicationFrozen', at, { table: 'stock', method: 'SUPPRESSED', approverId: 'a-1', ...question, ...more });
};

describe('a publication', () => {
  it('is frozen once', async () => {
    await given().when(frozen('2026-03-02')).thenAccepted();
    await given(frozen('2026-03-02')).when(frozen('2026-03-03')).thenRefused('publication-exists');
    await given(frozen('2026-03-02')).when(frozen('2026-03-01')).thenRefused('publication-exists');
  });

  it('holds the bytes that it says it holds', () =>
    given()
      .when(frozen('2026-03-02', { bytes: `${bytes}x` }))
      .thenRefused('bytes-differ'));
});

const table = (dimensions: readonly string[], ...rows: readonly Row[]): Publishable => ({
  name: 'stock',
  every: 'day',
  table: { dimensions, measures: ['persons'], rows },
});
const row = (value: number | undefined, ...group: string[]): Row => ({ date: '2026-03-01', group, values: [value] });

describe('two publications', () => {
  it('give away a small figure when one differs a little from the other, and nothing when they are the same or far apart', () => {
    expect(overlaps(table([], row(20)), table([], row(18)))).toEqual([
      expect.objectContaining({ measure: 'persons', dimensions: [], by: -2, why: 'small' }),
    ]);
    for (const value of [20, 25]) expect(overlaps(table([], row(20)), table([], row(value)))).toEqual([]);
  });

  it('give away what the first one hid', () => {
    expect(overlaps(table(['sex'], row(undefined, 'F')), table(['sex'], row(6, 'F')))).toEqual([
      expect.objectContaining({ why: 'hidden-earlier', group: ['F'] }),
    ]);
  });

  it('are compared by the dimensions that both have, by the sums that a reader can make', () => {
    const bySex = table(['sex'], row(10, 'F'), row(30, 'M'));
    const both = (...values: (number | undefined)[]) =>
      table(['prison', 'sex'], row(values[0], 'P1', 'F'), row(values[1], 'P2', 'F'), row(values[2], 'P1', 'M'));
    expect(overlaps(bySex, both(6, 7, 30))).toEqual([expect.objectContaining({ dimensions: ['sex'], group: ['F'], by: 3 })]);
    expect(overlaps(bySex, both(6, undefined, 30))).toEqual([]);
  });

  it('of two different tables are not compared', () => {
    expect(overlaps({ ...table([], row(20)), name: 'status' }, table([], row(18)))).toEqual([]);
  });
});

describe('a rounded table', () => {
  const question = (by: readonly string[], definition: Parameters<typeof splitBy>[0] = stock): Asked => ({
    tables: [splitBy(definition, by)],
    zone: new Zone('Europe/Brussels'),
    dates: new Dates({ on: parseDay('2026-03-02')! }),
    knownAt: 'now',
    now: Date.parse('2026-06-01T00:00:00Z'),
  });
  const figuresOf = async (facts: Facts, asked: Asked): Promise<Figures> =>
    Figures.read(asked, { log: facts.log, head: '', catalogue: trajectoryCatalogue });
  const rounding = new KeyedRounding(new Uint8Array(32).fill(7));
  const people = (prisons: readonly string[]): Facts => {
    const facts = new Facts();
    for (let i = 0; i < 7; i += 1) facts.admit(`p${i}`, '2026-03-01', { prisonId: prisons[i % prisons.length]! });
    return facts;
  };

  it('shows multiples of 5 only, and the same figure for the same people in every table', async () => {
    const asked = question(['prison']);
    const whole = roundedTable(await figuresOf(people(['P1']), question([])), question([]), rounding);
    const split = roundedTable(await figuresOf(people(['P1']), asked), asked, rounding);
    expect([5, 10]).toContain(whole.rows[0]!.values[0]);
    expect(split.rows[0]!.values).toEqual(whole.rows[0]!.values);
  });

  it('counts events where a figure counts events', async () => {
    const asked = question([], admissions);
    const facts = new Facts();
    for (let i = 0; i < 5; i += 1) facts.admit(`p${i}`, '2026-03-02');
    expect(roundedTable(await figuresOf(facts, asked), asked, rounding).rows[0]!.values).toEqual([5, 5]);
  });

  it('is refused for figures that are no counts', async () => {
    const asked = question([], meanPopulation);
    const figures = await figuresOf(people(['P1']), asked);
    expect(() => roundedTable(figures, asked, rounding)).toThrow(/not all counts/);
  });
});
