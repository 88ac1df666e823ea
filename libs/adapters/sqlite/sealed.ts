import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Unreadable } from '#eventsourcing';

/** AES-256-GCM with a random 96-bit nonce. */
const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** nonce, ciphertext, tag */
export function encrypt(key: Buffer, plain: Buffer, bound: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Unreadable when it was altered, or bound to something else */
export function decrypt(key: Buffer, box: Buffer, bound: string): Buffer {
  try {
    const decipher = createDecipheriv(ALGORITHM, key, box.subarray(0, NONCE), { authTagLength: TAG }).setAAD(Buffer.from(bound));
    decipher.setAuthTag(box.subarray(box.length - TAG));
    return Buffer.concat([decipher.update(box.subarray(NONCE, box.length - TAG)), decipher.final()]);
  } catch (error) {
    throw new Unreadable('a sealed value was altered or moved', { cause: error });
  }
}

/** A sealed value as it stands in an event: format 1, version of the data key, then the box; base64url. */
export interface Sealed {
  readonly version: number;
  readonly box: Buffer;
}

const FORMAT = 1;
const HEADER = 3;

export function writeSealed({ version, box }: Sealed): string {
  const header = Buffer.alloc(HEADER);
  header.writeUInt8(FORMAT);
  header.writeUInt16BE(version, 1);
  return Buffer.concat([header, box]).toString('base64url');
}

/** @throws Unreadable when it is none; also when it is written in another way than ours, so that one value has one text */
export function readSealed(text: string): Sealed {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length < HEADER + NONCE + TAG || bytes.toString('base64url') !== text || bytes.readUInt8() !== FORMAT)
    throw new Unreadable('not a sealed value');
  return { version: bytes.readUInt16BE(1), box: bytes.subarray(HEADER) };
}
