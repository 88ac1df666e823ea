import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { DEFAULT_SETTINGS } from '#trajectory';
import { Facts } from '../testing/facts.js';
import { plans } from './plans.js';

const MARCH = { from: '2024-03-01', to: '2024-03-31', every: 'month' } as const;

type Row = { readonly [column: string]: string };

/** The row of one kind of plan, by column. */
async function row(facts: Facts, kind: string, more: Parameters<Facts['figures']>[2] = {}, question: object = MARCH): Promise<Row> {
  const [header, ...lines] = await facts.figures(plans, { ...MARCH, ...question }, more);
  const cells = lines.find((line) => line.split(',')[1] === kind)!.split(',');
  return Object.fromEntries(header!.split(',').map((column, i) => [column, cells[i]!]));
}

const plan = (facts: Facts, person: string, type: string, [on, data = {}]: readonly [string, object?]): Facts =>
  facts.add(`trajectory-${person}`, type, on, { kind: 'STATUTORY', ...data });

/** Convicted: A has a signed plan, B one not agreed to, C refuses, D none, E took a refusal back. F is on remand. */
function six(): Facts {
  const facts = new Facts();
  for (const person of 'ABCDEF') facts.admit(person, '2024-01-01', { legalStatus: person === 'F' ? 'REMAND' : 'CONVICTED' });
  plan(facts, 'A', 'DetentionPlanOpened', ['2024-02-01']);
  plan(facts, 'A', 'PlanAgreementRecorded', ['2024-02-02', { outcome: 'AGREED', planVersion: 1 }]);
  plan(facts, 'A', 'PlanProtocolSigned', ['2024-02-02', { signatory: 'PERSON', planVersion: 1 }]);
  plan(facts, 'A', 'PlanProtocolSigned', ['2024-02-09', { signatory: 'DIRECTOR', planVersion: 1 }]);
  plan(facts, 'B', 'DetentionPlanOpened', ['2024-02-01']);
  plan(facts, 'B', 'PlanAgreementRecorded', ['2024-02-02', { outcome: 'NOT_AGREED', planVersion: 1 }]);
  plan(facts, 'C', 'DetentionPlanRefused', ['2024-02-01']);
  plan(facts, 'E', 'DetentionPlanRefused', ['2024-02-01']);
  return plan(facts, 'E', 'DetentionPlanRefusalWithdrawn', ['2024-02-20']);
}

