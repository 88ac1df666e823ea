import { describe, expect, it } from '@jest/globals';
import { assert, property } from 'fast-check';
import { validatePayload } from '#eventsourcing';
import { trajectoryCatalogue } from '#trajectory';
import { arbitraryOf, exampleOf } from '../support/schema-values.js';

describe('data made from the schema of a type', () => {
  for (const { type, payload } of trajectoryCatalogue.all()) {
    it(`are data of ${type}`, () => {
      expect(() => validatePayload(payload, exampleOf(payload))).not.toThrow();
      assert(
        property(arbitraryOf(payload), (data) => {
          validatePayload(payload, data);
        }),
        { numRuns: 20 },
      );
    });
  }
});
