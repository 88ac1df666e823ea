import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Document, DocumentStore } from '../ports/document-store.js';
import type { Open, Opened } from './contract.js';
import { range } from './contract.js';
import { documentFindContract } from './document-find.suite.js';
import { freshCollection, removal, sampleDocument } from './document-samples.js';
import { documentSumContract } from './document-sum.suite.js';

/** What every DocumentStore does. Run by each adapter; a real store may be shared with other runs. */
export function documentStoreContract(name: string, open: Open<DocumentStore>): void {
  describe(`${name} keeps the contract of DocumentStore`, () => {
    let opened: Opened<DocumentStore>;
    let collection: string;
    const made: string[] = [];
    beforeAll(async () => {
      opened = await open();
    });
    beforeEach(() => {
      collection = freshCollection();
      made.push(collection);
    });
    afterAll(async () => {
      for (const one of made) await opened.store.swap(one);
      await opened.close();
    });
    const store = (): DocumentStore => opened.store;
    const fresh = (): string => collection;

    describe('save and load', () => saving(store, fresh));
    describe('the guard by revision', () => guarding(store, fresh));
    describe('find', () => documentFindContract(store));
    describe('sum', () => documentSumContract(store, fresh));
    describe('swap', () => swapping(store, fresh));

    it('given a store that is closed and opened again, everything is still there', async () => {
      if (!opened.reopen) return;
      await store().save(collection, [sampleDocument('a', { body: { x: 'y' } })], { scalar: ['x'] });
      opened = await opened.reopen();
      expect(await ids(store(), collection)).toEqual(['a']);
      expect((await store().find(collection, { where: { eq: ['x', 'y'] } })).documents).toHaveLength(1);
    });
  });
}

type Stores = () => DocumentStore;
type Name = () => string;

async function ids(store: DocumentStore, collection: string): Promise<string[]> {
  return (await store.find(collection)).documents.map(({ id }) => id);
}

async function loaded(store: DocumentStore, collection: string, id: string): Promise<Document | undefined> {
  return (await store.load(collection, [id])).get(id);
}

function saving(store: Stores, name: Name): void {
  it('gives back a document exactly as it was saved', async () => {
    const contributions = [{ board: 'b', key: { prison: 'Gént', status: '' }, value: { held: 1, weight: 0.5 } }];
    const body = {
      text: 'Zoë 👩‍👩‍👧',
      n: -0.25,
      big: 9_007_199_254_740_991,
      no: null,
      yes: true,
      list: [1, 'a', null, [{}]],
      deep: { er: {} },
    };
    const document = sampleDocument('one', { revision: 7, body, contributions });
    expect(await store().save(name(), [document])).toEqual(['one']);
    expect(await loaded(store(), name(), 'one')).toEqual(document);
  });

  it('loads the documents that exist among those asked, once each', async () => {
    await store().save(name(), [sampleDocument('a'), sampleDocument('b'), sampleDocument('c')]);
    const found = await store().load(name(), ['c', 'nobody', 'a', 'a']);
    expect([...found.keys()].sort()).toEqual(['a', 'c']);
    expect(await store().load(name(), [])).toEqual(new Map());
  });

  it('loads and saves a thousand at a time', async () => {
    const documents = range(0, 1000).map((n) => sampleDocument(`d-${n}`, { body: { n } }));
    expect(await store().save(name(), documents)).toHaveLength(1000);
    const found = await store().load(
      name(),
      documents.map(({ id }) => id),
    );
    expect(found.size).toBe(1000);
    expect(found.get('d-999')?.body).toEqual({ n: 999 });
  });

  it('a collection that does not exist is empty', async () => {
    expect(await store().load(name(), ['a'])).toEqual(new Map());
    expect(await store().find(name(), { where: { eq: ['a', 1] }, sort: [{ path: 'b' }] })).toEqual({ documents: [] });
    expect(await store().sum(name(), { board: 'b', by: [] })).toEqual([]);
  });

  it('saving nothing makes the collection, as often as one likes', async () => {
    const indexes = { scalar: ['a', 'b.c'], array: ['tags'] };
    for (const _ of range(0, 3)) expect(await store().save(name(), [], indexes)).toEqual([]);
    expect(await ids(store(), name())).toEqual([]);
  });

  it.each(["o'neil", '"quoted"', '$gt', '%', '_', '; DROP TABLE x --', '../..', 'é😀', ' '])('an id is only a text: %s', async (id) => {
    await store().save(name(), [sampleDocument(id), sampleDocument('other')]);
    expect((await loaded(store(), name(), id))?.id).toBe(id);
    expect(await store().save(name(), [removal(id, 1)])).toEqual([id]);
    expect(await ids(store(), name())).toEqual(['other']);
  });
}