describe('plans', () => {
  it('are counted by hand: a statutory one is for who is convicted, and who refuses lacks none', async () => {
    expect(await row(six(), 'STATUTORY')).toMatchObject({
      eligible: '5',
      open: '2',
      refused: '1',
      without: '2',
      openShare: '50',
      agreed: '1',
      notAgreed: '1',
      notAsked: '0',
      signed: '1',
    });
    expect(await row(six(), 'AID')).toMatchObject({ eligible: '6', open: '0', refused: '0', without: '6' });
    expect(await row(six(), 'STATUTORY', {}, { from: '2024-02-01', to: '2024-02-05', every: 'day', by: [] })).toMatchObject({
      open: '2',
      refused: '2',
      agreed: '0',
    });
  });

  it('are for who is convicted by a title too, whatever else holds, and for who is reported as mixed', async () => {
    const facts = six().admit('G', '2024-01-01');
    for (const [titleId, kind] of Object.entries({ w: 'ARREST_WARRANT', c: 'CONVICTION' }))
      facts.add('trajectory-F', 'CustodyTitleRecorded', '2024-02-01', { titleId, kind });
    facts.add('trajectory-G', 'LegalStatusChanged', '2024-02-01', { from: 'REMAND', to: 'MIXED' });
    plan(facts, 'G', 'DetentionPlanOpened', ['2024-02-02']);
    expect(await row(facts, 'STATUTORY')).toMatchObject({ eligible: '7', open: '3', without: '3' });
    facts.add('trajectory-F', 'CustodyTitleEnded', '2024-03-01', { titleId: 'c' });
    expect(await row(facts, 'STATUTORY')).toMatchObject({ eligible: '6', open: '3', without: '2' });
  });

  it('are not signed by both while each signed another version, and forget what was said of a plan that was refused', async () => {
    const facts = six();
    plan(facts, 'B', 'PlanProtocolSigned', ['2024-02-02', { signatory: 'PERSON', planVersion: 1 }]);
    plan(facts, 'B', 'PlanProtocolSigned', ['2024-02-03', { signatory: 'DIRECTOR', planVersion: 2 }]);
    expect(await row(facts, 'STATUTORY')).toMatchObject({ signed: '1' });
    plan(facts, 'A', 'DetentionPlanRefused', ['2024-02-10']);
    plan(facts, 'A', 'DetentionPlanRefusalWithdrawn', ['2024-02-20']);
    plan(facts, 'A', 'DetentionPlanOpened', ['2024-02-21']);
    expect(await row(facts, 'STATUTORY')).toMatchObject({ open: '2', agreed: '0', notAgreed: '1', notAsked: '1', signed: '0' });
  });

  it('are reviewed in time, late or not at all, by the date that was set and by the settings', async () => {
    const facts = six();
    plan(facts, 'A', 'PlanReviewScheduled', ['2024-02-10', { dueOn: '2024-03-10' }]);
    plan(facts, 'A', 'PlanReviewed', ['2024-03-08']);
    plan(facts, 'B', 'PlanReviewScheduled', ['2024-02-10', { dueOn: '2024-03-10' }]);
    expect(await row(facts, 'STATUTORY')).toMatchObject({
      reviews: '2',
      reviewsOnTime: '1',
      reviewsMissing: '1',
      reviewsOnTimeShare: '50',
    });
    expect(await row(facts, 'STATUTORY', { now: Date.parse('2024-03-10T12:00:00Z') })).toMatchObject({ reviews: '1', reviewsMissing: '0' });
    plan(facts, 'B', 'PlanReviewed', ['2024-04-01']);
    expect(await row(facts, 'STATUTORY')).toMatchObject({ reviews: '2', reviewsLate: '1', reviewsMissing: '0' });
    const caseLimits = [{ what: 'PLAN_REVIEW', from: '2024-01-01', limit: { days: 30 }, source: 'what if' }] as const;
    expect(await row(six(), 'STATUTORY', { settings: { ...DEFAULT_SETTINGS, caseLimits } })).toMatchObject({ reviewsMissing: '2' });
  });

  it('are given another date for their review before the first has passed, not after: then that one was not held', async () => {
    const facts = six();
    for (const person of 'AB') plan(facts, person, 'PlanReviewScheduled', ['2024-02-10', { dueOn: '2024-03-10' }]);
    plan(facts, 'A', 'PlanReviewScheduled', ['2024-03-10', { dueOn: '2024-03-25' }]);
    plan(facts, 'B', 'PlanReviewScheduled', ['2024-03-11', { dueOn: '2024-03-25' }]);
    for (const person of 'AB') plan(facts, person, 'PlanReviewed', ['2024-03-20']);
    expect(await row(facts, 'STATUTORY')).toMatchObject({ reviews: '3', reviewsOnTime: '2', reviewsLate: '0', reviewsMissing: '1' });
  });

  it('are reviewed after a transfer as well, within the limit from the arrival', async () => {
    const facts = six();
    for (const person of 'AB')
      facts
        .add(`trajectory-${person}`, 'TransferDeparted', '2024-03-01', { fromPrisonId: 'P1', toPrisonId: 'P2', reason: 'POLICY' })
        .add(`trajectory-${person}`, 'TransferArrived', '2024-03-01', { prisonId: 'P2' });
    plan(facts, 'A', 'PlanReviewed', ['2024-03-11']);
    plan(facts, 'B', 'PlanReviewed', ['2024-03-12']);
    // ten days from 1 March; the regular review of the year, of 1 February, is answered by the same talk
    expect(await row(facts, 'STATUTORY')).toMatchObject({ reviews: '4', reviewsOnTime: '3', reviewsLate: '1' });
  });

  it('tell who could not answer from who was not asked, and what was said last counts', async () => {
    const facts = six();
    plan(facts, 'A', 'PlanAgreementRecorded', ['2024-03-01', { outcome: 'COULD_NOT_ANSWER', planVersion: 2 }]);
    plan(facts, 'D', 'DetentionPlanOpened', ['2024-03-01']);
    expect(await row(facts, 'STATUTORY')).toMatchObject({ open: '3', agreed: '0', notAgreed: '1', couldNotAnswer: '1', notAsked: '1' });
  });

  it('are those of persons: two stays of one person at once have one, of the stay that comes first', async () => {
    const facts = six().admit('A', '2024-02-20', { legalStatus: 'CONVICTED', stay: '-2', prisonId: 'P2' });
    expect(await row(facts, 'STATUTORY')).toMatchObject({ eligible: '5', open: '1', without: '3' });
  });

  it('wait for no review when refused, or when the person left before the limit ended', async () => {
    const facts = six();
    for (const person of 'AB') plan(facts, person, 'PlanReviewScheduled', ['2024-02-10', { dueOn: '2024-03-10' }]);
    plan(facts, 'A', 'DetentionPlanRefused', ['2024-03-01']).release('B', '2024-03-09');
    expect(await row(facts, 'STATUTORY')).toMatchObject({ reviews: '0', open: '0' });
    expect(await row(six(), 'STATUTORY', {}, { from: '2025-01-01', to: '2025-12-31', every: 'year' })).toMatchObject({
      reviewsMissing: '2',
    });
  });

  it('have goals, which are achieved or dropped where that still stands', async () => {
    const facts = six();
    for (const goalId of ['a', 'b', 'c']) facts.add('trajectory-A', 'PlanGoalSet', '2024-03-01', { goalId, domain: 'D2' });
    facts.add('trajectory-A', 'PlanGoalAchieved', '2024-03-10', { goalId: 'a' });
    for (const goalId of ['b', 'c']) facts.add('trajectory-A', 'PlanGoalDropped', '2024-03-10', { goalId });
    facts.add('trajectory-A', 'PlanGoalReinstated', '2024-03-20', { goalId: 'c' });
    const goals = { goalsSet: '3', goalsAchieved: '1', goalsDropped: '1' };
    expect(await row(facts, 'STATUTORY')).toMatchObject(goals);
    expect(await row(facts, 'AID')).toMatchObject({ goalsSet: '0', goalsAchieved: '0', goalsDropped: '0' });
    plan(facts, 'A', 'DetentionPlanOpened', ['2024-02-01', { kind: 'AID' }]);
    expect(await row(facts, 'AID')).toMatchObject(goals);
  });

  it('lose nobody: who is eligible has one, refuses or has none, and who has one said something of it or was not asked', async () => {
    const move = fc.tuple(
      fc.constantFrom(
        'DetentionPlanOpened',
        'DetentionPlanRefused',
        'DetentionPlanRefusalWithdrawn',
        'PlanAgreementRecorded',
        'LegalStatusChanged',
        'PlanReviewed',
      ),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom('A', 'B'),
      fc.constantFrom('AID', 'STATUTORY'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 14 }), async (moves) => {
        const facts = new Facts().admit('A', '2024-02-01').admit('B', '2024-02-01', { legalStatus: 'INTERNED' });
        for (const [type, day, person, kind] of moves) {
          const data = type === 'LegalStatusChanged' ? { to: 'CONVICTED' } : { kind, outcome: 'AGREED', planVersion: 0 };
          facts.add(`trajectory-${person}`, type, `2024-02-${String(day).padStart(2, '0')}`, data);
        }
        const convicted = moves.some(([type, , person]) => type === 'LegalStatusChanged' && person === 'A');
        const statutory = await row(facts, 'STATUTORY');
        expect([statutory['eligible'], (await row(facts, 'AID'))['eligible']]).toEqual([convicted ? '2' : '1', '2']);
        for (const one of [statutory, await row(facts, 'AID')]) {
          const sum = (...names: string[]): number => names.reduce((total, name) => total + Number(one[name]), 0);
          expect(sum('open', 'refused', 'without')).toBe(Number(one['eligible']));
          expect(sum('agreed', 'notAgreed', 'couldNotAnswer', 'notAsked')).toBe(Number(one['open']));
        }
      }),
      { numRuns: 60 },
    );
  });
});
