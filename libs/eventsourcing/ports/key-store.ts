/** Whose key: one data key per stay and compartment. */
export interface KeyScope {
  readonly stay: string;
  readonly compartment: string;
}

/** A value to seal, and what it is bound to: moved to another event or field, it does not open. */
export interface Sealing {
  readonly scope: KeyScope;
  /** Associated data: stream, event id, type and field path. */
  readonly context: string;
}

/**
 * Encryption of sealed fields: AES-256-GCM with a random 96-bit nonce, a data key per (stay, compartment), each wrapped by a
 * master key. A sealed value names its key version.
 */
export interface KeyStore {
  /** Seals `plain`; makes the data key when there is none. @throws Forbidden code `erased` when the stay is fenced */
  seal(sealing: Sealing, plain: string): Promise<string>;
  /** Opens a sealed value; undefined when its key was destroyed. @throws Unreadable when it was altered or moved */
  open(sealing: Sealing, sealed: string): Promise<string | undefined>;
  /** A keyed digest (HMAC-SHA-256, hex) of `text` for `purpose`: digests of facts, blind indexes. The key never leaves the store. */
  digest(purpose: string, text: string): Promise<string>;
  /** Fences a stay, then destroys all its keys of all versions: what was sealed stays unreadable, also after a restore. Repeatable. */
  destroy(stay: string): Promise<void>;
  /** The stays that were fenced, to be applied again after a restore. */
  fenced(): Promise<readonly string[]>;
}

/** What a key store holds, as it holds it: nothing of it opens anything without the master key. */
export type KeptSecret =
  | { readonly kind: 'root'; readonly wrapped: Uint8Array }
  | { readonly kind: 'fence'; readonly stay: string }
  | { readonly kind: 'key'; readonly stay: string; readonly compartment: string; readonly version: number; readonly wrapped: Uint8Array };

/** Moves keys from one store to another under the same master key. */
export interface KeyTransfer {
  /** Everything that is kept: the root of digests, then fences, then keys. */
  dump(): AsyncIterable<readonly KeptSecret[]>;
  /**
   * Takes in what another store dumped, in that order. A key of a fenced stay is left out; what is there already stays.
   * @throws Unavailable `keys-present` when keys under another root of digests are there: two must not mix
   */
  adopt(secrets: readonly KeptSecret[]): Promise<void>;
}
