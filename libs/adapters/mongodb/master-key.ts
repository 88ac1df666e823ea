import { open } from 'node:fs/promises';
import { Unavailable } from '#eventsourcing';

const MORE_THAN_OWNER = 0o177;
const BYTES = 32;

/**
 * The master key: 32 bytes in a file that only its owner may read. It is never made here: keys that several machines share were
 * wrapped by one, and a new one would read none of them.
 * @throws Unavailable `master-key-missing`, `master-key-mode` (others may read it), `master-key-invalid`
 */
export async function readMasterKey(file: string): Promise<Buffer> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw refused('missing', 'the master key file cannot be read', error);
  });
  try {
    const { mode } = await handle.stat(); // of what is open, not of what the name means by now
    if ((mode & MORE_THAN_OWNER) !== 0) throw refused('mode', 'only its owner may read the master key file (chmod 400)');
    const key = await handle.readFile();
    if (key.length !== BYTES) throw refused('invalid', `the master key file must hold ${BYTES} bytes`);
    return key;
  } finally {
    await handle.close();
  }
}

function refused(why: 'missing' | 'mode' | 'invalid', message: string, cause?: unknown): Unavailable {
  return new Unavailable(`master-key-${why}`, message, 1, { cause });
}
