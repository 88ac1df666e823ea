import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { DEFAULT_SETTINGS, continuity, handoverDeadlines, running } from '../index.js';
import { admitted, by, departed, foldOf, released, setup, zone } from '../spec.js';

const { given } = decisionSpec(setup);
const consent = fact('ConsentGiven', '2026-03-01', { consentId: 'C1', services: ['S1'], domains: ['D1', 'D2'], language: 'fr' });
const need = fact('NeedIdentified', '2026-03-01', { needId: 'N1', domain: 'D2', askedBy: 'PERSON' });
const support = fact('SupportStarted', '2026-03-01', { supportId: 'U1', track: 'HOUSING', serviceId: 'S9', project: 'REINTEGRATION' });
const activity = fact('ActivityEnrolled', '2026-03-01', { offerId: 'O1', domain: 'D2' });
const steps = { steps: [{ stepId: 'a', who: ['PERSON'] }], stepTexts: [{ stepId: 'a', what: 'w' }] };
const goal = fact('PlanGoalSet', '2026-03-01', { goalId: 'G1', domain: 'D1', ...steps });
const item = (kind: string, itemId: string, domain = 'D2') => ({ kind, itemId, domain });
const prepared = (at: string, more: object = {}) =>
  fact('HandoverPrepared', at, { handoverId: 'H1', toServiceId: 'S1', items: [item('NEED', 'N1')], ...more });
const accepted = (at: string) => by(fact('HandoverAccepted', at, { handoverId: 'H1' }), 'SERVICE_WORKER', 'S1');
const continued = (at: string, itemId = 'N1') => fact('HandoverItemContinued', at, { handoverId: 'H1', kind: 'NEED', itemId });
const lost = (at: string, cause = 'FULL') => fact('HandoverItemLost', at, { handoverId: 'H1', kind: 'NEED', itemId: 'N1', cause });
const arrived = (at: string) => fact('TransferArrived', at, { prisonId: 'SAINT-GILLES' });
const story = [consent, need] as const;

describe('a hand-over', () => {
  it('is prepared item by item, with a consent for each', () =>
    given(...story, support, activity, goal)
      .when(
        prepared('2026-03-02', { items: [item('NEED', 'N1'), item('SUPPORT', 'U1'), item('ACTIVITY', 'O1'), item('GOAL', 'G1', 'D1')] }),
      )
      .thenAccepted());
  it('is refused without a consent', () => given(need).when(prepared('2026-03-02')).thenRefused('consent-missing'));
  it('is refused when one item is not covered', () =>
    given(...story, support)
      .when(prepared('2026-03-02', { items: [item('NEED', 'N1'), item('SUPPORT', 'U1', 'D8')] }))
      .thenRefused('consent-missing'));
  it('is refused for another service than the one that the consent names', () =>
    given(...story)
      .when(prepared('2026-03-02', { toServiceId: 'S2' }))
      .thenRefused('consent-missing'));
  it('is refused when an item is given as of another domain than the one that is known, to fit the consent', () =>
    given(consent, fact('NeedIdentified', '2026-03-01', { needId: 'N1', domain: 'D10', askedBy: 'PERSON' }))
      .when(prepared('2026-03-02'))
      .thenRefused('consent-missing'));
  it('names each item once', () =>
    given(...story)
      .when(prepared('2026-03-02', { items: [item('NEED', 'N1'), item('NEED', 'N1')] }))
      .thenRefused('item-twice'));
  it('names at least one item', () =>
    given(...story)
      .when(prepared('2026-03-02', { items: [] }))
      .thenMalformed('data.items', 'array-min-size'));
  it('is prepared once', () =>
    given(...story, prepared('2026-03-02'))
      .when(prepared('2026-03-03'))
      .thenRefused('handover-exists'));
  it('of what is not known is flagged', () => given(consent).when(prepared('2026-03-02')).thenAccepted('prerequisite-unknown'));
  it('of what does not run any more is flagged', () =>
    given(...story, fact('NeedWithdrawn', '2026-03-01', { needId: 'N1' }))
      .when(prepared('2026-03-02'))
      .thenAccepted('item-not-running'));
});

