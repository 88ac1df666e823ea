import { beforeEach, expect, it } from '@jest/globals';
import type { Contribution, DocumentStore } from '../ports/document-store.js';
import { removal, sampleDocument } from './document-samples.js';

/** The part of the contract about boards: grouped sums over contributions. */
export function documentSumContract(store: () => DocumentStore, name: () => string): void {
  const held = (prison: string, status: string, n = 1): Contribution => ({ board: 'held', key: { prison, status }, value: { n } });

  beforeEach(async () => {
    await store().save(name(), [
      sampleDocument('a', { contributions: [held('Gent', 'remand')] }),
      sampleDocument('b', {
        contributions: [held('Gent', 'sentenced', 2), { board: 'other', key: { prison: 'Gent' }, value: { n: 100 } }],
      }),
      sampleDocument('c', { contributions: [held('Brugge', 'remand', 0.5)] }),
      sampleDocument('d', { contributions: [{ board: 'held', key: { prison: 'Gent' }, value: { n: 8, m: 1 } }] }),
      sampleDocument('e'),
    ]);
  });

  it('without dimensions is one row of totals', async () => {
    expect(await store().sum(name(), { board: 'held', by: [] })).toEqual([{ key: {}, value: { n: 11.5, m: 1 } }]);
  });

  it('by one dimension, rows come in its order', async () => {
    expect(await store().sum(name(), { board: 'held', by: ['prison'] })).toEqual([
      { key: { prison: 'Brugge' }, value: { n: 0.5 } },
      { key: { prison: 'Gent' }, value: { n: 11, m: 1 } },
    ]);
  });

  it('by two dimensions, a contribution without one of them has a row without it, before the others', async () => {
    expect(await store().sum(name(), { board: 'held', by: ['prison', 'status'] })).toEqual([
      { key: { prison: 'Brugge', status: 'remand' }, value: { n: 0.5 } },
      { key: { prison: 'Gent' }, value: { n: 8, m: 1 } },
      { key: { prison: 'Gent', status: 'remand' }, value: { n: 1 } },
      { key: { prison: 'Gent', status: 'sentenced' }, value: { n: 2 } },
    ]);
  });

  it('only over keys with one of the values asked', async () => {
    const where = { status: ['remand', 'nobody'] };
    expect(await store().sum(name(), { board: 'held', by: ['prison'], where })).toEqual([
      { key: { prison: 'Brugge' }, value: { n: 0.5 } },
      { key: { prison: 'Gent' }, value: { n: 1 } },
    ]);
    expect(await store().sum(name(), { board: 'held', by: [], where: { ...where, prison: ['Gent'] } })).toEqual([
      { key: {}, value: { n: 1 } },
    ]);
    expect(await store().sum(name(), { board: 'held', by: [], where: { prison: [] } })).toEqual([]);
  });

  it('of a board to which nothing contributes has no row', async () => {
    expect(await store().sum(name(), { board: 'nothing', by: [] })).toEqual([]);
    expect(await store().sum(name(), { board: 'nothing', by: ['prison'] })).toEqual([]);
  });

  it('counts every contribution of one document, also two to the same row', async () => {
    const board = { board: 'twice', key: { x: '1' } };
    const contributions = [
      { ...board, value: { n: 1 } },
      { ...board, value: { n: 2 } },
      { board: 'twice', key: { x: '2' }, value: { n: -4 } },
    ];
    await store().save(name(), [sampleDocument('f', { contributions })]);
    expect(await store().sum(name(), { board: 'twice', by: ['x'] })).toEqual([
      { key: { x: '1' }, value: { n: 3 } },
      { key: { x: '2' }, value: { n: -4 } },
    ]);
  });

  it('follows its documents: replaced when saved again, gone when removed, untouched by a save that was refused', async () => {
    const total = async (): Promise<unknown> =>
      (await store().sum(name(), { board: 'held', by: [], where: { prison: ['Gent'] } }))[0]?.value.n;
    await store().save(name(), [sampleDocument('b', { revision: 1, contributions: [held('Gent', 'remand', 3)] })]);
    expect(await total()).toBe(12);
    await store().save(name(), [sampleDocument('b', { revision: 1, contributions: [held('Gent', 'remand', 500)] })]);
    expect(await total()).toBe(12);
    await store().save(name(), [sampleDocument('b', { revision: 2 }), removal('d', 1)]);
    expect(await total()).toBe(1);
  });

  it.each(["'", '"', '$sum', '.', '%', 'é', '😀', ''])('a value of a key is only a text: %s', async (text) => {
    await store().save(name(), [sampleDocument('f', { contributions: [{ board: 'odd', key: { d: text }, value: { n: 1 } }] })]);
    expect(await store().sum(name(), { board: 'odd', by: ['d'], where: { d: [text] } })).toEqual([{ key: { d: text }, value: { n: 1 } }]);
    expect(await store().sum(name(), { board: 'odd', by: ['d'], where: { d: [`${text}x`] } })).toEqual([]);
  });
}
