import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { duplicateSupports } from '../index.js';
import { foldOf, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const OTHER = { userId: 'u2', serviceId: 'S2', role: 'SERVICE_WORKER' };
const started = (at: string, more: object = {}) =>
  fact('SupportStarted', at, { supportId: 'U1', track: 'HOUSING', serviceId: 'S1', project: 'REINTEGRATION', ...more });
const second = (at: string, more: object = {}) => ({ ...started(at, { supportId: 'U2', serviceId: 'S2', ...more }), by: OTHER });
const ended = (at: string) => fact('SupportEnded', at, { supportId: 'U1', reason: 'COMPLETED' });

describe('a support', () => {
  it('is started', () => given().when(started('2026-03-02')).thenAccepted());
  it('is started once', () => given(started('2026-03-02')).when(started('2026-03-03')).thenRefused('support-exists'));
  it('without a project is flagged', () =>
    given()
      .when(started('2026-03-02', { project: undefined }))
      .thenAccepted('project-missing'));
  it('on the same track by another service is flagged', () =>
    given(started('2026-03-02')).when(second('2026-03-03')).thenAccepted('duplicate-support'));
  it('on another track is not flagged', () =>
    given(started('2026-03-02'))
      .when(second('2026-03-03', { track: 'LEGAL' }))
      .thenAccepted());
  it('by agreement of both is not flagged, whoever says so', async () => {
    await given(started('2026-03-02'))
      .when(second('2026-03-03', { jointWith: ['S1'] }))
      .thenAccepted();
    await given(started('2026-03-02', { jointWith: ['S2'] }))
      .when(second('2026-03-03'))
      .thenAccepted();
  });
  it('by agreement with a third is flagged', () =>
    given(started('2026-03-02'))
      .when(second('2026-03-03', { jointWith: ['S3'] }))
      .thenAccepted('duplicate-support'));
  it('after the other has ended is not flagged', () =>
    given(started('2026-03-02'), ended('2026-03-03')).when(second('2026-03-04')).thenAccepted());
  it('doubled unknown to its reporter is flagged to those who may read both, not to him', async () => {
    const secretive = decisionSpec({ ...setup, mayRead: (reporter, other) => reporter.serviceId === other.serviceId });
    await secretive.given(started('2026-03-02')).when(second('2026-03-03')).thenAccepted();
    const { supports } = foldOf([started('2026-03-02'), second('2026-03-03'), started('2026-03-03', { supportId: 'U3', track: 'LEGAL' })]);
    expect(duplicateSupports(supports).map((pair) => pair.map((s) => [s.id, s.opened.reporter.serviceId]))).toEqual([
      [
        ['U1', 'sps'],
        ['U2', 'S2'],
      ],
    ]);
  });
  it('is ended', () => given(started('2026-03-02')).when(ended('2026-03-04')).thenAccepted());
  it('is not ended twice', () =>
    given(started('2026-03-02'), ended('2026-03-04')).when(ended('2026-03-05')).thenRefused('support-not-running'));
  it('is not ended before the day it started', () => given(started('2026-03-05')).when(ended('2026-03-04')).thenRefused('before-support'));
  it('that is not known yet can be ended: the end waits', () => given().when(ended('2026-03-04')).thenAccepted('prerequisite-unknown'));
});
