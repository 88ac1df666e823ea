import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { formatDay, parseDay } from '#eventsourcing';
import { days } from '../days/days.js';
import { admissions } from '../flows/admissions.js';
import { releases } from '../flows/releases.js';
import { Scope } from '../scope.js';
import { stock } from '../stock/stock.js';
import { Facts } from '../testing/facts.js';
import { balance } from './balance.js';

const HEADER = 'date,stockBefore,admissions,scopeIn,recaptures,releases,deaths,escapes,scopeOut,stockAfter,residual';

describe('the balance of stock and flow', () => {
  it('adds up by hand: one of each', async () => {
    const facts = new Facts()
      .stay('A', '2023-05-01', '2024-02-01')
      .stay('B', '2024-02-01', '2024-02-01')
      .admit('C', '2024-02-01')
      .add('trajectory-C', 'EscapeRecorded', '2024-03-01')
      .add('trajectory-C', 'RecaptureRecorded', '2025-03-01')
      .admit('D', '2023-02-01')
      .add('trajectory-D', 'DeathRecorded', '2024-03-01')
      .add('trajectory-E', 'TransferDeparted', '2024-02-01', { fromPrisonId: 'X', toPrisonId: 'P1', reason: 'POLICY' })
      .add('trajectory-E', 'TransferArrived', '2024-02-01', { prisonId: 'P1' })
      .add('trajectory-E', 'TransferDeparted', '2025-02-01', { fromPrisonId: 'P1', toPrisonId: 'X', reason: 'POLICY' })
      .add('trajectory-E', 'TransferArrived', '2025-02-02', { prisonId: 'X' });
    const scope = new Scope([{ prison: 'P1' }]);
    expect(await facts.figures(balance, { from: '2024-01-01', to: '2025-12-31', every: 'year' }, { scope })).toEqual([
      HEADER,
      '2024-12-31,2,2,1,0,2,1,1,0,1,0',
      '2025-12-31,1,0,0,1,0,0,0,1,1,0',
    ]);
  });

  it('counts overlapping stays of one person as one time in custody', async () => {
    const facts = new Facts()
      .stay('A', '2024-02-01', '2024-05-01')
      .stay('A', '2024-03-01', '2024-06-01', { stay: '-2' })
      .admit('A', '2024-06-01', { stay: '-3' });
    expect((await facts.figures(balance, { from: '2024-01-01', to: '2024-12-31', every: 'year' }))[1]).toBe(
      '2024-12-31,0,2,0,0,1,0,0,0,1,0',
    );
  });

  it('counts who is released and taken in again on one day twice, as the admissions and releases do', async () => {
    const facts = new Facts()
      .admit('A', '2024-02-01T09:00:00+01:00')
      .release('A', '2024-02-01T10:00:00+01:00')
      .admit('A', '2024-02-01T15:00:00+01:00')
      .stay('B', '2024-02-01', '2024-02-01')
      .admit('B', '2024-02-01', { stay: '-2' });
    const year = { from: '2024-01-01', to: '2024-12-31', every: 'year' } as const;
    expect((await facts.figures(balance, year))[1]).toBe('2024-12-31,0,4,0,0,2,0,0,0,2,0');
    expect((await facts.figures(admissions, year))[1]).toBe('2024-12-31,4,2');
    expect((await facts.figures(releases, year))[1]).toBe('2024-12-31,2,2');
  });

  it('adds up by sex too, where one of the stays of a person does not say it', async () => {
    const facts = new Facts()
      .admit('A', '2024-02-01')
      .add('trajectory-A', 'PersonRegistered', '2024-02-01', { personId: 'A', sex: 'F' })
      .admit('A', '2024-03-01', { stay: '-2', legalStatus: 'CONVICTED' });
    // from 1 March the stay with the sentence comes first, which does not say the sex
    expect(await facts.figures(balance, { from: '2024-01-01', to: '2024-12-31', every: 'year', by: ['sex'] })).toEqual([
      HEADER.replace('date,', 'date,sex,'),
      '2024-12-31,F,0,1,0,0,0,0,0,0,1,0',
    ]);
  });

  it('keeps the borders apart: into scope and out of it is neither an admission nor a release, and back is neither', async () => {
    const scope = new Scope([{ prison: 'P1' }, { prison: 'P2', from: parseDay('2024-06-01')!, until: parseDay('2024-09-01')! }]);
    const move = (facts: Facts, at: string, from: string, to: string): Facts =>
      facts
        .add('trajectory-A', 'TransferDeparted', at, { fromPrisonId: from, toPrisonId: to, reason: 'POLICY' })
        .add('trajectory-A', 'TransferArrived', at, { prisonId: to });
    const facts = new Facts().admit('A', '2024-01-10').stay('B', '2024-01-10', '2024-10-01', { prisonId: 'P2' });
    move(facts, '2024-02-01', 'P1', 'X');
    move(facts, '2024-03-01', 'X', 'P1');
    const months = { from: '2024-01-01', to: '2024-10-31', every: 'month' } as const;
    expect((await facts.figures(balance, months, { scope })).slice(1).filter((row) => !/,1(,0){7},1,0$/.test(row))).toEqual([
      '2024-01-31,0,1,0,0,0,0,0,0,1,0',
      '2024-02-29,1,0,0,0,0,0,0,1,0,0',
      '2024-03-31,0,0,1,0,0,0,0,0,1,0',
      '2024-06-30,1,0,1,0,0,0,0,0,2,0',
      '2024-07-31,2,0,0,0,0,0,0,0,2,0',
      '2024-08-31,2,0,0,0,0,0,0,0,2,0',
      '2024-09-30,2,0,0,0,0,0,0,1,1,0',
    ]);
  });

  it('by prison has who came from another prison and who went there', async () => {
    const facts = new Facts()
      .admit('A', '2024-02-01')
      .add('trajectory-A', 'TransferDeparted', '2024-03-01', { fromPrisonId: 'P1', toPrisonId: 'P2', reason: 'POLICY' })
      .add('trajectory-A', 'TransferArrived', '2024-03-02', { prisonId: 'P2' })
      .stay('B', '2023-02-01', '2024-02-01', { prisonId: 'P2' });
    expect(await facts.figures(balance, { from: '2024-01-01', to: '2024-12-31', every: 'year', by: ['prison'] })).toEqual([
      HEADER.replace('date,', 'date,prison,') + ',transfersIn,transfersOut',
      '2024-12-31,P1,0,1,0,0,0,0,0,0,0,0,0,1',
      '2024-12-31,P2,1,0,0,0,1,0,0,0,1,0,1,0',
    ]);
  });

  const FIRST = parseDay('2024-01-01')!;
  const date = fc.integer({ min: 0, max: 90 }).map((day) => formatDay(FIRST + day));
  const prisonId = fc.constantFrom('P1', 'P2');
  const fact = fc.oneof(
    fc.record({
      type: fc.constant('DetaineeAdmitted'),
      data: fc.record({ prisonId, legalStatus: fc.constantFrom('REMAND', 'CONVICTED') }),
    }),
    fc.record({ type: fc.constant('TransferArrived'), data: fc.record({ prisonId }) }),
    fc.record({ type: fc.constant('TransferDeparted'), data: fc.record({ fromPrisonId: prisonId, toPrisonId: prisonId }) }),
    fc.record({ type: fc.constant('DetaineeReleased'), data: fc.record({ modality: fc.constantFrom('COURT', 'PARDON') }) }),
    fc.record({ type: fc.constant('LegalStatusChanged'), data: fc.record({ to: fc.constantFrom('REMAND', 'CONVICTED', 'MIXED') }) }),
    fc.record({ type: fc.constant('PersonIdentityCorrected'), data: fc.record({ sex: fc.constantFrom('F', 'M') }) }),
    fc.record({ type: fc.constantFrom('EscapeRecorded', 'RecaptureRecorded', 'DeathRecorded'), data: fc.constant({}) }),
  );
  const stays = fc.array(fc.record({ person: fc.constantFrom('A', 'B', 'C'), facts: fc.array(fc.tuple(date, fact), { maxLength: 9 }) }), {
    maxLength: 6,
  });
  const logOf = (all: readonly { person: string; facts: readonly [string, { type: string; data: object }][] }[]): Facts => {
    const facts = new Facts();
    for (const [i, stay] of all.entries())
      for (const [at, { type, data }] of stay.facts)
        facts.add(`trajectory-${i}`, type, at, {
          ...data,
          ...(type === 'DetaineeAdmitted' ? { personId: stay.person } : {}),
          learned: '2024-06-01',
        });
    return facts;
  };
  const scopes = fc.constantFrom(undefined, new Scope([{ prison: 'P1', from: FIRST + 20, until: FIRST + 60 }, { prison: 'P2' }]));

  it('leaves no residual between the stocks, whatever happened in whatever order, in a scope that changes', async () => {
    await fc.assert(
      fc.asyncProperty(stays, scopes, async (all, scope) => {
        const facts = logOf(all);
        const question = { from: '2024-01-01', to: '2024-04-30', every: 'month' } as const;
        const rows = (await facts.figures(balance, question, scope ? { scope } : {})).slice(1).map((row) => row.split(','));
        expect(rows.map((row) => row.at(-1))).toEqual(['0', '0', '0', '0']);
        const stocks = (await facts.figures(stock, question, scope ? { scope } : {})).slice(1).map((row) => row.split(',')[1]);
        expect(rows.map((row) => row[9])).toEqual(stocks);
        expect(rows.map((row) => row[1]).slice(1)).toEqual(stocks.slice(0, -1));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves no residual in any prison, status or sex either, and what leaves one comes to another', async () => {
    await fc.assert(
      fc.asyncProperty(stays, scopes, fc.constantFrom('prison', 'legalStatus', 'sex'), async (all, scope, by) => {
        const facts = logOf(all);
        const question = { from: '2024-01-01', to: '2024-04-30', every: 'month' } as const;
        const split = (await facts.figures(balance, { ...question, by: [by] }, scope ? { scope } : {})).slice(1);
        const whole = (await facts.figures(balance, question, scope ? { scope } : {})).slice(1);
        const figures = split.map((row) => [row.slice(0, 10), ...row.split(',').slice(2).map(Number)] as const);
        expect(figures.filter((row) => row[10] !== 0)).toEqual([]);
        for (const row of whole) {
          const own = figures.filter(([date]) => date === row.slice(0, 10)).map(([, ...numbers]) => numbers);
          if (own.length === 0) continue;
          const sums = own.reduce((sum, numbers) => sum.map((n, i) => n + numbers[i]!));
          expect(sums.slice(0, 10)).toEqual(row.split(',').slice(1).map(Number));
          expect(sums[10]).toBe(sums[11]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has the admissions and releases of the tables of these names, where no stays of a person overlap', async () => {
    await fc.assert(
      fc.asyncProperty(stays, scopes, async (all, scope) => {
        const facts = logOf(all.map((stay, i) => ({ ...stay, person: `person-${i}` })));
        const question = { from: '2024-01-01', to: '2024-04-30', every: 'month' } as const;
        const [begun, ended, both] = await Promise.all(
          [admissions, releases, balance].map((table) => facts.figures(table, question, scope ? { scope } : {})),
        );
        const cells = (rows: readonly string[] | undefined, ...at: readonly number[]) =>
          rows!.map((row) => at.map((i) => row.split(',')[i]));
        expect(cells(both, 2, 5).slice(1)).toEqual(
          cells(begun, 1)
            .map(([n], i) => [n, cells(ended, 1)[i]![0]])
            .slice(1),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('and the days of a month are the sum of the stocks of its days', async () => {
    await fc.assert(
      fc.asyncProperty(stays, async (all) => {
        const facts = logOf(all);
        const daily = await facts.figures(stock, { from: '2024-02-01', to: '2024-02-29' });
        const sum = daily.slice(1).reduce((total, row) => total + Number(row.split(',')[1]), 0);
        const [, row] = await facts.figures(days, { from: '2024-02-01', to: '2024-02-29', every: 'month' });
        expect(Number(row!.split(',')[1])).toBe(sum);
      }),
      { numRuns: 100 },
    );
  });
});
