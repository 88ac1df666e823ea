import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Facts } from '../testing/facts.js';
import { logVarianceOf, rateRatioOf, ratioOf } from './ratio.js';
import { reach } from './reach.js';

const APRIL = { from: '2024-04-01', to: '2024-04-30', every: 'month' } as const;
const PERSONS =
  'eligible,participants,reach,contacts,personDays,contactsPer1000,ratio,ratioLow,ratioHigh,rateRatio,rateRatioLow,rateRatioHigh';

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
    // ratio of the rates (1/40)/(11/360) = 0.8182. women: 2 × (0.25² + 0.25²) / 1² = 0.25; men, 11/12 expected of each:
    // 12/11 × (1.0833² + 9 × 0.0833² + 2 × 0.9167²) / 11² = 0.0263; spread 1.96 √0.2763 = 1.0302
    expect(await facts.figures(reach, { ...APRIL, by: ['sex'] })).toEqual([
      `date,sex,${PERSONS}`,
      '2024-04-30,F,2,1,50,1,40,25,0.6,0.15,2.45,0.82,0.29,2.29',
      '2024-04-30,M,12,10,83.33,11,360,30.56,1,,,1,,',
    ]);
  });

  it('gives no ratio beside a group of which fewer than ten take part', async () => {
    const facts = attend(attend(person(person(new Facts(), 'A', 'M'), 'B', 'F'), 'A', '2024-04-02'), 'B', '2024-04-02');
    const rows = (await facts.figures(reach, { ...APRIL, by: ['sex'] })).slice(1);
    expect(rows.map((row) => row.split(',').slice(8).join())).toEqual([',,,,,', ',,,,,']);
  });

  it('by domain counts who an offer of the domain admits, and everybody where no offer is known', async () => {
    const facts = offer(new Facts(), 'o1', { statuses: ['CONVICTED'] })
      .admit('A', '2024-04-01', { legalStatus: 'CONVICTED' })
      .admit('B', '2024-04-01');
    attend(facts, 'A', '2024-04-02');
    const rows = (await facts.figures(reach, { ...APRIL, by: ['domain'] })).slice(1).map((row) => row.split(',').slice(1, 5).join());
    expect(rows.slice(0, 3)).toEqual(['D1,2,0,0', 'D10,2,0,0', 'D2,1,1,100']);
  });

  it('by domain counts the days on which an offer admitted the person, not those before or after it', async () => {
    const facts = offer(new Facts(), 'past', { domains: ['D3'], to: '2024-03-31' })
      .admit('A', '2020-04-01')
      .admit('B', '2024-01-01');
    offer(offer(facts, 'o1', { from: '2024-04-21' }), 'o2', { statuses: ['CONVICTED'], from: '2024-04-11', to: '2024-04-25' });
    facts.add('trajectory-B', 'LegalStatusChanged', '2024-04-16', { from: 'REMAND', to: 'CONVICTED' });
    // A: from 21 April on, 10 days; B, convicted from the 16th on: 15 days
    const rows = (await facts.figures(reach, { ...APRIL, by: ['domain'] })).slice(1).map((row) => row.split(','));
    const of = (domain: string): unknown[] => rows.filter((row) => row[1] === domain).map((row) => [row[2], row[6]].join());
    expect([of('D2'), of('D3'), of('D1')]).toEqual([['2,25'], [], ['2,60']]);
  });

  it('counts each contact, several of one kind on one day too, whether or not the cell is explained', async () => {
    const facts = attend(attend(new Facts().admit('A', '2024-04-01'), 'A', '2024-04-02'), 'A', '2024-04-02');
    for (const supportId of ['s', 't'])
      facts.add('trajectory-A', 'SupportStarted', '2024-04-02', { supportId, track: 'WORK', serviceId: 's1' });
    expect((await facts.figures(reach, APRIL))[1]).toBe('2024-04-30,1,1,100,4,30,133.33,,,,,,,0,0');
  });

  it('counts nobody out of scope, and nothing after custody', async () => {
    const facts = attend(new Facts().admit('A', '2024-03-01').release('A', '2024-04-10'), 'A', '2024-04-12');
    attend(facts.admit('B', '2024-03-01', { prisonId: 'FAR' }), 'B', '2024-04-02');
    facts.add('place-FAR', 'PrisonOpened', '2020-01-01', { kind: 'PRISON', inScope: false });
    expect((await facts.figures(reach, APRIL))[1]!.split(',').slice(1, 6).join()).toBe('1,0,0,0,9');
  });

  it('counts a person with two files once, where these are known to be of one person', async () => {
    const facts = attend(attend(new Facts().admit('A', '2024-04-01').admit('B', '2024-04-01'), 'A', '2024-04-02'), 'B', '2024-04-03');
    facts.add('trajectory-A', 'PossibleDuplicateFlagged', '2024-04-09', { otherPersonId: 'B' });
    facts.add('trajectory-A', 'DuplicateConfirmed', '2024-04-10', { otherPersonId: 'B' });
    // both files say that the person is there: 30 days, not 60; three contacts stay three
    expect((await attend(facts, 'A', '2024-04-20').figures(reach, APRIL))[1]!.split(',').slice(1, 6).join()).toBe('1,1,100,3,30');
  });

  it('goes by the age of the year of the row: year less year of birth', async () => {
    const facts = attend(person(new Facts(), 'A', 'M'), 'A', '2024-04-02');
    facts.add('trajectory-A', 'PersonRegistered', '2024-04-01', { personId: 'A', birthYear: 2003 });
    expect((await facts.figures(reach, { ...APRIL, by: ['ageBand'] }))[1]!.split(',').slice(1, 4).join()).toBe('21-24,1,1');
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

describe('the ratio of two rates', () => {
  it('has an interval that goes by persons: 4 contacts in 40 days beside 8 in 160', () => {
    // 0.1 and 0.05 a day. one: 2 × ((4 − 3)² + (0 − 1)²) / 4² = 0.25; other: 2 × ((5 − 4)² + (3 − 4)²) / 8² = 0.0625
    const one = logVarianceOf([{ contacts: 4, days: 30 }, { contacts: 0, days: 10 }]); // prettier-ignore
    const other = logVarianceOf([{ contacts: 5, days: 80 }, { contacts: 3, days: 80 }]); // prettier-ignore
    expect([one, other]).toEqual([0.25, 0.0625]);
    // 2 × exp(± 1.96 × √0.3125): ± 1.0957
    const [ratio, low, high] = rateRatioOf({ rate: 0.1, variance: one }, { rate: 0.05, variance: other });
    expect([ratio, low, high].map((figure) => Number(figure!.toFixed(2)))).toEqual([2, 0.67, 5.98]);
  });

  it('has no interval beside one person, and is not known of no contact', () => {
    expect(logVarianceOf([{ contacts: 4, days: 30 }])).toBeNull();
    expect(rateRatioOf({ rate: 0.1, variance: null }, { rate: 0.05, variance: 0.1 })).toEqual([2, null, null]);
    expect(rateRatioOf({ rate: 0, variance: null }, { rate: 0.05, variance: 0.1 })).toEqual([null, null, null]);
  });
});