describe('the acceptance of a hand-over', () => {
  it('is for the receiver', async () => {
    await given(...story, prepared('2026-03-02'))
      .when(accepted('2026-03-04'))
      .thenAccepted();
    await given(...story, prepared('2026-03-02'))
      .when(by(accepted('2026-03-04'), 'SERVICE_WORKER', 'S2'))
      .thenRefused('not-the-receiver');
  });
  it('is given once', () =>
    given(...story, prepared('2026-03-02'), accepted('2026-03-04'))
      .when(accepted('2026-03-05'))
      .thenRefused('handover-not-prepared'));
  it('may come before the hand-over is known, but not before its day', async () => {
    await given().when(accepted('2026-03-04')).thenAccepted('prerequisite-unknown');
    await given(...story, prepared('2026-03-05'))
      .when(accepted('2026-03-04'))
      .thenRefused('before-handover');
  });
});

describe('an item of a hand-over', () => {
  const open = [...story, prepared('2026-03-02'), accepted('2026-03-03')] as const;
  it('goes on', () =>
    given(...open)
      .when(continued('2026-03-04'))
      .thenAccepted());
  it('goes on before the hand-over is accepted, flagged', () =>
    given(...story, prepared('2026-03-02'))
      .when(continued('2026-03-04'))
      .thenAccepted('handover-not-accepted'));
  it('is lost for a cause', async () => {
    await given(...open)
      .when(lost('2026-03-04'))
      .thenAccepted();
    await given(...open)
      .when(fact('HandoverItemLost', '2026-03-04', { handoverId: 'H1', kind: 'NEED', itemId: 'N1' }))
      .thenMalformed('data.cause', 'is-in');
  });
  it('is found again after it was lost', () =>
    given(...open, lost('2026-03-04'))
      .when(continued('2026-03-05'))
      .thenAccepted());
  it('is settled once', async () => {
    await given(...open, continued('2026-03-04'))
      .when(continued('2026-03-05'))
      .thenRefused('item-settled');
    await given(...open, continued('2026-03-04'))
      .when(lost('2026-03-05'))
      .thenRefused('item-settled');
  });
  for (const step of [continued('2026-03-04'), lost('2026-03-04')]) {
    it(`(${step.type}) waits for its hand-over, and is not dated before it`, async () => {
      await given().when(step).thenAccepted('prerequisite-unknown');
      await given(...story, prepared('2026-03-05'))
        .when(step)
        .thenRefused('before-handover');
    });
  }
  it('that the hand-over does not name is flagged', () =>
    given(...open)
      .when(continued('2026-03-04', 'N7'))
      .thenAccepted('prerequisite-unknown'));
});

describe('the orientation after an arrival', () => {
  const held = (at: string) => fact('ReceivingOrientationHeld', at, { serviceId: 'S1', language: 'ar' });
  const moving = [admitted('2026-03-01'), departed('2026-03-05')] as const;
  it('is held where the person arrived', () =>
    given(...moving, arrived('2026-03-05'))
      .when(held('2026-03-06'))
      .thenAccepted());
  it('is not held on the way', () =>
    given(...moving)
      .when(held('2026-03-06'))
      .thenRefused('not-arrived'));
  it('is flagged where no arrival is known', async () => {
    await given(admitted('2026-03-01')).when(held('2026-03-06')).thenAccepted('prerequisite-unknown');
    await given().when(held('2026-03-06')).thenAccepted('prerequisite-unknown');
  });
  it('is held in custody', async () => {
    await given(admitted('2026-03-10')).when(held('2026-03-06')).thenRefused('before-admission');
    await given(admitted('2026-03-01'), released('2026-03-04')).when(held('2026-03-06')).thenRefused('not-in-custody');
  });
});

