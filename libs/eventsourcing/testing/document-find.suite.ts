import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { array, assert, asyncProperty, boolean, constant, constantFrom, letrec, oneof, option, record, sample, tuple } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { JsonObject } from '../json.js';
import type { Document, DocumentStore, Filter, Find } from '../ports/document-store.js';
import { range, refusal } from './contract.js';
import { freshCollection, sampleDocument } from './document-samples.js';
import { naiveFind } from './naive-documents.js';

const INDEXES = { scalar: ['name', 'count', 'custody.prison', 'mixed'], array: ['tags'] };
const HOSTILE = [
  "O'Neil",
  '"; DROP TABLE documents; --',
  '$gt',
  '{"$gt":""}',
  '%',
  '_',
  '\\',
  '*',
  '\u2028',
  'é',
  '😀',
  '\uFFFD',
  'null',
  '1',
  'true',
  '',
];

/** The part of the contract about questions: filters, order, pages. */
export function documentFindContract(store: () => DocumentStore): void {
  const collection = freshCollection();
  const documents: Document[] = [
    ...bodies().map((body, n) => sampleDocument(`d-${String(n).padStart(3, '0')}`, { body })),
    ...sample(anyBody, { numRuns: 120, seed: 20_260_101 }).map((body, n) => sampleDocument(`r-${n}`, { body })),
  ];
  beforeAll(() => store().save(collection, documents, INDEXES));
  afterAll(() => store().swap(collection));

  const found = async (query: Find): Promise<string[]> => (await paged(store(), collection, query)).map(({ id }) => id);
  const expected = (query: Find): string[] => naiveFind(documents, query).map(({ id }) => id);

  describe.each(Object.entries(FILTERS))('%s', (_, filters) => {
    it.each(filters.map((filter) => [JSON.stringify(filter), filter] as const))('%s', async (_text, where) => {
      expect(await found({ where, limit: 1000 })).toEqual(expected({ where }));
    });
  });

  it.each(HOSTILE)('a value is only a text: %s', async (text) => {
    for (const where of [{ eq: ['name', text] }, { in: ['name', [text]] }, { prefix: ['name', text] }, { has: ['tags', text] }] as Filter[])
      expect(await found({ where, limit: 1000 })).toEqual(expected({ where }));
  });

  it('answers any question, in any order, page by page, as reading everything would', async () => {
    const ask = async (query: Find): Promise<void> => expect(await found(query)).toEqual(expected(query));
    await assert(asyncProperty(anyQuery, ask), { numRuns: 150, seed: 42 });
  });

  it('answers whole documents, a hundred unless asked otherwise, a thousand at most', async () => {
    const all = await store().find(collection);
    expect(all.documents).toEqual(naiveFind(documents, {}).slice(0, 100));
    expect(all.cursor).toBeDefined();
    expect((await store().find(collection, { limit: 7 })).documents).toHaveLength(7);
    const many = freshCollection();
    await store().save(
      many,
      range(0, 1100).map((n) => sampleDocument(`${n}`)),
    );
    expect((await store().find(many, { limit: 5000 })).documents).toHaveLength(1000);
    await store().swap(many);
  });

  it('has no cursor when there is nothing more', async () => {
    expect(await store().find(collection, { where: { eq: ['name', 'nobody'] } })).toEqual({ documents: [] });
    expect((await store().find(collection, { limit: 1000 })).cursor).toBeUndefined();
  });

  it('goes on behind its place when documents come and go between two pages', async () => {
    const changing = freshCollection();
    const put = (n: number, revision = 0): Document => sampleDocument(`x-${n}`, { revision, body: { rank: n } });
    await store().save(
      changing,
      range(10, 20).map((n) => put(n)),
    );
    const query: Find = { sort: [{ path: 'rank', desc: true }], limit: 4 };
    const first = await store().find(changing, query);
    await store().save(changing, [put(30), put(5), { id: 'x-15', revision: 1, removed: true }]);
    const second = await store().find(changing, { ...query, after: first.cursor });
    expect([...first.documents, ...second.documents].map(({ body }) => body.rank)).toEqual([19, 18, 17, 16, 14, 13, 12, 11]);
    await store().swap(changing);
  });

  it('refuses a cursor of another question, and what is no cursor at all', async () => {
    const { cursor } = await store().find(collection, { sort: [{ path: 'name' }], limit: 3 });
    const wrong: Find[] = [
      { sort: [{ path: 'name', desc: true }], after: cursor },
      { sort: [{ path: 'count' }], after: cursor },
      { where: { exists: ['name', true] }, sort: [{ path: 'name' }], after: cursor },
      { sort: [{ path: 'name' }], after: 'nonsense' },
      { sort: [{ path: 'name' }], after: Buffer.from('{"$gt":""}').toString('base64url') },
      { sort: [{ path: 'name' }], after: '' },
    ];
    for (const query of wrong)
      expect(await refusal(store().find(collection, query))).toMatchObject({
        name: 'Malformed',
        offences: [{ path: 'after', code: 'cursor' }],
      });
  });
}

/** Every page of a question, one after the other. */
async function paged(store: DocumentStore, collection: string, query: Find): Promise<Document[]> {
  const all: Document[] = [];
  let after: string | undefined;
  do {
    const page = await store.find(collection, { ...query, ...(after !== undefined && { after }) });
    all.push(...page.documents);
    after = page.cursor;
  } while (after !== undefined);
  return all;
}

