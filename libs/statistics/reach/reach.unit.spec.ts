import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Facts } from '../testing/facts.js';
import { ratioOf } from './ratio.js';
import { reach } from './reach.js';

const APRIL = { from: '2024-04-01', to: '2024-04-30', every: 'month' } as const;
const PERSONS = 'eligible,participants,reach,contacts,personDays,contactsPer1000,ratio,ratioLow,ratioHigh';

const offer = (facts: Facts, id: string, more: object = {}): Facts =>
  facts.add(`offer-${id}`, 'OfferPublished', '2024-01-01', { name: id, serviceId: 's1', domains: ['D2'], kind: 'GROUP', activity: 'COURSE', languages: ['fr'], ...more }); // prettier-ignore
const attend = (facts: Facts, person: string, at: string, offerId = 'o1'): Facts =>
  facts.add(`trajectory-${person}`, 'AttendanceRecorded', at, { offerId, attended: true });
const person = (facts: Facts, id: string, sex: string, from = '2024-04-01'): Facts =>
  facts.admit(id, from).add(`trajectory-${id}`, 'PersonRegistered', from, { personId: id, sex });

describe('reach', () => {
  it('counts by hand: of twelve men ten take part, of two women one', async () => {
    const facts = new Facts();
    for (let i = 0; i < 12; i += 1) person(facts, `M${i}`, 'M');
    for (let i = 0; i < 10; i += 1) attend(facts, `M${i}`, '2024-04-02');
    attend(attend(facts, 'M0', '2024-04-09'), 'M11', '2024-05-02');
    attend(person(person(facts, 'D', 'F'), 'E', 'F').release('E', '2024-04-11'), 'D', '2024-04-02');
    // men: 12 × 30 days; women: 30 + 10. ratio (1/2)/(10/12) = 0.6, spread 1.96 √(1/1 − 1/2 + 1/10 − 1/12) = 1.96 × 0.7188
    expect(await facts.figures(reach, { ...APRIL, by: ['sex'] })).toEqual([
      `date,sex,${PERSONS}`,
      '2024-04-30,F,2,1,50,1,40,25,0.6,0.15,2.45',
      '2024-04-30,M,12,10,83.33,11,360,30.56,1,,',
    ]);
  });

  it('gives no ratio beside a group of which fewer than ten take part', async () => {
    const facts = attend(attend(person(person(new Facts(), 'A', 'M'), 'B', 'F'), 'A', '2024-04-02'), 'B', '2024-04-02');
    const rows = (await facts.figures(reach, { ...APRIL, by: ['sex'] })).slice(1);
    expect(rows.map((row) => row.split(',').slice(8).join())).toEqual([',,', ',,']);
  });

  it('by domain counts who an offer of the domain admits, and everybody where no offer is known', async () => {
    const facts = offer(new Facts(), 'o1', { statuses: ['CONVICTED'] })
      .admit('A', '2024-04-01', { legalStatus: 'CONVICTED' })
      .admit('B', '2024-04-01');
    attend(facts, 'A', '2024-04-02');
    const rows = (await facts.figures(reach, { ...APRIL, by: ['domain'] })).slice(1).map((row) => row.split(',').slice(1, 5).join());
    expect(rows.slice(0, 3)).toEqual(['D1,2,0,0', 'D10,2,0,0', 'D2,1,1,100']);
  });

  it('knows the domain of a session by the enrolment, its need or the offer, and that of a support by its need', async () => {
    const facts = offer(new Facts(), 'o1', { domains: ['D3'] }).admit('A', '2024-04-01');
    const stream = 'trajectory-A';
    facts
      .add(stream, 'NeedIdentified', '2024-04-02T08:00:00+02:00', { needId: 'n', domain: 'D4', askedBy: 'PERSON' })
      .add(stream, 'ActivityEnrolled', '2024-04-02T09:00:00+02:00', { offerId: 'o2', domain: 'D5' })
      .add(stream, 'ActivityEnrolled', '2024-04-02T09:00:00+02:00', { offerId: 'o3', needId: 'n' })
      .add(stream, 'SupportStarted', '2024-04-05T09:00:00+02:00', { supportId: 's', track: 'WORK', serviceId: 's1', needId: 'n' });
    for (const id of ['o1', 'o2', 'o3']) attend(facts, 'A', '2024-04-08T09:00:00+02:00', id);
    const rows = (await facts.figures(reach, { ...APRIL, by: ['domain'] })).slice(1).map((row) => row.split(','));
    expect(rows.flatMap((row) => (Number(row[5]) > 0 ? [`${row[1]}: ${row[5]}`] : []))).toEqual(['D3: 1', 'D4: 2', 'D5: 1']);
  });

  it('counts the offers that nobody came to, and none that could not be taken up', async () => {
    const facts = offer(offer(offer(new Facts(), 'o1'), 'o2', { domains: ['D2', 'D3'] }), 'o3', { to: '2024-03-31' }).admit(
      'A',
      '2024-04-01',
    );
    attend(facts, 'A', '2024-04-02');
    expect((await facts.figures(reach, APRIL))[1]!.split(',').slice(-2)).toEqual(['2', '1']);
    const rows = (await facts.figures(reach, { ...APRIL, by: ['domain'] })).slice(1).map((row) => row.split(','));
    expect(rows.flatMap((row) => (Number(row.at(-2)) > 0 ? [[row[1], row.at(-2), row.at(-1)].join()] : []))).toEqual(['D2,2,1', 'D3,1,1']);
  });

  it('has no more participants than persons present, whoever attends when', async () => {
    const day = fc.integer({ min: 1, max: 30 }).map((d) => `2024-04-${String(d).padStart(2, '0')}`);
    const stays = fc.array(fc.record({ sex: fc.constantFrom('F', 'M'), from: day, until: day, sessions: fc.array(day, { maxLength: 4 }) }), { maxLength: 8 }); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(stays, async (all) => {
        const facts = new Facts();
        for (const [i, { sex, from, until, sessions }] of all.entries()) {
          person(facts, `P${i}`, sex, from).release(`P${i}`, until, { learned: '2024-05-01' });
          for (const at of sessions) attend(facts, `P${i}`, at);
        }
        const rows = (await facts.figures(reach, { ...APRIL, by: ['sex'] })).slice(1).map((row) => row.split(','));
        for (const [, , eligible, participants] of rows) expect(Number(participants)).toBeLessThanOrEqual(Number(eligible));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the ratio of two shares', () => {
  it('has the interval of the worked example: 43 of 200 beside 20 of 200', () => {
    // ln 2.15 = 0.7655; √(1/43 − 1/200 + 1/20 − 1/200) = 0.2514; 0.7655 ± 0.4928
    const [ratio, low, high] = ratioOf({ of: 43, all: 200 }, { of: 20, all: 200 });
    expect([ratio, low, high].map((figure) => Number(figure!.toFixed(2)))).toEqual([2.15, 1.31, 3.52]);
  });

  it('is the reciprocal the other way round, and lies within its interval', () => {
    const share = fc.integer({ min: 1, max: 50 }).chain((of) => fc.record({ of: fc.constant(of), all: fc.integer({ min: of, max: 90 }) }));
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [[ratio, low, high], [back, lowest, highest]] = [ratioOf(one, other), ratioOf(other, one)];
        expect(low!).toBeLessThanOrEqual(ratio! + 1e-9);
        expect(high!).toBeGreaterThanOrEqual(ratio! - 1e-9);
        expect([back!, lowest!, highest!]).toEqual([1 / ratio!, 1 / high!, 1 / low!].map((figure) => expect.closeTo(figure, 6)));
      }),
    );
  });

  it('is not known of nobody', () => expect(ratioOf({ of: 0, all: 4 }, { of: 1, all: 4 })).toEqual([null, null, null]));
});
