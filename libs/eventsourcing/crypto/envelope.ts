import { type KeyObject, createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { Unreadable } from '../errors.js';
import type { KeyScope, Sealing } from '../ports/key-store.js';

/*
 * The format of sealed values and wrapped keys: one for every key store, so that keys, and what was sealed with them, move
 * between stores as they are. Pure.
 *
 *   box           nonce (12) ‖ ciphertext ‖ tag (16), AES-256-GCM
 *   sealed value  base64url of: format 1 (1 byte) ‖ key version (2 bytes) ‖ box, bound to ["value", stay, compartment, version, context]
 *   wrapped key   box under the master key, bound to ["key", stay, compartment, version]
 *   digest root   box of 32 random bytes under the master key, bound to `root digest`
 *   digest        HMAC-SHA-256 by HKDF-SHA-256(digest root, no salt, `digest <purpose>`)
 */

const ALGORITHM = 'aes-256-gcm';
const KEY = 32;
const NONCE = 12;
const TAG = 16;
const FORMAT = 1;
const HEADER = 3;

/** A new random key, or root of keys. */
export function newKey(): Uint8Array {
  return randomBytes(KEY);
}

/** A data key that only the master key opens, and only as the key of this scope and version. */
export function wrapKey(master: Uint8Array, key: Uint8Array, scope: KeyScope, version: number): Buffer {
  return encrypt(master, key, keyBound(scope, version));
}

/** @throws Unreadable when it was altered, moved to another scope or version, or wrapped by another master key */
export function unwrapKey(master: Uint8Array, wrapped: Uint8Array, scope: KeyScope, version: number): Buffer {
  return decrypt(master, wrapped, keyBound(scope, version));
}

/** What digests are derived from: not the master key itself, so that that one can be exchanged and digests stay the same. */
export function wrapRoot(master: Uint8Array, root: Uint8Array): Buffer {
  return encrypt(master, root, ROOT_BOUND);
}

/** @throws Unreadable when it was wrapped by another master key */
export function unwrapRoot(master: Uint8Array, wrapped: Uint8Array): Buffer {
  return decrypt(master, wrapped, ROOT_BOUND);
}

/** @param version of `key`; the sealed value names it */
export function sealValue(key: Uint8Array, version: number, sealing: Sealing, plain: string): string {
  const header = Buffer.alloc(HEADER);
  header.writeUInt8(FORMAT);
  header.writeUInt16BE(version, 1);
  return Buffer.concat([header, encrypt(key, Buffer.from(plain), valueBound(sealing, version))]).toString('base64url');
}

/** The version of the key that a sealed value needs. @throws Unreadable when it is not a sealed value */
export function versionOf(sealed: string): number {
  return bytesOf(sealed).readUInt16BE(1);
}

/** @throws Unreadable when it was altered, or moved to another scope or context */
export function openValue(key: Uint8Array, sealing: Sealing, sealed: string): string {
  const bytes = bytesOf(sealed);
  return decrypt(key, bytes.subarray(HEADER), valueBound(sealing, bytes.readUInt16BE(1))).toString();
}

/** The key of digests for one purpose. */
export function digestKey(root: Uint8Array, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `digest ${purpose}`, KEY)));
}

/** HMAC-SHA-256 of `text`, hex. */
export function digestOf(key: KeyObject, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}

/** One value has one text: what is written in another way than ours is none. */
function bytesOf(sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < HEADER + NONCE + TAG || bytes.toString('base64url') !== sealed || bytes.readUInt8() !== FORMAT)
    throw new Unreadable('not a sealed value');
  return bytes;
}

const ROOT_BOUND = 'root digest';

function keyBound({ stay, compartment }: KeyScope, version: number): string {
  return JSON.stringify(['key', stay, compartment, version]);
}

function valueBound({ scope: { stay, compartment }, context }: Sealing, version: number): string {
  return JSON.stringify(['value', stay, compartment, version, context]);
}

function encrypt(key: Uint8Array, plain: Uint8Array, bound: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Uint8Array, box: Uint8Array, bound: string): Buffer {
  try {
    const decipher = createDecipheriv(ALGORITHM, key, box.subarray(0, NONCE), { authTagLength: TAG }).setAAD(Buffer.from(bound));
    decipher.setAuthTag(box.subarray(box.length - TAG));
    return Buffer.concat([decipher.update(box.subarray(NONCE, box.length - TAG)), decipher.final()]);
  } catch (error) {
    throw new Unreadable('a sealed value was altered or moved', { cause: error });
  }
}