describe('continuity', () => {
  const lines = (...facts: Parameters<typeof foldOf>[0]) =>
    continuity(foldOf(facts)).map((l) => [l.kind, l.itemId, l.state, l.owner, l.cause]);
  it('knows what runs', () => {
    const found = running(
      foldOf([need, support, activity, goal, fact('NeedAnswered', '2026-03-02', { needId: 'N1', offerId: 'O1', serviceId: 'S1' })]),
    );
    expect(found.map((r) => [r.kind, r.itemId, r.owner])).toEqual([
      ['SUPPORT', 'U1', 'S9'],
      ['ACTIVITY', 'O1', 'sps'],
      ['GOAL', 'G1', 'sps'],
    ]);
  });
  it('gives each item its owner: the sender until it is accepted, then the receiver; nobody has what is lost', () => {
    const waiting = [need, prepared('2026-03-02')];
    expect(lines(need)).toEqual([['NEED', 'N1', 'not-handed-over', 'sps', undefined]]);
    expect(lines(...waiting)).toEqual([['NEED', 'N1', 'prepared', 'sps', undefined]]);
    expect(lines(need, prepared('2026-03-02', { serviceId: 'S9' }))[0]?.[3]).toBe('S9');
    expect(lines(...waiting, accepted('2026-03-03'))).toEqual([['NEED', 'N1', 'accepted', 'S1', undefined]]);
    expect(lines(...waiting, accepted('2026-03-03'), continued('2026-03-04'))).toEqual([['NEED', 'N1', 'continued', 'S1', undefined]]);
    expect(lines(...waiting, accepted('2026-03-03'), lost('2026-03-04'))).toEqual([['NEED', 'N1', 'lost', undefined, 'FULL']]);
  });
  it('counts the last hand-over of an item', () => {
    const second = prepared('2026-03-10', { handoverId: 'H2', toServiceId: 'S3' });
    expect(lines(need, prepared('2026-03-02'), lost('2026-03-03'), second)).toEqual([['NEED', 'N1', 'prepared', 'sps', undefined]]);
  });
});

describe('the deadline of a hand-over', () => {
  const found = (now: string, ...facts: Parameters<typeof foldOf>[0]) =>
    handoverDeadlines(foldOf(facts), { settings: DEFAULT_SETTINGS, zone, now: Date.parse(now) }).map((d) => [d.about, d.dueAt, d.state]);
  const ready = [admitted('2026-03-01'), need, prepared('2026-03-02')];
  const moved = [...ready, departed('2026-03-05'), arrived('2026-03-05')];
  it('runs from the arrival', () => {
    expect(found('2026-03-06T10:00:00Z', ...ready)).toEqual([]);
    expect(found('2026-03-12T10:00:00Z', ...moved)).toEqual([['H1', '2026-03-12', 'open']]);
    expect(found('2026-03-13T10:00:00Z', ...moved)).toEqual([['H1', '2026-03-12', 'overdue']]);
  });
  it('is met by the acceptance, or by settling every item', () => {
    expect(found('2026-03-13T10:00:00Z', ...moved, accepted('2026-03-06'))[0]?.[2]).toBe('done');
    expect(found('2026-03-20T10:00:00Z', ...moved, accepted('2026-03-14'))[0]?.[2]).toBe('late');
    expect(found('2026-03-20T10:00:00Z', ...moved, lost('2026-03-08'))[0]?.[2]).toBe('done');
  });
  it('runs from the release, and from a hand-over that is prepared after it', () => {
    expect(found('2026-03-06T10:00:00Z', ...ready, released('2026-03-05'))[0]?.[1]).toBe('2026-03-12');
    expect(found('2026-03-06T10:00:00Z', admitted('2026-03-01'), need, released('2026-03-01'), prepared('2026-03-02'))[0]?.[1]).toBe(
      '2026-03-09',
    );
  });
});
