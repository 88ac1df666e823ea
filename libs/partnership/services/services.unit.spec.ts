import { describe, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { setupOf } from '../spec.js';
import { serviceKind } from './kind.js';

const { given } = decisionSpec(setupOf(serviceKind));
const registered = (at: string) =>
  fact('ServiceRegistered', at, { name: 'Steunpunt', kind: 'EXTERNAL', authority: 'VGC', languages: ['nl', 'fr'], domains: ['D1'] });
const changed = (at: string, data: object) => fact('MandateChanged', at, data);

describe('a service', () => {
  it('is registered', () => given().when(registered('2026-03-02')).thenAccepted());
  it('is registered once', () => given(registered('2026-03-02')).when(registered('2026-03-03')).thenRefused('service-exists'));
  it('changes its mandate', () =>
    given(registered('2026-03-02'))
      .when(changed('2026-03-03', { authority: 'COCOM' }))
      .thenAccepted());
  it('that is not known yet changes its mandate: the change waits', () =>
    given()
      .when(changed('2026-03-03', { authority: 'COCOM' }))
      .thenAccepted('prerequisite-unknown'));
  it('does not change its mandate before the day on which it was registered', () =>
    given(registered('2026-03-05'))
      .when(changed('2026-03-03', { domains: ['D2'] }))
      .thenRefused('before-registration'));
  it('whose mandate has ended changes nothing, unless it is charged anew', async () => {
    const ended = changed('2026-03-03', { until: '2026-03-31' });
    await given(registered('2026-03-02'), ended)
      .when(changed('2026-04-02', { domains: ['D2'] }))
      .thenRefused('service-closed');
    await given(registered('2026-03-02'), ended)
      .when(changed('2026-04-02', { until: '2027-03-31' }))
      .thenAccepted();
  });
  it('that is closed changes nothing and closes no second time', async () => {
    const closed = fact('ServiceClosed', '2026-04-01', { successorServiceId: 's-2' });
    await given(registered('2026-03-02'))
      .when(fact('ServiceClosed', '2026-04-01', {}))
      .thenAccepted();
    await given(registered('2026-03-02'), closed)
      .when(changed('2026-04-02', { domains: ['D2'], until: '2027-01-01' }))
      .thenRefused('service-closed');
    await given(registered('2026-03-02'), closed)
      .when(fact('ServiceClosed', '2026-04-03', {}))
      .thenRefused('service-closed');
    await given()
      .when(fact('ServiceClosed', '2026-04-03', {}))
      .thenAccepted('prerequisite-unknown');
    await given(registered('2026-03-05'))
      .when(fact('ServiceClosed', '2026-03-03', {}))
      .thenRefused('before-registration');
  });
  it('takes no fact of a stay', () =>
    given()
      .when(fact('DetaineeReleased', '2026-03-02', { modality: 'COURT' }))
      .thenMalformed('type', 'unknown-type'));
});

describe('means and contact points of a service', () => {
  const means = (at: string, data: object = {}) => fact('MeansRecorded', at, { year: 2026, ...data });
  const points = (at: string) => fact('ContactPointsChanged', at, { points: [{ kind: 'PHONE', value: '+32 2 000 00 00' }] });
  it('are recorded for a year, also after it has closed', async () => {
    await given(registered('2026-03-02'))
      .when(means('2026-03-03', { fteHundredths: 250 }))
      .thenAccepted();
    await given(registered('2026-03-02'), fact('ServiceClosed', '2026-04-01', {}))
      .when(means('2026-05-01', { subsidyEuro: 120_000, paidBy: 'VGC' }))
      .thenAccepted();
  });
  it('say a figure', () => given(registered('2026-03-02')).when(means('2026-03-03')).thenRefused('means-without-figure'));
  it('wait for the service, and do not come before it', async () => {
    await given()
      .when(means('2026-03-03', { fteHundredths: 50 }))
      .thenAccepted('prerequisite-unknown');
    await given(registered('2026-03-05'))
      .when(means('2026-03-03', { fteHundredths: 50 }))
      .thenRefused('before-registration');
    await given().when(points('2026-03-03')).thenAccepted('prerequisite-unknown');
    await given(registered('2026-03-05')).when(points('2026-03-03')).thenRefused('before-registration');
    await given(registered('2026-03-02')).when(points('2026-03-03')).thenAccepted();
  });
});

describe('a coordination function', () => {
  const taken = (at: string) => fact('CoordinationTakenOn', at, { function: 'COMMUNITY', prisonIds: ['haren'] });
  const ended = (at: string) => fact('CoordinationEnded', at, { function: 'COMMUNITY' });
  it('is held once at a time, and may be taken on again', async () => {
    await given(taken('2026-03-02')).when(taken('2026-03-03')).thenRefused('coordination-held');
    await given(taken('2026-03-02'), ended('2026-03-03')).when(taken('2026-03-04')).thenAccepted();
  });
  it('ends when it is held', async () => {
    await given(taken('2026-03-02')).when(ended('2026-03-03')).thenAccepted();
    await given(taken('2026-03-02'), ended('2026-03-03')).when(ended('2026-03-04')).thenRefused('coordination-not-held');
    await given(taken('2026-03-05')).when(ended('2026-03-03')).thenRefused('before-coordination');
    await given().when(ended('2026-03-03')).thenAccepted('prerequisite-unknown');
  });
});
