import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Zone, fieldsOf, isResolution, isSealed, jsonSchema, place } from '#eventsourcing';
import { kinds, wholeCatalogue } from '#platform';
import { goldenPath, readGolden, writeMissing } from './golden-files.js';

const types = wholeCatalogue.all();
const files = (): readonly string[] => readdirSync(join(import.meta.dirname, 'events'));
const zone = new Zone('Europe/Brussels');

// `npm run golden` sets it: writes what is missing, and never what is there
if (process.env['GOLDEN'] === 'write') await Promise.all(types.map((type) => writeMissing(type)));

describe('a stored event of every type and version', () => {
  for (const { type, schemaVersion } of types) {
    const versions = Array.from({ length: schemaVersion }, (_, i) => i + 1);
    it(`${type} has its golden (npm run golden writes a missing one)`, () => {
      expect(versions.filter((version) => !existsSync(goldenPath(type, version)))).toEqual([]);
    });
  }
});

it('there is no golden of a type that is gone: a stored type is never given up', () => {
  const strangers = files().filter((file) => !wholeCatalogue.find(file.split('.')[0]!));
  expect(strangers).toEqual([]);
});

describe('a golden', () => {
  for (const file of files()) {
    const { stored, decoded } = readGolden(join(import.meta.dirname, 'events', file));
    it(`${file} is read as what it was, in the shape of today`, () => {
      const fact = wholeCatalogue.decode(stored);
      expect(fact.data).toEqual(decoded);
      expect(fact).toMatchObject({ type: stored.type, occurredAt: stored.metadata.occurredAt, visibility: stored.metadata.visibility });
      expectShape(fact.type, fact.data);
    });
    it(`${file} folds`, () => {
      const fact = place(wholeCatalogue.decode(stored), zone);
      const homes = Object.values(kinds).filter(({ catalogue }) => catalogue.find(fact.type));
      expect(homes.length).toBeGreaterThan(0);
      if (isResolution(fact.type)) return;
      for (const { decider } of homes) expect(JSON.stringify(decider.evolve(decider.initialState, fact))).toMatch(/^\{/);
    });
  }
});

/** Every property is one of today's; what must be there is; what must be sealed is sealed, and nothing else. */
function expectShape(type: string, data: { readonly [property: string]: unknown }): void {
  const { payload } = wholeCatalogue.get(type);
  const fields = fieldsOf(payload);
  expect(fields.map((f) => f.name)).toEqual(expect.arrayContaining(Object.keys(data)));
  expect(Object.keys(data)).toEqual(expect.arrayContaining(jsonSchema(payload)['required'] as string[]));
  const sealed = fields.filter((f) => f.sealed && data[f.name] !== undefined).map((f) => f.name);
  expect(Object.keys(data).filter((name) => isSealed(data[name]))).toEqual(sealed);
}
