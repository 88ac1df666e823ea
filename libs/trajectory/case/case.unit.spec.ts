import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { assigned } from '../index.js';
import { by, foldOf, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const assign = (at: string, workerId = 'W1', serviceId = 'sps') => fact('CaseAssigned', at, { serviceId, workerId, by: 'W0' });
const unassign = (at: string, workerId = 'W1', serviceId = 'sps') =>
  fact('CaseUnassigned', at, { serviceId, workerId, reason: 'works elsewhere' });

describe('a case', () => {
  it('is assigned to a worker, once', async () => {
    await given().when(assign('2026-03-02')).thenAccepted();
    await given(assign('2026-03-02')).when(assign('2026-03-03')).thenRefused('case-already-assigned');
  });
  it('is assigned to several', () => given(assign('2026-03-02')).when(assign('2026-03-03', 'W2')).thenAccepted());
  it('is not assigned to a worker of another service', async () => {
    await given()
      .when(assign('2026-03-02', 'W1', 'other'))
      .thenRefused('worker-of-another-service');
    await given()
      .when(unassign('2026-03-02', 'W1', 'other'))
      .thenRefused('worker-of-another-service');
  });
  it('is assigned across services by a coordinator', () =>
    given()
      .when(by(assign('2026-03-02', 'W1', 'S1'), 'COORDINATOR'))
      .thenAccepted());
  it('is unassigned, once', async () => {
    await given(assign('2026-03-02')).when(unassign('2026-03-04')).thenAccepted();
    await given(assign('2026-03-02'), unassign('2026-03-04')).when(unassign('2026-03-05')).thenRefused('case-not-assigned');
  });
  it('is unassigned before the assignment is known: it waits', () =>
    given().when(unassign('2026-03-04')).thenAccepted('prerequisite-unknown'));
  it('is not unassigned before it was assigned', () =>
    given(assign('2026-03-05')).when(unassign('2026-03-04')).thenRefused('before-assignment'));
  it('is assigned again', () => given(assign('2026-03-02'), unassign('2026-03-04')).when(assign('2026-03-05')).thenAccepted());
  it('is with those it is assigned to now', () =>
    expect(assigned(foldOf([assign('2026-03-02'), assign('2026-03-02', 'W2'), unassign('2026-03-04')]).cases)).toEqual([
      { serviceId: 'sps', workerId: 'W2', since: '2026-03-02' },
    ]));
});
