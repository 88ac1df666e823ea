import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a figure is made by: everything that could change it without a fact having changed. */
const LIBRARIES = ['eventsourcing', 'partnership', 'platform/statistics', 'privacy', 'statistics', 'trajectory', 'vocabulary'];

/**
 * SHA-256 over the names and bytes of the code that computes figures, as it runs: the built files, or the sources where these
 * run. Two figures with the same hash, log, head and parameters are the same to the byte.
 */
export function codeHash(): Promise<string> {
  hashed ??= hashOfCode().catch((error: unknown) => {
    hashed = undefined; // and read again when it is asked for next
    throw error;
  });
  return hashed;
}

/** Of the code that this process runs: read once. */
let hashed: Promise<string> | undefined;

async function hashOfCode(): Promise<string> {
  const libs = fileURLToPath(new URL('../../', import.meta.url));
  const extension = extname(fileURLToPath(import.meta.url));
  const hash = createHash('sha256');
  for (const library of LIBRARIES) {
    for (const file of await codeOf(join(libs, library), extension)) {
      hash.update(`${relative(libs, file)}\n`).update(await readFile(file));
    }
  }
  return `sha256:${hash.digest('hex')}`;
}

async function codeOf(directory: string, extension: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && extname(entry.name) === extension && !/\.spec\.|[/\\]testing$/.test(`${entry.name}${entry.parentPath}`),
  );
  return files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
}
