import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { wholeCatalogue } from '#platform';

const LIBS = join(import.meta.dirname, '../../libs');
const SPECS = ['trajectory', 'partnership', 'statistics'].flatMap((library) =>
  readdirSync(join(LIBS, library), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.spec.ts'))
    .map((path) => readFileSync(join(LIBS, library, path), 'utf8')),
);

/** True when some spec tells a story in which a fact of this type meets this code. */
function isTold(type: string, code: string): boolean {
  return SPECS.some((text) => text.includes(`'${type}'`) && text.includes(`'${code}'`));
}

describe('every code that the catalogue lists is met by a spec', () => {
  for (const { type, refusals, warnings } of wholeCatalogue.all()) {
    it(type, () => expect([...refusals, ...warnings].filter((code) => !isTold(type, code))).toEqual([]));
  }
});

it('every type is labelled in three languages', () => {
  const labels = wholeCatalogue.all().map(({ labels }) => [labels.nl, labels.fr, labels.en].every((text) => text.length > 2));
  expect(labels).not.toContain(false);
});
