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
  it('takes no fact of a stay', () =>
    given()
      .when(fact('DetaineeReleased', '2026-03-02', { modality: 'COURT' }))
      .thenMalformed('type', 'unknown-type'));
});
