import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { KeptSecret, KeyScope, KeyStore, KeyTransfer, Sealing } from '#eventsourcing';
import { Forbidden, Unavailable, Unreadable, digestKey, digestOf, openValue, sealValue, versionOf } from '#eventsourcing';
import type { DataKey } from './keys-file.js';
import { KeysFile } from './keys-file.js';

/** How to open the embedded key store. */
export interface SqliteKeyStoreOptions {
  /** The data directory; made when it is not there. */
  readonly directory: string;
  /** Default `master.key` in the data directory; better kept away from it, with its own backup. */
  readonly masterKeyFile?: string;
  /** How many data keys stay in memory in the clear. Default 10,000. */
  readonly cachedKeys?: number;
}

/** @throws Unavailable `master-key-missing`, `master-key-mode`, `master-key-invalid`, `master-key-wrong`, `keys-damaged`, `schema-newer` */
export async function openSqliteKeyStore(options: SqliteKeyStoreOptions): Promise<SqliteKeyStore> {
  const { directory, masterKeyFile = join(directory, 'master.key'), cachedKeys = 10_000 } = options;
  return new SqliteKeyStore(await KeysFile.open({ directory, masterKeyFile }), cachedKeys);
}

/** A scope that needs its first key, and everyone who waits for it. */
interface Wanted {
  readonly scope: KeyScope;
  readonly answers: { readonly resolve: (key: DataKey) => void; readonly reject: (reason: unknown) => void }[];
}

/** Keys in one SQLite file. Several threads and processes may open it: what one destroys, no other opens. */
export class SqliteKeyStore implements KeyStore, KeyTransfer {
  private readonly cache: LRUCache<string, DataKey>;
  private readonly purposes = new LRUCache<string, KeyObject>({ max: 100 });
  private dataVersion = -1;
  private generation = -1;
  private wanted = new Map<string, Wanted>();
  private closed = false;

  /** Use `openSqliteKeyStore`. */
  constructor(
    private readonly file: KeysFile,
    cachedKeys: number,
  ) {
    this.cache = new LRUCache({ max: cachedKeys });
  }

  async seal(sealing: Sealing, plain: string): Promise<string> {
    this.dropStale();
    const { version, key } = this.cache.get(name(sealing.scope)) ?? (await this.keyToSeal(sealing.scope));
    return sealValue(key, version, sealing, plain);
  }

  async open(sealing: Sealing, sealed: string): Promise<string | undefined> {
    this.dropStale();
    const key = this.keyToOpen(sealing.scope, sealed);
    return key && openValue(key, sealing, sealed);
  }

  async digest(purpose: string, text: string): Promise<string> {
    this.refuseClosed();
    const key = this.purposes.get(purpose) ?? digestKey(this.file.digestRoot, purpose);
    this.purposes.set(purpose, key);
    return digestOf(key, text);
  }

  async destroy(stay: string): Promise<void> {
    this.refuseClosed();
    this.cache.clear();
    this.file.destroy(stay);
  }

  async fenced(): Promise<readonly string[]> {
    this.refuseClosed();
    return this.file.fences();
  }

  async *dump(): AsyncGenerator<readonly KeptSecret[]> {
    this.refuseClosed();
    yield* this.file.secrets();
  }

  async adopt(secrets: readonly KeptSecret[]): Promise<void> {
    this.refuseClosed();
    this.file.adopt(secrets);
    this.cache.clear();
    this.purposes.clear();
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.makeWanted();
    this.closed = true;
    this.cache.clear();
    this.purposes.clear();
    this.file.close();
  }

  /** A key in memory is worth what the file says: when another process destroyed keys since, none is served from memory. */
  private dropStale(): void {
    this.refuseClosed();
    const dataVersion = this.file.dataVersion();
    if (dataVersion === this.dataVersion) return;
    const generation = this.file.generation();
    if (generation !== this.generation) this.cache.clear();
    this.dataVersion = dataVersion;
    this.generation = generation;
  }

  private refuseClosed(): void {
    if (this.closed) throw new Unavailable('store-closed', 'the key store was closed');
  }

  private keyToOpen(scope: KeyScope, sealed: string): Uint8Array | undefined {
    const cached = this.cache.get(name(scope));
    if (!cached && this.file.isFenced(scope.stay)) return undefined;
    const version = versionOf(sealed);
    const found = cached?.version === version ? cached : this.file.find(scope, version);
    if (!found) throw new Unreadable('a sealed value names a key that does not exist: it was altered or moved');
    return found.key;
  }

  /** The newest key of a scope. First keys are made for all who ask in one turn of the event loop, with one sync. */
  private keyToSeal(scope: KeyScope): DataKey | Promise<DataKey> {
    if (this.file.isFenced(scope.stay)) throw erased();
    const known = this.file.find(scope);
    if (known) return this.remember(scope, known);
    return new Promise((resolve, reject) => {
      if (this.wanted.size === 0) setImmediate(() => this.makeWanted());
      const wanted = this.wanted.get(name(scope)) ?? { scope, answers: [] };
      wanted.answers.push({ resolve, reject });
      this.wanted.set(name(scope), wanted);
    });
  }

  private makeWanted(): void {
    const group = [...this.wanted.values()];
    this.wanted = new Map();
    if (group.length === 0) return;
    try {
      const keys = this.file.writing(() => group.map(({ scope }) => this.firstKey(scope)));
      for (const [i, { scope, answers }] of group.entries()) this.answer(scope, answers, keys[i]);
    } catch (error) {
      for (const { answers } of group) for (const { reject } of answers) reject(error);
    }
  }

  /** Undefined when the stay was fenced meanwhile. */
  private firstKey(scope: KeyScope): DataKey | undefined {
    if (this.file.isFenced(scope.stay)) return undefined;
    return this.file.find(scope) ?? this.file.make(scope);
  }

  private answer(scope: KeyScope, answers: Wanted['answers'], key: DataKey | undefined): void {
    if (key) this.remember(scope, key);
    for (const { resolve, reject } of answers) {
      if (key) resolve(key);
      else reject(erased());
    }
  }

  private remember(scope: KeyScope, key: DataKey): DataKey {
    this.cache.set(name(scope), key);
    return key;
  }
}

function erased(): Forbidden {
  return new Forbidden('this stay was erased: nothing is sealed for it any more', 'erased');
}

function name({ stay, compartment }: KeyScope): string {
  return JSON.stringify([stay, compartment]);
}
