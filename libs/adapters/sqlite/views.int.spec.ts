import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { Document, Filter } from '#eventsourcing';
import { range, refusal } from '#eventsourcing/testing';
import type { SqliteViews } from './index.js';
import { openSqliteViews } from './index.js';
import { temporaryDirectory } from './spec-support.js';

const document = (id: string, revision: number, n = revision): Document => ({
  id,
  revision,
  position: `p-${revision}`,
  body: { n, name: `name-${n}`, tags: [`t${n % 3}`] },
  contributions: [{ board: 'b', key: {}, value: { n } }],
});

async function withViews<Result>(directory: string, work: (views: SqliteViews) => Promise<Result>): Promise<Result> {
  const views = await openSqliteViews({ directory });
  try {
    return await work(views);
  } finally {
    await views.close();
  }
}

describe('read models in SQLite', () => {
  it('several connections to one file see the same, also after a swap', async () => {
    const directory = temporaryDirectory();
    await withViews(directory, (one) =>
      withViews(directory, async (other) => {
        await Promise.all(range(0, 20).map((n) => (n % 2 ? one : other).documents.save('v1', [document('a', n)])));
        expect((await one.documents.load('v1', ['a'])).get('a')?.revision).toBe(19);
        expect((await other.documents.find('v1')).documents).toHaveLength(1);
        await one.documents.save('v2', [document('b', 0), document('c', 0)]);
        await other.documents.swap('v1', 'v2');
        expect((await one.documents.find('v1')).documents.map(({ id }) => id)).toEqual(['b', 'c']);
        await one.documents.save('v1', [document('d', 1)]);
        expect(await other.documents.sum('v1', { board: 'b', by: [] })).toEqual([{ key: {}, value: { n: 1 } }]);
        await one.checkpoints.advance('c', 'p-5');
        expect(await other.checkpoints.read('c')).toBe('p-5');
        expect(await one.checkpoints.lease('l', 'one', 60_000)).toBe(true);
        expect(await other.checkpoints.lease('l', 'other', 60_000)).toBe(false);
      }),
    );
  });

  it('a path that is declared later is indexed with what is there', async () => {
    await withViews(temporaryDirectory(), async ({ documents }) => {
      await documents.save('v', [document('a', 0), document('b', 1), document('c', 3)]);
      expect(await refusal(documents.find('v', { where: { has: ['tags', 't0'] } }))).toBeInstanceOf(TypeError);
      await documents.save('v', [], { array: ['tags'], scalar: ['name'] });
      const found = await documents.find('v', { where: { has: ['tags', 't0'] } });
      expect(found.documents.map(({ id }) => id)).toEqual(['a', 'c']);
      await documents.save('v', [document('a', 1)]);
      expect((await documents.find('v', { where: { has: ['tags', 't1'] } })).documents.map(({ id }) => id)).toEqual(['a', 'b']);
    });
  });

  it('a declared path is searched and sorted by its index', async () => {
    const directory = temporaryDirectory();
    await withViews(directory, ({ documents }) => documents.save('v', [document('a', 0)], { scalar: ['name', 'custody.prison'] }));
    const db = new Database(join(directory, 'views.db'), { readonly: true });
    const plan = (rest: string): string => JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN SELECT id FROM documents_1 WHERE ${rest}`).all());
    expect(plan(`json_extract(body, '$."name"') = 'x'`)).toMatch(/USING (COVERING )?INDEX documents_1_/);
    expect(plan(`json_extract(body, '$."custody"."prison"') > 'x' ORDER BY json_extract(body, '$."custody"."prison"'), id`)).not.toContain(
      'B-TREE',
    );
    db.close();
  });

  it.each(["a'b", 'a"b', 'a b', '', '.a', 'a.', 'a..b', '$.a', 'a[0]', '1a', 'a;', 'é'])('a path is no place for SQL: %s', async (path) => {
    await withViews(temporaryDirectory(), async ({ documents }) => {
      await documents.save('v', [document('a', 0)]);
      const filters: Filter[] = [
        { eq: [path, 1] },
        { eq: [path, null] },
        { exists: [path, true] },
        { range: [path, {}] },
        { prefix: [path, ''] },
        { in: [path, ['x']] },
      ];
      for (const where of filters) expect(await refusal(documents.find('v', { where }))).toBeInstanceOf(TypeError);
      expect(await refusal(documents.find('v', { sort: [{ path }] }))).toBeInstanceOf(TypeError);
      expect(await refusal(documents.save('v', [], { scalar: [path] }))).toBeInstanceOf(TypeError);
      expect(await refusal(documents.save('v', [], { array: [path] }))).toBeInstanceOf(TypeError);
      expect((await documents.find('v')).documents).toHaveLength(1);
    });
  });

  it('a save of which one document cannot be written saves none', async () => {
    await withViews(temporaryDirectory(), async ({ documents }) => {
      await documents.save('v', [document('a', 0)]);
      const circular: Record<string, unknown> = {};
      circular.self = circular;
      const bad = { ...document('c', 0), body: circular } as unknown as Document;
      await refusal(documents.save('v', [document('b', 0), bad]));
      expect((await documents.find('v')).documents.map(({ id }) => id)).toEqual(['a']);
      expect(await documents.save('v', [document('b', 0)])).toEqual(['b']);
    });
  });

  it('leases run out by the clock that was given', async () => {
    let now = 1_000;
    const views = await openSqliteViews({ directory: temporaryDirectory(), clock: { now: () => now } });
    expect(await views.checkpoints.lease('l', 'one', 500)).toBe(true);
    now = 1_499;
    expect(await views.checkpoints.lease('l', 'two', 500)).toBe(false);
    now = 1_500;
    expect(await views.checkpoints.lease('l', 'two', 500)).toBe(true);
    await views.close();
  });

  it('a file of a newer version, or a damaged one, is refused', async () => {
    const directory = temporaryDirectory();
    await withViews(directory, ({ documents }) => documents.save('v', [document('a', 0)]));
    const db = new Database(join(directory, 'views.db'));
    db.pragma('user_version = 99');
    db.close();
    expect(await refusal(openSqliteViews({ directory }))).toMatchObject({ code: 'schema-newer' });
    writeFileSync(join(directory, 'views.db'), 'no database, '.repeat(1000));
    expect(await refusal(openSqliteViews({ directory }))).toMatchObject({ code: 'views-damaged' });
  });
});