function guarding(store: Stores, name: Name): void {
  const at = (revision: number): Document => sampleDocument('a', { revision, body: { revision } });

  it('saves a newer document over an older one', async () => {
    await store().save(name(), [at(3)]);
    expect(await store().save(name(), [at(4)])).toEqual(['a']);
    expect((await loaded(store(), name(), 'a'))?.revision).toBe(4);
  });

  it('leaves the kept one alone when the one that comes is as old or older', async () => {
    await store().save(name(), [at(3)]);
    expect(await store().save(name(), [at(3)])).toEqual([]);
    expect(await store().save(name(), [{ ...at(2), body: { late: true } }])).toEqual([]);
    expect((await loaded(store(), name(), 'a'))?.body).toEqual({ revision: 3 });
  });

  it('judges each document by itself and says which were saved', async () => {
    await store().save(name(), [sampleDocument('a', { revision: 5 }), sampleDocument('b', { revision: 1 })]);
    const again = ['a', 'b', 'c'].map((id) => sampleDocument(id, { revision: 3 }));
    expect([...(await store().save(name(), again))].sort()).toEqual(['b', 'c']);
  });

  it('removes a document when the removal is newer, with all that hangs on it', async () => {
    const contributions = [{ board: 'b', key: { k: 'v' }, value: { n: 1 } }];
    await store().save(name(), [sampleDocument('a', { revision: 3, body: { tags: ['x'] }, contributions })], { array: ['tags'] });
    expect(await store().save(name(), [removal('a', 4)])).toEqual(['a']);
    expect(await loaded(store(), name(), 'a')).toBeUndefined();
    expect((await store().find(name(), { where: { has: ['tags', 'x'] } })).documents).toEqual([]);
    expect((await store().find(name(), { where: { eq: ['a', null] } })).documents).toEqual([]);
    expect(await store().sum(name(), { board: 'b', by: ['k'] })).toEqual([]);
  });

  it('leaves a document alone when the removal is as old or older', async () => {
    await store().save(name(), [at(3)]);
    expect(await store().save(name(), [removal('a', 3)])).toEqual([]);
    expect(await store().save(name(), [removal('a', 1)])).toEqual([]);
    expect(await ids(store(), name())).toEqual(['a']);
  });

  it('an older save that comes after a removal does not bring the document back; a newer one does', async () => {
    await store().save(name(), [at(3)]);
    await store().save(name(), [removal('a', 5)]);
    expect(await store().save(name(), [at(4)])).toEqual([]);
    expect(await ids(store(), name())).toEqual([]);
    expect(await store().save(name(), [at(6)])).toEqual(['a']);
    expect(await ids(store(), name())).toEqual(['a']);
  });

  it('of many that race, the newest stays', async () => {
    await store().save(name(), []);
    await Promise.all(range(0, 40).map((n) => store().save(name(), [at((n * 17) % 40)])));
    expect((await loaded(store(), name(), 'a'))?.body).toEqual({ revision: 39 });
  });
}

function swapping(store: Stores, name: Name): void {
  it('puts one collection in the place of another, indexes and boards included', async () => {
    const [from, to] = [`${name()}-new`, name()];
    const contributions = [{ board: 'b', key: {}, value: { n: 5 } }];
    await store().save(to, [sampleDocument('old', { revision: 9 })]);
    await store().save(from, [sampleDocument('new', { body: { tags: ['x'] }, contributions })], { array: ['tags'] });
    await store().swap(to, from);
    expect(await ids(store(), to)).toEqual(['new']);
    expect(await ids(store(), from)).toEqual([]);
    expect((await store().find(to, { where: { has: ['tags', 'x'] } })).documents).toHaveLength(1);
    expect(await store().sum(to, { board: 'b', by: [] })).toEqual([{ key: {}, value: { n: 5 } }]);
    expect(await store().save(to, [sampleDocument('old', { revision: 0 })])).toEqual(['old']);
  });

  it('with nothing to put there, drops the collection', async () => {
    await store().save(name(), [sampleDocument('a', { revision: 4 })]);
    await store().swap(name());
    expect(await ids(store(), name())).toEqual([]);
    await store().swap(name());
    expect(await store().save(name(), [sampleDocument('a', { revision: 1 })])).toEqual(['a']);
  });

  it('may take a place that was empty', async () => {
    await store().save(`${name()}-new`, [sampleDocument('a')]);
    await store().swap(name(), `${name()}-new`);
    expect(await ids(store(), name())).toEqual(['a']);
  });
}
