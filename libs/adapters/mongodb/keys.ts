import type { KeyObject } from 'node:crypto';
import { Binary, type Collection, type Db } from 'mongodb';
import {
  type Clock,
  Forbidden,
  type KeptSecret,
  type KeyScope,
  type KeyStore,
  type KeyTransfer,
  type Sealing,
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
import { isDuplicate, repeatable } from './errors.js';
import { type KeptKey, KeyRings, type Ring, keyId } from './key-rings.js';

const UNAVAILABLE = 'key-store-unavailable';
const FIRST_VERSION = 1;

/** What digests of all processes are derived from, wrapped by the master key. */
interface KeptRoot {
  _id: 'digest';
  wrapped: Binary;
}

/**
 * Data keys in MongoDB, wrapped by a master key that is not in the database. Shared by all processes; keys live in memory only
 * while a value is sealed or opened.
 */
export class MongoKeyStore implements KeyStore, KeyTransfer {
  private readonly rings: KeyRings;
  private readonly roots: Collection<KeptRoot>;
  private readonly digestKeys = new Map<string, KeyObject>();
  private ready: Promise<Uint8Array> | undefined;

  constructor(
    db: Db,
    private readonly master: Uint8Array,
    private readonly clock: Clock,
  ) {
    this.rings = new KeyRings(db);
    this.roots = db.collection('keyroots');
  }

  seal(sealing: Sealing, plain: string): Promise<string> {
    return this.working(async () => {
      const ring = await this.rings.of(sealing.scope.stay);
      if (ring.fenced) throw erased();
      const key = newest(ring, sealing.scope) ?? (await this.make(sealing.scope));
      return sealValue(this.unwrapped(key), key.version, sealing, plain);
    });
  }

  open(sealing: Sealing, sealed: string): Promise<string | undefined> {
    return this.working(async () => {
      const ring = await this.rings.of(sealing.scope.stay);
      if (ring.fenced) return undefined;
      const id = keyId(sealing.scope, versionOf(sealed));
      const key = ring.keys.find((k) => k._id === id);
      // no key and no fence: the value was moved here from another stay, or keys were lost; neither is an erasure
      if (!key) throw new Unreadable('a sealed value names a key that does not exist: it was altered or moved');
      return openValue(this.unwrapped(key), sealing, sealed);
    });
  }

  digest(purpose: string, text: string): Promise<string> {
    return this.working(async (root) => {
      const key = this.digestKeys.get(purpose) ?? digestKey(root, purpose);
      this.digestKeys.set(purpose, key);
      return digestOf(key, text);
    });
  }

  /** The fence first: a maker of a key looks for it once more after it made one. */
  destroy(stay: string): Promise<void> {
    return this.working(async () => {
      await this.rings.fences.updateOne({ _id: stay }, { $setOnInsert: { at: new Date(this.clock.now()) } }, { upsert: true });
      await this.rings.keys.deleteMany({ stay });
    });
  }

  fenced(): Promise<readonly string[]> {
    return this.working(async () => (await this.rings.fences.find().sort({ _id: 1 }).toArray()).map((fence) => fence._id));
  }

  async *dump(): AsyncGenerator<readonly KeptSecret[]> {
    await this.prepared();
    yield [{ kind: 'root', wrapped: await this.working(() => this.wrappedRoot()) }];
    yield (await this.fenced()).map((stay) => ({ kind: 'fence', stay }));
    for (let last = ''; ;) {
      const page = await this.working(() =>
        this.rings.keys
          .find({ _id: { $gt: last } })
          .sort({ _id: 1 })
          .limit(1000)
          .toArray(),
      );
      if (page.length === 0) return;
      yield page.map(({ stay, compartment, version, wrapped }) => ({ kind: 'key', stay, compartment, version, wrapped: wrapped.buffer }));
      last = page.at(-1)!._id;
    }
  }

  adopt(secrets: readonly KeptSecret[]): Promise<void> {
    return this.working(async () => {
      for (const secret of secrets) {
        if (secret.kind === 'root') await this.adoptRoot(secret.wrapped);
        if (secret.kind === 'fence') await this.destroy(secret.stay);
      }
      await this.adoptKeys(secrets.filter((secret) => secret.kind === 'key'));
    });
  }

  private async adoptKeys(keys: readonly Extract<KeptSecret, { kind: 'key' }>[]): Promise<void> {
    const fenced = new Set(await this.fenced());
    const kept = keys
      .filter(({ stay }) => !fenced.has(stay))
      .map(({ stay, compartment, version, wrapped }): KeptKey => {
        unwrapKey(this.master, wrapped, { stay, compartment }, version); // wrapped by our master key, or it is no use here
        return { _id: keyId({ stay, compartment }, version), stay, compartment, version, wrapped: new Binary(wrapped) };
      });
    for (const key of kept) await this.rings.keys.updateOne({ _id: key._id }, { $setOnInsert: key }, { upsert: true });
  }

  private async adoptRoot(wrapped: Uint8Array): Promise<void> {
    const [theirs, ours] = [wrapped, await this.wrappedRoot()].map((root) => Buffer.from(unwrapRoot(this.master, root)));
    if (theirs!.equals(ours!)) return;
    if ((await this.rings.keys.findOne({})) !== null)
      throw new Unavailable('keys-present', 'the database holds keys of another store already');
    await this.roots.updateOne({ _id: 'digest' }, { $set: { wrapped: new Binary(wrapped) } });
    this.ready = undefined;
    this.digestKeys.clear();
  }

  private async wrappedRoot(): Promise<Uint8Array> {
    const kept = await this.roots.findOne({ _id: 'digest' });
    return kept?.wrapped.buffer ?? new Uint8Array();
  }

  /** A first key. Of two makers one wins; the other takes the winner's. */
  private async make(scope: KeyScope): Promise<KeptKey> {
    const key = this.wrapped(scope);
    try {
      await this.rings.keys.insertOne(key);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    const ring = await this.rings.of(scope.stay);
    const kept = newest(ring, scope);
    if (!ring.fenced && kept) return kept;
    if (ring.fenced) await this.rings.keys.deleteMany({ stay: scope.stay });
    throw erased();
  }

  private wrapped(scope: KeyScope): KeptKey {
    const wrapped = new Binary(wrapKey(this.master, newKey(), scope, FIRST_VERSION));
    return { _id: keyId(scope, FIRST_VERSION), stay: scope.stay, compartment: scope.compartment, version: FIRST_VERSION, wrapped };
  }

  private unwrapped({ wrapped, stay, compartment, version }: KeptKey): Uint8Array {
    return unwrapKey(this.master, wrapped.buffer, { stay, compartment }, version);
  }

  private working<T>(work: (digestRoot: Uint8Array) => Promise<T>): Promise<T> {
    return repeatable(UNAVAILABLE, async () => work(await this.prepared()));
  }

  private prepared(): Promise<Uint8Array> {
    this.ready ??= this.prepare().catch((error: unknown) => {
      this.ready = undefined;
      throw error;
    });
    return this.ready;
  }

  /**
   * Reads the root of digests, or makes the first. It also tells whether this is the master key by which all keys were wrapped:
   * keys of two must not mix.
   */
  private async prepare(): Promise<Uint8Array> {
    await this.rings.keys.createIndex({ stay: 1 });
    const root = { wrapped: new Binary(wrapRoot(this.master, newKey())) };
    await this.roots.updateOne({ _id: 'digest' }, { $setOnInsert: root }, { upsert: true }).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
    try {
      return unwrapRoot(this.master, await this.wrappedRoot());
    } catch (error) {
      throw new Unavailable('master-key-wrong', 'this is not the master key with which the keys were written', 1, { cause: error });
    }
  }
}

function newest(ring: Ring, { compartment }: KeyScope): KeptKey | undefined {
  return ring.keys
    .filter((k) => k.compartment === compartment)
    .reduce<KeptKey | undefined>((a, b) => (a && a.version > b.version ? a : b), undefined);
}

function erased(): Forbidden {
  return new Forbidden('this stay was erased', 'erased');
}
