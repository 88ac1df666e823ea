import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { foldOf, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const refused = (at: string, more: object = {}) => fact('AccessRefused', at, { cause: 'NO_ROOM', serviceId: 'S1', ...more });
const disrupted = (at: string, more: object = {}) => fact('RegimeDisrupted', at, { cause: 'STRIKE', unitId: 'A', ...more });

for (const make of [refused, disrupted]) {
  describe(make('2026-03-02').type, () => {
    it('is of one day', () => given().when(make('2026-03-02')).thenAccepted());
    it('lasts, into the future too', () =>
      given()
        .when(make('2026-03-02', { until: '2026-07-20' }))
        .thenAccepted());
    it('does not end before it begins', () =>
      given()
        .when(make('2026-03-02', { until: '2026-03-01' }))
        .thenRefused('ends-before-it-begins'));
  });
}

it('what stood in the way is kept with its cause', () => {
  const { access, reception } = foldOf([refused('2026-03-02'), disrupted('2026-03-03', { until: '2026-03-05' })]);
  expect(access.refusals).toMatchObject([{ cause: 'NO_ROOM', serviceId: 'S1' }]);
  expect(reception.disruptions.map((d) => [d.cause, d.to - d.from])).toEqual([['STRIKE', 2]]);
});
