import { describe, expect, it } from '@jest/globals';
import { type Document, RuleBroken, Unavailable } from '#eventsourcing';
import type { Block } from '#statistics';
import type { Engine } from '../engine/engine.js';
import { addShown, notCompared, readShown } from './shown.js';

const STRETCH = { table: 'stock', from: '2026-03-02', to: '2026-03-02' };

/** A store of documents as a server has it: a document is replaced by a newer one only. */
function library(before: { read?: () => void } = {}): { engine: Engine; documents: Map<string, Document> } {
  const documents = new Map<string, Document>();
  const store = {
    find: () => {
      before.read?.();
      return Promise.resolve({ documents: [...documents.values()] });
    },
    save: (_: string, some: readonly Document[]) => {
      const newer = some.filter(({ id, revision }) => (documents.get(id)?.revision ?? -1) < revision);
      for (const document of newer) documents.set(document.id, document);
      return Promise.resolve(newer.map(({ id }) => id));
    },
  };
  return { engine: { stores: { documents: store } } as unknown as Engine, documents };
}

const block = (value: number, dimensions: readonly string[] = ['sex']): Block => {
  const group = dimensions.map(() => 'F');
  const common = { name: '2026-03-02', every: 'day', dimensions, measures: ['persons'], cutOff: 'then' } as const;
  const [rows, truth] = [
    [
      { date: '2026-03-02', group, values: [value] },
      { date: '2026-03-02', group: group.map(() => 'M'), values: [undefined] },
    ],
    [
      { date: '2026-03-02', group, values: [value] },
      { date: '2026-03-02', group: group.map(() => 'M'), values: [3] },
    ],
  ];
  return { ...common, rows, truth, totals: [] };
};

describe('what was shown', () => {
  it('is read as it was written, what was hidden as hidden', async () => {
    const { engine } = library();
    expect(await addShown(engine, STRETCH, { known: await readShown(engine, STRETCH), blocks: [block(7)] })).toBe(true);
    expect((await readShown(engine, STRETCH)).blocks).toEqual([block(7)]);
  });

  it('is kept once, however often it is shown', async () => {
    const { engine, documents } = library();
    for (let i = 0; i < 3; i += 1) await addShown(engine, STRETCH, { known: await readShown(engine, STRETCH), blocks: [block(7)] });
    expect([...documents.values()].map(({ revision }) => revision)).toEqual([1]);
    await addShown(engine, STRETCH, { known: await readShown(engine, STRETCH), blocks: [block(12)] });
    expect((await readShown(engine, STRETCH)).blocks).toHaveLength(2);
  });

  it('is compared again when somebody else was shown something in between: the same dates by the same dimensions, or by others', async () => {
    const { engine } = library();
    const known = await readShown(engine, STRETCH);
    await addShown(engine, STRETCH, { known, blocks: [block(7)] });
    expect(await addShown(engine, STRETCH, { known, blocks: [block(12)] })).toBe(false);
    expect(await addShown(engine, STRETCH, { known, blocks: [block(12, ['prison'])] })).toBe(false);
  });

  it('is refused where it is more than can be compared', async () => {
    const { engine, documents } = library();
    for (let i = 0; i <= 500; i += 1) {
      documents.set(String(i), { id: String(i), revision: 1, position: '', contributions: [], body: { table: 'stock', blocks: [] } });
    }
    await expect(readShown(engine, STRETCH)).rejects.toThrow(RuleBroken);
    expect(notCompared(new RuleBroken('shown-too-much', ''))).toBeInstanceOf(RuleBroken);
  });

  it('that cannot be read or written means that nothing is shown, whatever broke', () => {
    const error = notCompared(new Error('disk full at /secret'));
    expect(error).toBeInstanceOf(Unavailable);
    expect(error).toMatchObject({ code: 'shown-unavailable', message: expect.not.stringContaining('secret') });
  });
});
