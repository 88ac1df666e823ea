import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Facts } from '../../libs/statistics/testing/facts.js';
import { type Asking, type Range, type Shown, ask, dayOf, libraryOf, rangesOf } from './reader-of-figures.js';

const THRESHOLD = 5;
const SLACK = 1e-6;
const START = '2026-03-01';

interface Person {
  readonly prison: string;
  readonly status: string;
  readonly in: number;
  readonly days: number;
  /** Days after which each of the two facts was learned. */
  readonly learned: readonly [number, number];
}

const late = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 30 }));
const person: fc.Arbitrary<Person> = fc.record({
  prison: fc.constantFrom('P1', 'P1', 'P2', 'P3'),
  status: fc.constantFrom('REMAND', 'CONVICTED'),
  in: fc.integer({ min: 0, max: 3 }),
  days: fc.integer({ min: 1, max: 20 }),
  learned: fc.tuple(late, late),
});
const question = fc
  .record({
    table: fc.constantFrom('stock', 'stock', 'admissions'),
    by: fc.constantFrom<readonly string[]>([], ['prison'], ['legalStatus'], ['prison', 'legalStatus'], ['legalStatus', 'prison']),
    on: fc.integer({ min: 2, max: 3 }),
    month: fc.boolean(),
    known: fc.integer({ min: 4, max: 36 }),
  })
  .map(({ table, by, on, month, known }): Asking => {
    const range = month && table === 'admissions' ? { from: START, to: '2026-03-31', every: 'month' as const } : { from: dayOf(START, on) };
    return { table, by, ...range, knownAt: `${dayOf(START, known)}T21:00:00Z` };
  });

function factsOf(people: readonly Person[]): Facts {
  const facts = new Facts();
  for (const [i, { prison, status, in: begun, days, learned }] of people.entries()) {
    const [from, until] = [dayOf(START, begun), dayOf(START, begun + days)];
    facts.admit(`p${i}`, from, { prisonId: prison, legalStatus: status, learned: dayOf(from, learned[0]) });
    facts.release(`p${i}`, until, { learned: dayOf(until, Math.max(learned[0], learned[1])) });
  }
  return facts;
}

async function answersOf(
  facts: Facts,
  questions: readonly Asking[],
  guarded: boolean,
): Promise<{ asking: Asking; shown: Shown; ranges: Range[] }[]> {
  const [library, answers] = [libraryOf(), [] as { asking: Asking; shown: Shown; ranges: Range[] }[]];
  for (const asking of questions) {
    const shown = await ask(guarded ? library : libraryOf(), facts, asking);
    answers.push({ asking, shown, ranges: rangesOf(shown) });
  }
  return answers;
}

/** Few persons between two answers, which somebody who got both can work out more closely than a small figure may be known. */
function given(answers: Awaited<ReturnType<typeof answersOf>>): string[] {
  const pairs = answers.flatMap((one, i) => answers.slice(i + 1).map((other) => [one, other] as const));
  const comparable = pairs.filter(([one, other]) => one.asking.table === other.asking.table && one.shown.every === other.shown.every);
  return comparable.flatMap(([one, other]) =>
    one.ranges.flatMap((a) => other.ranges.filter((b) => isSame(a, b) && tells(a, b)).map((b) => JSON.stringify([a, b]))),
  );
}

function isSame(a: Range, b: Range): boolean {
  const key = ({ date, group, measure }: Range): string =>
    JSON.stringify([date, measure, Object.keys(group).toSorted(), Object.values(group).toSorted()]);
  return key(a) === key(b);
}

function tells(a: Range, b: Range): boolean {
  const few = Math.abs(b.truth - a.truth);
  if (few === 0 || few >= THRESHOLD) return false;
  const [before, after] = [a.bounds(), b.bounds()];
  return after.most - before.least - (after.least - before.most) < THRESHOLD - SLACK;
}

const population = fc.array(person, { minLength: 15, maxLength: 50 });
const several = fc.array(question, { minLength: 2, maxLength: 4 });

describe('for every population and every reader who asks several times', () => {
  it('no two answers together tell of a few persons who were learned of in between', async () => {
    await fc.assert(
      fc.asyncProperty(population, several, async (people, questions) => {
        expect(given(await answersOf(factsOf(people), questions, true))).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  }, 240_000);

  it('this attacker finds them where nothing is compared with earlier answers', async () => {
    const caught = fc.sample(fc.tuple(population, several), { numRuns: 40, seed: 7 });
    const found: string[] = [];
    for (const [people, questions] of caught) found.push(...given(await answersOf(factsOf(people), questions, false)));
    expect(found.length).toBeGreaterThan(0);
  }, 240_000);
});
