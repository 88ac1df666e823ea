import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { by, foldOf, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const consent = fact('ConsentGiven', '2026-03-01', { consentId: 'C1', services: ['sps'], domains: ['D2'], language: 'fr' });
const goal = { kind: 'GOAL', itemId: 'G1', domain: 'D2' };
const taken = (at: string, more: object = {}) => fact('TakenOverFromStay', at, { previousTrajectoryId: 'T0', items: [goal], ...more });

describe('what is taken over from an earlier stay', () => {
  it('is what the person agrees to', () => given(consent).when(taken('2026-03-02')).thenAccepted());
  it('needs a consent for who takes over', async () => {
    await given().when(taken('2026-03-02')).thenRefused('consent-missing');
    await given(consent)
      .when(by(taken('2026-03-02'), 'SERVICE_WORKER'))
      .thenRefused('consent-missing');
    await given(consent)
      .when(by(taken('2026-03-02', { serviceId: 'sps' }), 'COORDINATOR'))
      .thenAccepted();
    await given(consent)
      .when({ ...taken('2026-03-02'), by: { userId: 'local', role: 'LOCAL' } })
      .thenRefused('consent-missing');
  });
  it('needs a consent for each item', () =>
    given(consent)
      .when(taken('2026-03-02', { items: [goal, { kind: 'NEED', itemId: 'N1', domain: 'D8' }] }))
      .thenRefused('consent-missing'));
  it('names each item once', () =>
    given(consent)
      .when(taken('2026-03-02', { items: [goal, goal] }))
      .thenRefused('item-twice'));
  it('is kept with where it came from', () =>
    expect(foldOf([taken('2026-03-02')]).takenOver.map((t) => [t.previousTrajectoryId, t.items.length])).toEqual([['T0', 1]]));
});
