import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { foldOf, setup } from '../spec.js';

const crisis = fact('CrisisInterventionRecorded', '2026-03-02', { serviceId: 'SPS-HAREN' });

describe('a crisis intervention', () => {
  it('is recorded at any time', () => decisionSpec(setup).given().when(crisis).thenAccepted());
  it('has no content', () =>
    decisionSpec(setup)
      .given()
      .when({ ...crisis, data: { serviceId: 'SPS-HAREN', words: 'anything' } })
      .thenMalformed('data.words', 'unknown-property'));
  it('is known by its service', () => expect(foldOf([crisis]).crises.map((c) => c.serviceId)).toEqual(['SPS-HAREN']));
});
