import { closeSync, existsSync, fsyncSync, linkSync, lstatSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { Unavailable } from '#eventsourcing';

const BYTES = 32;

/**
 * The master key: 32 random bytes in a file that only its owner may read.
 * @param expected keys that it wrapped exist, so it is not made anew
 * @throws Unavailable `master-key-missing`, `master-key-mode` (others may read it), `master-key-invalid`
 */
export function masterKey(file: string, expected: boolean): Buffer {
  if (!existsSync(file)) {
    if (expected)
      throw new Unavailable('master-key-missing', `${file} is missing, and what was sealed with it cannot be read without: put it back`);
    make(file);
  }
  const { mode } = lstatSync(file);
  if ((mode & 0o177) !== 0)
    throw new Unavailable('master-key-mode', `${file} has mode ${(mode & 0o777).toString(8)}: only its owner may read it (chmod 400)`);
  const key = readFileSync(file);
  if (key.length !== BYTES) throw new Unavailable('master-key-invalid', `${file} does not hold a master key: it must be ${BYTES} bytes`);
  return key;
}

/** Whole or not at all, and only one of two processes that start at once makes it. */
function make(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    writeSynced(draft);
    link(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  const directory = openSync(dirname(file), 'r');
  fsyncSync(directory);
  closeSync(directory);
}

function writeSynced(file: string): void {
  const fd = openSync(file, 'wx', 0o400);
  writeSync(fd, randomBytes(BYTES));
  fsyncSync(fd);
  closeSync(fd);
}

function link(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