/** Documents that differ where stores do: absent, null, empty, other kinds, look-alikes. */
function bodies(): JsonObject[] {
  const values = [null, 0, 1, -1, 1.5, true, false, '1', 'true', 'null', '[1]', '', 'a', 'A', 'ab', 'b', 'é', 'z', '\uFFFD', '😀'];
  return [
    {},
    ...values.map((mixed) => ({ mixed })),
    { mixed: [1] },
    { mixed: { a: 1 } },
    { mixed: ['a'] },
    { custody: null },
    { custody: {} },
    { custody: { prison: null } },
    { custody: { prison: 'Gent' } },
    { custody: 'Gent' },
    { 'custody.prison': 'Gent' },
    { tags: [] },
    { tags: ['a', 'a', 'b', null, 1, ['c']] },
    { tags: 'a' },
    { tags: ['A'] },
    ...HOSTILE.map((name) => ({ name, tags: [name] })),
    ...HOSTILE.map((name) => ({ name: `x${name}x` })),
  ];
}

const FILTERS: Record<string, Filter[]> = {
  'eq asks value and kind': [null, 0, 1, -1, 1.5, true, false, '1', 'true', '[1]', '', 'a'].map((v) => ({ eq: ['mixed', v] as const })),
  'eq null finds absent and null': [{ eq: ['custody', null] }, { eq: ['custody.prison', null] }],
  'dots go into objects': [
    { eq: ['custody.prison', 'Gent'] },
    { exists: ['custody.prison', true] },
    { exists: ['custody.prison', false] },
    { prefix: ['custody.prison', 'G'] },
    { in: ['custody.prison', ['Gent', 'Brugge']] },
  ],
  'in asks value and kind': [
    { in: ['mixed', []] },
    { in: ['mixed', ['a', 1]] },
    { in: ['mixed', ['1', 'true', '']] },
    { in: ['mixed', [0, 1, 1.5]] },
    { in: ['mixed', range(0, 3000)] },
  ],
  'range keeps to the kind of its bounds': [
    { range: ['mixed', { gt: 0 }] },
    { range: ['mixed', { gte: 0, lt: 1.5 }] },
    { range: ['mixed', { lte: 'a' }] },
    { range: ['mixed', { gt: 'a', lte: '\uFFFD' }] },
    { range: ['mixed', { gt: '\uFFFD' }] },
    { range: ['mixed', { gt: 5, lt: 1 }] },
    { range: ['mixed', { gt: 0, lt: 'z' }] },
  ],
  'exists counts null as there': [{ exists: ['mixed', true] }, { exists: ['mixed', false] }, { exists: ['tags', true] }],
  'prefix knows texts only': [
    { prefix: ['mixed', 'a'] },
    { prefix: ['mixed', ''] },
    { prefix: ['mixed', '1'] },
    { prefix: ['mixed', '['] },
  ],
  'has asks the strings of an array': [{ has: ['tags', 'a'] }, { has: ['tags', 'b'] }, { has: ['tags', 'c'] }, { has: ['tags', '1'] }],
  'and, or': [
    { and: [] },
    { or: [] },
    { and: [{ exists: ['mixed', true] }, { or: [{ eq: ['mixed', 1] }, { prefix: ['mixed', 'a'] }] }] },
    { or: [{ has: ['tags', 'a'] }, { and: [{ eq: ['custody.prison', 'Gent'] }, { eq: ['tags', null] }] }] },
  ],
};

const anyText = constantFrom('', 'a', 'A', 'ab', 'b', 'é', '\uFFFD', '😀', 'Gent');
const anyNumber = constantFrom(-2, -1, 0, 0.5, 1, 2, 10);
const anyBody: Arbitrary<JsonObject> = record(
  {
    name: anyText,
    count: anyNumber,
    mixed: oneof(anyText, anyNumber, constant(null), boolean()),
    rank: oneof(anyText, anyNumber, constant(null)),
    flag: boolean(),
    custody: record({ prison: anyText }, { requiredKeys: [] }),
    tags: array(anyText, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const anyPath = constantFrom('name', 'count', 'mixed', 'rank', 'custody.prison');
/** The order of anything but absent, null, numbers and texts is each store's own. */
const sortedPath = constantFrom('name', 'count', 'rank', 'custody.prison');
const anyBound = oneof(anyText, anyNumber);
const anyFilter = letrec<{ filter: Filter; leaf: Filter }>((tie) => ({
  filter: oneof(
    { maxDepth: 2 },
    tie('leaf'),
    record({ and: array(tie('filter'), { maxLength: 3 }) }),
    record({ or: array(tie('filter'), { maxLength: 3 }) }),
  ),
  leaf: oneof(
    record({ eq: tuple(anyPath, oneof(anyText, anyNumber, constant(null))) }),
    record({ eq: tuple(constant('flag'), boolean()) }),
    record({ in: tuple(anyPath, array(anyBound, { maxLength: 4 })) }),
    record({
      range: tuple(anyPath, oneof(record({ gt: anyBound }), record({ gte: anyBound, lt: anyBound }), record({ lte: anyBound }))),
    }),
    record({ exists: tuple(oneof(anyPath, constant('flag')), boolean()) }),
    record({ prefix: tuple(anyPath, anyText) }),
    record({ has: tuple(constant('tags'), anyText) }),
  ),
})).filter;

const anyQuery: Arbitrary<Find> = record({
  where: option(anyFilter, { nil: undefined }),
  sort: array(record({ path: sortedPath, desc: boolean() }), { maxLength: 3 }),
  limit: constantFrom(1, 3, 7, 50),
});
