import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Unreadable } from '../errors.js';
import type { KeyStore, Sealing } from '../ports/key-store.js';
import type { Open, Opened } from './contract.js';
import { range, refusal } from './contract.js';

const PLAIN = 'Zoë Çelik, "kamer 12" 👩‍👩‍👧';

/** What every KeyStore does. Run by each adapter; a real store may be shared with other runs. */
export function keyStoreContract(name: string, open: Open<KeyStore>): void {
  describe(`${name} keeps the contract of KeyStore`, () => {
    let opened: Opened<KeyStore>;
    let stay: string;
    beforeAll(async () => {
      opened = await open();
    });
    beforeEach(() => {
      stay = `stay-${randomUUID()}`;
    });
    afterAll(() => opened.close());
    const store = (): KeyStore => opened.store;
    const field = (change: Partial<Sealing> = {}): Sealing => ({ scope: { stay, compartment: 'IDENTITY' }, context: 'e1/name', ...change });

    describe('a sealed value', () => sealed(store, field));
    describe('a digest', () => digests(store));
    describe('the keys of a stay that were destroyed', () => destroyed(store, field));

    it('given a store that is closed and opened again, sealed values open, digests are the same, fences stand', async () => {
      if (!opened.reopen) return;
      const gone = field({ scope: { stay: `${stay}-gone`, compartment: 'IDENTITY' } });
      const kept = await store().seal(field(), PLAIN);
      const lost = await store().seal(gone, PLAIN);
      const digest = await store().digest('facts', PLAIN);
      await store().destroy(gone.scope.stay);
      opened = await opened.reopen();
      expect(await store().open(field(), kept)).toBe(PLAIN);
      expect(await store().open(gone, lost)).toBeUndefined();
      expect(await store().digest('facts', PLAIN)).toBe(digest);
      expect(await store().fenced()).toContain(gone.scope.stay);
    });
  });
}

type Stores = () => KeyStore;
type Field = (change?: Partial<Sealing>) => Sealing;

function sealed(store: Stores, field: Field): void {
  it.each([PLAIN, '', 'a', '\u2028\\"', 'x'.repeat(100_000)])('opens where it was sealed: %#', async (plain) => {
    expect(await store().open(field(), await store().seal(field(), plain))).toBe(plain);
  });

  it('shows nothing of its content', async () => {
    const text = await store().seal(field(), 'Janssens');
    expect(text).toMatch(/^[A-Za-z0-9_.-]+$/);
    expect(Buffer.from(text, 'base64url').toString('latin1')).not.toContain('Janssens');
  });

  it('is another each time, so that equal contents cannot be told', async () => {
    const all = await Promise.all(range(0, 50).map(() => store().seal(field(), PLAIN)));
    expect(new Set(all).size).toBe(50);
    for (const one of all) expect(await store().open(field(), one)).toBe(PLAIN);
  });

  it('does not open in another context, compartment or stay', async () => {
    const value = await store().seal(field(), PLAIN);
    const { stay } = field().scope;
    const others = [
      field({ context: 'e1/phone' }),
      field({ context: '' }),
      field({ scope: { stay, compartment: 'HEALTH' } }),
      field({ scope: { stay: `${stay}x`, compartment: 'IDENTITY' } }),
    ];
    for (const other of others) expect(await refusal(store().open(other, value))).toBeInstanceOf(Unreadable);
    for (const other of others) await store().seal(other, PLAIN); // now they have keys of their own
    for (const other of others) expect(await refusal(store().open(other, value))).toBeInstanceOf(Unreadable);
  });

  it('does not open when any part of it was altered', async () => {
    const value = await store().seal(field(), 'short');
    for (const i of range(0, value.length)) {
      const altered = `${value.slice(0, i)}${value[i] === 'A' ? 'B' : 'A'}${value.slice(i + 1)}`;
      expect(await refusal(store().open(field(), altered))).toBeInstanceOf(Unreadable);
    }
    for (const cut of ['', 'A', value.slice(0, -1), value.slice(1), `${value}A`, `${value}=`, 'not sealed at all'])
      expect(await refusal(store().open(field(), cut))).toBeInstanceOf(Unreadable);
  });

  it('of many stays and compartments at once, each opens with its own key', async () => {
    const { stay } = field().scope;
    const fields = range(0, 40).map((n) => field({ scope: { stay: `${stay}-${n % 8}`, compartment: `C${n % 3}` }, context: `f${n}` }));
    const values = await Promise.all(fields.map((one, n) => store().seal(one, `plain ${n}`)));
    for (const [n, one] of fields.entries()) expect(await store().open(one, values[n] ?? '')).toBe(`plain ${n}`);
  });
}

function digests(store: Stores): void {
  it('is the same for the same purpose and text', async () => {
    const digest = await store().digest('facts', PLAIN);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await store().digest('facts', PLAIN)).toBe(digest);
  });

  it('is another for another text and for another purpose', async () => {
    const all = [
      await store().digest('facts', 'a'),
      await store().digest('facts', 'b'),
      await store().digest('names', 'a'),
      await store().digest('', 'factsa'),
    ];
    expect(new Set(all).size).toBe(4);
  });
}

function destroyed(store: Stores, field: Field): void {
  it('leave what they sealed unreadable, in every compartment', async () => {
    const { stay } = field().scope;
    const other = field({ scope: { stay, compartment: 'HEALTH' } });
    const [one, two] = [await store().seal(field(), PLAIN), await store().seal(other, PLAIN)];
    expect(await store().open(field(), one)).toBe(PLAIN);
    await store().destroy(stay);
    expect(await store().open(field(), one)).toBeUndefined();
    expect(await store().open(other, two)).toBeUndefined();
  });

  it('are not made again', async () => {
    const { stay } = field().scope;
    await store().seal(field(), PLAIN);
    await store().destroy(stay);
    const refused = { name: 'Forbidden', code: 'erased' };
    expect(await refusal(store().seal(field(), PLAIN))).toMatchObject(refused);
    expect(await refusal(store().seal(field({ scope: { stay, compartment: 'NEW' } }), PLAIN))).toMatchObject(refused);
  });

  it('are fenced also when there were none', async () => {
    const { stay } = field().scope;
    await store().destroy(stay);
    expect(await refusal(store().seal(field(), PLAIN))).toMatchObject({ code: 'erased' });
  });

  it('may be destroyed again, and stand once in the list of fences', async () => {
    const { stay } = field().scope;
    await store().destroy(stay);
    await store().destroy(stay);
    expect((await store().fenced()).filter((one) => one === stay)).toEqual([stay]);
  });

  it('take no other stay with them', async () => {
    const { stay } = field().scope;
    const other = field({ scope: { stay: `${stay}2`, compartment: 'IDENTITY' } });
    const value = await store().seal(other, PLAIN);
    await store().destroy(stay);
    expect(await store().open(other, value)).toBe(PLAIN);
    expect(await store().fenced()).not.toContain(other.scope.stay);
  });

  it('while others seal for the same stay: whatever was sealed, nothing opens afterwards', async () => {
    const { stay } = field().scope;
    const tries = range(0, 20).map(async (n) => {
      if (n === 10) await store().destroy(stay);
      return n === 10 ? undefined : await store().seal(field(), PLAIN);
    });
    const values = (await Promise.allSettled(tries)).flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
    for (const value of values) expect(await store().open(field(), value)).toBeUndefined();
  });
}
