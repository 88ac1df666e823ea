import { describe, expect, it } from '@jest/globals';
import { assert, property } from 'fast-check';
import { validatePayload } from '#eventsourcing';
import { wholeCatalogue } from '#platform';
import { arbitraryOf, exampleOf } from '../support/schema-values.js';

describe('data made from the schema of a type', () => {
  for (const { type, payload } of wholeCatalogue.all()) {
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
