import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { type Db, MongoClient } from 'mongodb';
import { type MongoOptions, type MongoStoresWithKeys, openMongo } from './index.js';

/** The server that these specs run on; without one they are skipped, saying so. */
export const url = process.env['MONGODB_URL'] ?? '';

/** Why specs are skipped, for their names. */
export const SKIPPED = '(skipped: MONGODB_URL is not set; test/mongodb-server/start.sh starts a server)';

/** `describe` on the server of MONGODB_URL. */
export function onServer(name: string, tests: () => void): void {
  if (url) describe(`MongoDB: ${name}`, tests);
  else describe.skip(`MongoDB: ${name} ${SKIPPED}`, tests);
}

export interface SpecDatabase {
  /** Stores as one process has them; each call is another process. */
  open(options?: Partial<MongoOptions> & { masterKeyFile?: string }): Promise<MongoStoresWithKeys>;
  /** The database itself, to look behind the stores. */
  readonly db: Db;
  readonly masterKeyFile: string;
  writeKey(content: string | Uint8Array, mode?: number): string;
  /** Closes every store and drops the database. */
  remove(): Promise<void>;
}

const CLOCK = { now: () => Date.now() };

/** A database of its own, so that specs may share a server. */
export function specDatabase(): SpecDatabase {
  const database = `traject-spec-${randomUUID()}`;
  const directory = mkdtempSync(join(tmpdir(), 'traject-mongodb-'));
  const client = new MongoClient(url || 'mongodb://127.0.0.1:1');
  const opened: { close(): Promise<void> }[] = [];
  const writeKey = (content: string | Uint8Array, mode = 0o600) => {
    const file = join(directory, randomUUID());
    writeFileSync(file, content, { mode });
    return file;
  };
  const masterKeyFile = writeKey(Uint8Array.from({ length: 32 }, (_, i) => (i * 89 + 7) % 256));
  return {
    db: client.db(database),
    masterKeyFile,
    writeKey,
    open: async (options) => {
      const stores = await openMongo({ url, database, clock: CLOCK, masterKeyFile, ...options });
      opened.push(stores);
      return stores;
    },
    remove: async () => {
      await client.db(database).dropDatabase();
      await Promise.all([client.close(), ...opened.map((stores) => stores.close())]);
      rmSync(directory, { recursive: true });
    },
  };
}
