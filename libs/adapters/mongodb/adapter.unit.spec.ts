import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MongoBulkWriteError, MongoNetworkError, MongoServerError } from 'mongodb';
import {
  Unavailable,
  Unreadable,
  digestKey,
  digestOf,
  newKey,
  openValue,
  sealValue,
  unwrapKey,
  unwrapRoot,
  versionOf,
  wrapKey,
  wrapRoot,
} from '#eventsourcing';
import { causeOf, once, repeatable } from './errors.js';
import { afterAll } from './filter.js';
import { readMasterKey } from './master-key.js';

function failing(code: number): MongoServerError {
  return new MongoServerError({ message: 'not master', code });
}

describe('errors of the database', () => {
  it.each([
    [11000, 'duplicate'],
    [189, 'stepped-down'],
    [10107, 'stepped-down'],
    [11602, 'stepped-down'],
    [91, 'stepped-down'],
    [50, 'timed-out'],
    [262, 'timed-out'],
    [64, 'not-confirmed'],
    [100, 'not-confirmed'],
    [10334, 'too-large'],
    [175, 'swapped-away'],
    [14031, 'disk-full'],
    [13, 'other'],
  ])('knows code %i as %s', (code, cause) => {
    expect(causeOf(failing(code))).toBe(cause);
  });

  it('finds the cause inside a bulk that lost its line', () => {
    expect(causeOf(new MongoBulkWriteError(new MongoNetworkError('gone') as never, {} as never))).toBe('unreachable');
  });

  it('tries again over a step-down and answers', async () => {
    let calls = 0;
    const answer = await repeatable('read-store-unavailable', async () => {
      if (calls++ < 2) throw failing(189);
      return 'done';
    });
    expect([answer, calls]).toEqual(['done', 3]);
  });

  it('says unavailable when the cause stays, and passes on what is not about availability', async () => {
    const stuck = await repeatable('key-store-unavailable', () => Promise.reject(failing(189))).catch((error: unknown) => error);
    expect(stuck).toBeInstanceOf(Unavailable);
    expect(stuck).toMatchObject({ code: 'key-store-unavailable' });
    await expect(once('read-store-unavailable', () => Promise.reject(failing(13)))).rejects.toMatchObject({ code: 13 });
    await expect(once('read-store-unavailable', () => Promise.reject(failing(14031)))).rejects.toMatchObject({ code: 'storage-full' });
  });
});

describe('the range of a prefix', () => {
  it.each([
    ['ab', 'ac'],
    ['a\u{10FFFF}', 'b'],
    ['\uD7FF', '\uE000'],
    ['\u{10FFFF}', undefined],
    ['', undefined],
  ])('of %j ends before %j', (prefix, end) => {
    expect(afterAll(prefix)).toBe(end);
  });
});

/** Written with the master key 0, 1, 2 … 31. */
const KEPT = {
  wrapped: 'AuZuwrX8Ek5IwOotzW5HeJMATX2e88XPhNR7jHPOhb2NIW50GzHUwFi62ThwyhN-QhqR41ay3hmdB1nA',
  sealed: 'AQAB6msOgIBkZc05shjxxNk2UhmeCStMB1m6yTCJEoy5Kj4',
  root: 'x_ktz8ZNeAE4kLKwmexL-3C9o_0fiTekcjmlWGRcLg9BfGa6n8UDS0WS39Mhb_327vr9jI-nJCiw20rt',
  digest: 'fbbde6a9640ee5eaa7bf2d082591bca0b3bc2bacf65cf8fa984a0988fdb84175',
};

describe('the envelope', () => {
  const master = newKey();
  const scope = { stay: 's', compartment: 'c' };
  const context = 'x';

  it('opens what it sealed, with the key that it wrapped', () => {
    const key = newKey();
    const same = unwrapKey(master, wrapKey(master, key, scope, 3), scope, 3);
    const sealed = sealValue(key, 3, { scope, context }, 'naïve 😀');
    expect(versionOf(sealed)).toBe(3);
    expect(openValue(same, { scope, context }, sealed)).toBe('naïve 😀');
  });

  it('refuses a value or key that was altered or moved', () => {
    const key = newKey();
    const sealed = sealValue(key, 1, { scope, context }, 'text');
    expect(() => openValue(key, { scope, context: 'y' }, sealed)).toThrow(Unreadable);
    expect(() => openValue(key, { scope, context }, sealValue(key, 2, { scope, context: 'z' }, 'text'))).toThrow(Unreadable);
    for (const none of ['', 'text', `${sealed}=`, sealed.slice(0, 20)])
      expect(() => openValue(key, { scope, context }, none)).toThrow(Unreadable);
    const wrapped = wrapKey(master, key, scope, 1);
    expect(() => unwrapKey(master, wrapped, scope, 2)).toThrow(Unreadable);
    expect(() => unwrapKey(newKey(), wrapped, scope, 1)).toThrow(Unreadable);
  });

  // fixed values: whoever changes the format finds out here that kept keys and values would no longer be read
  it('reads what was written before', () => {
    const old = Uint8Array.from({ length: 32 }, (_, i) => i);
    const key = unwrapKey(old, Buffer.from(KEPT.wrapped, 'base64url'), scope, 1);
    expect(openValue(key, { scope, context: 'e1/name' }, KEPT.sealed)).toBe('Zoë');
    const root = unwrapRoot(old, Buffer.from(KEPT.root, 'base64url'));
    expect(digestOf(digestKey(root, 'facts'), 'text')).toBe(KEPT.digest);
  });

  it('gives one digest for one root, purpose and text', () => {
    const root = unwrapRoot(master, wrapRoot(master, newKey()));
    const digests = [digestOf(digestKey(root, 'a'), 'x'), digestOf(digestKey(root, 'b'), 'x'), digestOf(digestKey(newKey(), 'a'), 'x')];
    expect(new Set(digests).size).toBe(3);
    expect(digestOf(digestKey(root, 'a'), 'x')).toBe(digests[0]);
  });
});

describe('the master key file', () => {
  const directory = mkdtempSync(join(tmpdir(), 'traject-key-'));
  const file = join(directory, 'master.key');
  const written = (content: string | Uint8Array, mode: number) => {
    writeFileSync(file, content);
    chmodSync(file, mode);
    return readMasterKey(file);
  };

  it('holds 32 bytes that its owner may read', async () => {
    const key = randomBytes(32);
    expect(await written(key, 0o600)).toEqual(key);
    expect(await written(key, 0o400)).toEqual(key);
  });

  it('is refused when it is missing, open to others, or no key', async () => {
    await expect(readMasterKey(join(directory, 'none'))).rejects.toMatchObject({ code: 'master-key-missing' });
    await expect(written(randomBytes(32), 0o640)).rejects.toMatchObject({ code: 'master-key-mode' });
    await expect(written('secret', 0o600)).rejects.toMatchObject({ code: 'master-key-invalid' });
    rmSync(directory, { recursive: true });
  });
});
