import { afterAll, expect, it } from '@jest/globals';
import type { Contribution, Document, Filter, JsonObject } from '#eventsourcing';
import { DocumentTooLarge } from './index.js';
import { onServer, specDatabase } from './spec-database.js';

function doc(id: string, revision: number, body: JsonObject = {}, contributions: readonly Contribution[] = []): Document {
  return { id, revision, position: `t-${String(revision).padStart(6, '0')}`, body, contributions };
}

onServer('documents', () => {
  const database = specDatabase();
  afterAll(() => database.remove());

  it('keeps the highest revision whatever the order and number of writers', async () => {
    const processes = await Promise.all([database.open(), database.open(), database.open()]);
    for (let round = 0; round < 10; round++) {
      const revisions = Array.from({ length: 30 }, (_, i) => i).sort(() => Math.random() - 0.5);
      await Promise.all(revisions.map((r) => processes[r % 3]!.documents.save('race@1', [doc(`race-${round}`, r, { r })])));
      const kept = (await processes[0].documents.load('race@1', [`race-${round}`])).get(`race-${round}`);
      expect(kept?.revision).toBe(29);
      expect(kept?.body).toEqual({ r: 29 });
    }
  });

  it('tells exactly one of many writers of one revision that it saved', async () => {
    const processes = await Promise.all([database.open(), database.open()]);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => processes[i % 2]!.documents.save('once@1', [doc('one', 4)])));
    expect(answers.flat()).toEqual(['one']);
  });

  it('saves the newer ones of a batch and leaves the others alone', async () => {
    const { documents } = await database.open();
    await documents.save('mixed@1', [doc('a', 5), doc('b', 5), doc('c', 5)]);
    const batch = [doc('n1', 0), doc('a', 5), doc('b', 6), doc('n2', 0), doc('c', 4), { id: 'd', revision: 1, removed: true } as const];
    expect(await documents.save('mixed@1', batch)).toEqual(['n1', 'b', 'n2', 'd']);
    const kept = await documents.load('mixed@1', ['a', 'b', 'c', 'd', 'n1', 'n2']);
    expect(Object.fromEntries([...kept.values()].map((d) => [d.id, d.revision]))).toEqual({ a: 5, b: 6, c: 5, n1: 0, n2: 0 });
  });

  it('names a document that is too large and saves the others', async () => {
    const { documents } = await database.open();
    const large = doc('large', 1, { text: 'x'.repeat(17 * 1024 * 1024) });
    const refused = await documents.save('large@1', [doc('small', 1), large]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DocumentTooLarge);
    expect(refused).toMatchObject({ code: 'document-too-large', ids: ['large'] });
    expect([...(await documents.load('large@1', ['small', 'large'])).keys()]).toEqual(['small']);
  });

  it('gives back every name of a property as it came', async () => {
    const { documents } = await database.open();
    const body = JSON.parse(
      '{"$gt":"","a.b":{"$where":[{"_bsontype":"ObjectId","id":1}]},"":1,"100%":2,"%24x":3,"nul\\u0000":4,"__proto__":{"x":1},"ok":null}',
    ) as JsonObject;
    const contributions: Contribution[] = [
      { board: 'b', key: { 'p.q': 'x', $d: 'y' }, value: { n: 1, 'm.n': 2.5 } },
      { board: 'b', key: {}, value: {} },
    ];
    await documents.save('names@1', [doc('a', 1, body, contributions)]);
    const kept = (await documents.load('names@1', ['a'])).get('a')!;
    expect(JSON.stringify(kept.body)).toBe(JSON.stringify(body));
    expect(kept.contributions).toEqual(contributions);
    expect(await documents.sum('names@1', { board: 'b', by: ['p.q'], where: { $d: ['y'] } })).toEqual([
      { key: { 'p.q': 'x' }, value: { n: 1, 'm.n': 2.5 } },
    ]);
  });

  it('creates the indexes that a view declares, once and again, and keeps them through a swap', async () => {
    const indexes = { scalar: ['custody.prison'], array: ['tags'] };
    for (let start = 0; start < 2; start++) await (await database.open()).documents.save('indexed@1~new', [], indexes);
    const { documents } = await database.open();
    await documents.save('indexed@1', [doc('old', 1)], indexes);
    await documents.save('indexed@1~new', [doc('new', 1)], indexes);
    await documents.swap('indexed@1', 'indexed@1~new');
    expect((await documents.find('indexed@1')).documents.map((d) => d.id)).toEqual(['new']);
    expect((await documents.find('indexed@1~new')).documents).toEqual([]);
    const kept = (await database.db.collection('documents.indexed@1').indexes()).map((index) => Object.keys(index.key).sort().join());
    expect(kept.sort()).toEqual(['_id', '_id,b.custody.prison', 'b.tags', 'c.b']);
  });

  it('looks into no array that the filter does not name', async () => {
    const { documents } = await database.open();
    const bodies: JsonObject[] = [{ a: ['x'] }, { a: [{ c: 'x' }] }, { a: { c: 'x' } }, { a: 'x' }, {}];
    await documents.save(
      'arrays@1',
      bodies.map((body, i) => doc(`d${i}`, 1, body)),
    );
    const found = async (where: Filter) => (await documents.find('arrays@1', { where })).documents.map((d) => d.id).join(' ');
    expect(await found({ eq: ['a', 'x'] })).toBe('d3');
    expect(await found({ eq: ['a.c', 'x'] })).toBe('d2');
    expect(await found({ eq: ['a.c', null] })).toBe('d0 d1 d3 d4');
    expect(await found({ exists: ['a.c', true] })).toBe('d2');
    expect(await found({ exists: ['a.c', false] })).toBe('d0 d1 d3 d4');
    expect(await found({ range: ['a.c', { gte: '' }] })).toBe('d2');
    expect(await found({ has: ['a', 'x'] })).toBe('d0');
  });

  it('refuses an object where a filter takes a value, and a path that is none', async () => {
    const { documents } = await database.open();
    await documents.save('hostile@1', [doc('a', 1, { name: 'x' })]);
    const hostile = { $gt: '' } as unknown as string;
    const filters: Filter[] = [
      { eq: ['name', hostile] },
      { in: ['name', [hostile]] },
      { prefix: ['name', hostile] },
      { has: ['name', hostile] },
      { range: ['name', { gt: hostile }] },
    ];
    for (const where of filters) await expect(documents.find('hostile@1', { where })).rejects.toMatchObject({ name: 'Malformed' });
    await expect(documents.find('hostile@1', { where: { eq: ['$where', 'x'] } })).rejects.toThrow(TypeError);
  });
});
