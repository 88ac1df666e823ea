import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { wrongUse } from '../outcome.js';

/** Something that is imported: a file, or standard input. */
export interface Source {
  readonly name: string;
  /** In bytes; undefined where nobody can tell. */
  readonly size?: number;
  open(): Readable;
}

/** What stands for standard input. */
const STDIN = '-';

/** Looks at everything that was named before anything is read. @throws when a file is not there */
export async function sourcesOf(names: readonly string[], input: Readable): Promise<Source[]> {
  if (names.filter((name) => name === STDIN).length > 1) throw wrongUse('standard input (-) can be read once only');
  return Promise.all(names.map((name) => sourceOf(name, input)));
}

async function sourceOf(name: string, input: Readable): Promise<Source> {
  if (name === STDIN) return { name: 'standard input', open: () => input };
  const found = await stat(name);
  if (found.isDirectory()) throw wrongUse(`${name} is a directory; name the files in it`);
  return { name, size: found.isFile() ? found.size : undefined, open: () => createReadStream(name) };
}
