import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { Sealing } from '#eventsourcing';
import { range, refusal } from '#eventsourcing/testing';
import { openSqliteKeyStore } from './index.js';
import { temporaryDirectory } from './spec-support.js';

const field = (stay = 's1', compartment = 'IDENTITY'): Sealing => ({ scope: { stay, compartment }, context: 'e/name' });

/** A directory with one sealed value in it. */
async function used(): Promise<{ directory: string; master: string; sealed: string }> {
  const directory = temporaryDirectory();
  const store = await openSqliteKeyStore({ directory });
  const sealed = await store.seal(field(), 'Janssens');
  await store.close();
  return { directory, master: join(directory, 'master.key'), sealed };
}

describe('the master key', () => {
  it('is made at the first start: 32 bytes that only the owner may read', async () => {
    const { master } = await used();
    expect(readFileSync(master)).toHaveLength(32);
    expect(statSync(master).mode & 0o777).toBe(0o400);
  });

  it('may stand outside the data directory', async () => {
    const [directory, elsewhere] = [temporaryDirectory(), temporaryDirectory()];
    const store = await openSqliteKeyStore({ directory, masterKeyFile: join(elsewhere, 'deep', 'key') });
    await store.close();
    expect(existsSync(join(directory, 'master.key'))).toBe(false);
    expect(readFileSync(join(elsewhere, 'deep', 'key'))).toHaveLength(32);
  });

  it('is one key, however many start at once', async () => {
    const directory = temporaryDirectory();
    const stores = await Promise.all(range(0, 4).map(() => openSqliteKeyStore({ directory })));
    const sealed = await Promise.all(stores.map((store, n) => store.seal(field(`s${n % 2}`), `plain ${n}`)));
    for (const store of stores)
      for (const [n, value] of sealed.entries()) expect(await store.open(field(`s${n % 2}`), value)).toBe(`plain ${n}`);
    expect(new Set(await Promise.all(stores.map((store) => store.digest('p', 't')))).size).toBe(1);
    for (const store of stores) await store.close();
    expect(readdirSync(directory).filter((name) => name.startsWith('master'))).toEqual(['master.key']);
  });

  it.each([0o644, 0o640, 0o604, 0o660, 0o700])('with mode %o is refused, as others may use it', async (mode) => {
    const { directory, master } = await used();
    chmodSync(master, mode);
    expect(await refusal(openSqliteKeyStore({ directory }))).toMatchObject({ code: 'master-key-mode' });
    chmodSync(master, 0o600);
    await (await openSqliteKeyStore({ directory })).close();
  });

  it('is not made anew when keys exist that need it', async () => {
    const { directory, master } = await used();
    rmSync(master);
    expect(await refusal(openSqliteKeyStore({ directory }))).toMatchObject({ code: 'master-key-missing' });
    expect(existsSync(master)).toBe(false);
  });

  it('of another store, or of another length, is refused', async () => {
    const [one, other] = [await used(), await used()];
    rmSync(one.master);
    writeFileSync(one.master, readFileSync(other.master), { mode: 0o400 });
    expect(await refusal(openSqliteKeyStore({ directory: one.directory }))).toMatchObject({ code: 'master-key-wrong' });
    rmSync(one.master);
    writeFileSync(one.master, 'short', { mode: 0o400 });
    expect(await refusal(openSqliteKeyStore({ directory: one.directory }))).toMatchObject({ code: 'master-key-invalid' });
  });
});

describe('keys of several processes', () => {
  it('what one destroys, the other opens no more, though it has the key in memory', async () => {
    const directory = temporaryDirectory();
    const [one, other] = [await openSqliteKeyStore({ directory }), await openSqliteKeyStore({ directory })];
    const [value, kept] = [await one.seal(field(), 'Janssens'), await one.seal(field('s2'), 'Peeters')];
    expect(await other.open(field(), value)).toBe('Janssens');
    await one.destroy('s1');
    expect(await other.open(field(), value)).toBeUndefined();
    expect(await refusal(other.seal(field(), 'again'))).toMatchObject({ code: 'erased' });
    expect(await other.open(field('s2'), kept)).toBe('Peeters');
    for (const store of [one, other]) await store.close();
  });

  it('two that need the first key of one stay get the same', async () => {
    const directory = temporaryDirectory();
    const [one, other] = [await openSqliteKeyStore({ directory }), await openSqliteKeyStore({ directory })];
    const [a, b] = await Promise.all([one.seal(field(), 'a'), other.seal(field(), 'b')]);
    expect([await other.open(field(), a), await one.open(field(), b)]).toEqual(['a', 'b']);
    for (const store of [one, other]) await store.close();
  });
});

describe('the file of the keys', () => {
  it('holds no byte of a key that was destroyed', async () => {
    const { directory } = await used();
    const db = new Database(join(directory, 'keys.db'), { readonly: true });
    const wrapped = db.prepare<[], Buffer>('SELECT wrapped FROM keys').pluck().get() ?? Buffer.alloc(0);
    db.close();
    const files = (): Buffer =>
      Buffer.concat(
        ['keys.db', 'keys.db-wal']
          .map((name) => join(directory, name))
          .filter(existsSync)
          .map((file) => readFileSync(file)),
      );
    expect(files().includes(wrapped)).toBe(true);
    const store = await openSqliteKeyStore({ directory });
    await store.destroy('s1');
    expect(files().includes(wrapped)).toBe(false);
    await store.close();
  });

  it('a wrapped key that is moved to another stay opens nothing', async () => {
    const { directory, sealed } = await used();
    const db = new Database(join(directory, 'keys.db'));
    db.exec("UPDATE keys SET stay = 's2'");
    db.close();
    const store = await openSqliteKeyStore({ directory });
    expect(await refusal(store.open(field('s2'), sealed))).toMatchObject({ name: 'Unreadable' });
    expect(await refusal(store.open(field(), sealed))).toMatchObject({ name: 'Unreadable' });
    await store.close();
  });

  it('keys of more stays than fit in memory all open', async () => {
    const store = await openSqliteKeyStore({ directory: temporaryDirectory(), cachedKeys: 5 });
    const values = await Promise.all(range(0, 30).map((n) => store.seal(field(`s${n}`), `plain ${n}`)));
    for (const [n, value] of values.entries()) expect(await store.open(field(`s${n}`), value)).toBe(`plain ${n}`);
    await store.close();
    expect(await refusal(store.seal(field(), 'x'))).toMatchObject({ code: 'store-closed' });
  });

  it('of a newer version is refused', async () => {
    const { directory } = await used();
    const db = new Database(join(directory, 'keys.db'));
    db.pragma('user_version = 99');
    db.close();
    expect(await refusal(openSqliteKeyStore({ directory }))).toMatchObject({ code: 'schema-newer' });
  });
});
