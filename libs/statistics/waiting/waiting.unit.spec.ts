import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Facts } from '../testing/facts.js';
import { waiting } from './waiting.js';

const COLUMNS =
  'waiting,left,allocated,withdrawn,declined,moved,released,leftByMoveShare,allocatedMedianDays,allocatedP90Days,waitingMedianDays,waitingP90Days';
const MARCH = { from: '2024-03-01', to: '2024-03-31', every: 'month' } as const;

const join = (facts: Facts, person: string, on: string, offerId = 'o'): Facts =>
  facts.add(`trajectory-${person}`, 'WaitingListJoined', on, { offerId, needId: 'n' });
const leave = (facts: Facts, person: string, on: string, cause: string): Facts =>
  facts.add(`trajectory-${person}`, 'WaitingListLeft', on, { offerId: 'o', cause });

/** A has a place after 20 days, B after 10, C was moved, D released without a word on the list, E still waits. */
function five(): Facts {
  const facts = new Facts();
  for (const person of 'ABCDE') join(facts.admit(person, '2024-01-01'), person, '2024-02-10');
  leave(leave(facts, 'A', '2024-03-01', 'ALLOCATED'), 'B', '2024-02-20', 'ALLOCATED');
  return leave(facts, 'C', '2024-03-05', 'MOVED').release('D', '2024-03-10');
}

describe('waiting lists', () => {
  it('are counted by hand: who waits at the end, who left in the month and why', async () => {
    expect(await five().figures(waiting, MARCH)).toEqual([`date,${COLUMNS}`, '2024-03-31,1,3,1,0,0,1,1,66.67,20,20,50,50']);
    expect(await five().figures(waiting, { from: '2024-02-01', to: '2024-02-29', every: 'month' })).toEqual([
      `date,${COLUMNS}`,
      '2024-02-29,4,1,1,0,0,0,0,0,10,10,19,19',
    ]);
  });

  it('have a median and a ninetieth percentile of those who got a place, and of those who still wait', async () => {
    const facts = new Facts();
    // three got a place after 10, 20 and 60 days, on 1 March; three still wait at the end of it, for 31, 36 and 60 days
    const joined = { A: '2024-02-20', B: '2024-02-10', C: '2024-01-01', D: '2024-02-29', E: '2024-02-24', F: '2024-01-31' };
    for (const [person, on] of Object.entries(joined)) join(facts.admit(person, '2024-01-01'), person, on);
    for (const person of 'ABC') leave(facts, person, '2024-03-01', 'ALLOCATED');
    // P90 of three lies at 0.9 × 2 = 1.8: 20 + 0.8 × 40, and 36 + 0.8 × 24
    expect((await facts.figures(waiting, MARCH))[1]).toBe('2024-03-31,3,3,3,0,0,0,0,0,20,52,36,55.2');
  });

  it('are left by whoever dies or escapes, for the reason that was given on that day, and not by who joins after the release', async () => {
    const facts = new Facts();
    for (const person of 'ABCD') join(facts.admit(person, '2024-01-01'), person, '2024-02-10');
    facts.add('trajectory-A', 'DeathRecorded', '2024-03-01').add('trajectory-B', 'EscapeRecorded', '2024-03-01');
    leave(facts, 'C', '2024-03-02', 'WITHDRAWN').release('C', '2024-03-02');
    join(facts.release('D', '2024-03-02T09:00:00+01:00'), 'D', '2024-03-02T11:00:00+01:00', 'p');
    expect((await facts.figures(waiting, MARCH))[1]!.split(',').slice(1, 9).join()).toBe('1,4,0,1,0,0,3,75');
  });

  it('hold on over a transfer that nobody said they were left for', async () => {
    const facts = join(new Facts().admit('A', '2024-01-01'), 'A', '2024-02-10')
      .add('trajectory-A', 'TransferDeparted', '2024-03-01', { fromPrisonId: 'P1', toPrisonId: 'P2', reason: 'POLICY' })
      .add('trajectory-A', 'TransferArrived', '2024-03-01', { prisonId: 'P2' });
    const rows = (await facts.figures(waiting, { ...MARCH, by: ['prison'] })).slice(1).map((line) => line.split(',').slice(0, 4).join());
    expect(rows).toEqual(['2024-03-31,P1,1,0']);
  });

  it('are left by who is moved out of scope', async () => {
    const facts = join(new Facts().admit('A', '2024-01-01'), 'A', '2024-02-10')
      .add('place-FAR', 'PrisonOpened', '2020-01-01', { kind: 'PRISON', inScope: false })
      .add('trajectory-A', 'TransferDeparted', '2024-03-01', { fromPrisonId: 'P1', toPrisonId: 'FAR', reason: 'POLICY' })
      .add('trajectory-A', 'TransferArrived', '2024-03-02', { prisonId: 'FAR' });
    leave(facts, 'A', '2024-03-10', 'WITHDRAWN');
    expect((await facts.figures(waiting, MARCH))[1]!.split(',').slice(1, 9).join()).toBe('0,1,0,0,0,1,0,100');
  });

  it('know places, not persons: two lists and a list joined again are three places', async () => {
    const facts = join(join(five(), 'E', '2024-02-10', 'p'), 'B', '2024-03-01');
    expect((await facts.figures(waiting, { ...MARCH, by: ['offer'] })).map((line) => line.split(',').slice(1, 3).join())).toEqual([
      'offer,waiting',
      'o,2',
      'p,1',
    ]);
  });

  it('take the domain of the need behind', async () => {
    const facts = five().add('trajectory-E', 'NeedIdentified', '2024-02-01', { needId: 'n', domain: 'D2', askedBy: 'PERSON' });
    const lines = await facts.figures(waiting, { ...MARCH, by: ['domain'] });
    expect(lines.map((line) => line.split(',').slice(1, 3).join())).toEqual(['domain,waiting', 'D2,1', 'UNKNOWN,0']);
  });

  it('lose nobody: who waited before, and joined, less who left, waits after', async () => {
    const day = fc.integer({ min: 1, max: 28 });
    const move = fc.tuple(fc.boolean(), day, fc.constantFrom('o', 'p'), fc.constantFrom('ALLOCATED', 'WITHDRAWN', 'MOVED'));
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 12 }), async (moves) => {
        const facts = new Facts().admit('A', '2024-01-01').release('A', '2024-04-15');
        for (const [joins, on, offer, cause] of moves) {
          const date = `2024-03-${String(on).padStart(2, '0')}`;
          if (joins) join(facts, 'A', date, offer);
          else facts.add('trajectory-A', 'WaitingListLeft', date, { offerId: offer, cause });
        }
        const rows = (await facts.figures(waiting, { from: '2024-02-29', to: '2024-04-30', every: 'day' })).slice(1);
        const cells = rows.map((line) => line.split(',').slice(1).map(Number));
        const left = cells.reduce((sum, row) => sum + row[1]!, 0);
        const [whole] = await facts.figures(waiting, { from: '2024-01-01', to: '2024-12-31', every: 'year' }).then((all) => all.slice(1));
        expect(Number(whole!.split(',')[2])).toBe(left);
        expect(cells.at(-1)![0]).toBe(0);
        for (const row of cells) expect(row.slice(2, 7).reduce((sum, value) => sum + value, 0)).toBe(row[1]);
      }),
      { numRuns: 50 },
    );
  });
});
