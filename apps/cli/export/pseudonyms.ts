import { createHmac } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const MOST_KNOWN = 200_000;
/** 128 bits: no two ids of a country get the same one by chance. */
const LETTERS = 32;

/** What the secret of pseudonyms is made for: exports and replays under one key have the same. */
export const PSEUDONYMS = 'export-pseudonyms';
/** The key where nobody names one. */
export const DEFAULT_KEY = 'export';

/** Names for ids: the same id gets the same name under one secret, and nobody without the secret can tell which id it was. */
export class Pseudonyms {
  private readonly known = new LRUCache<string, string>({ max: MOST_KNOWN });

  constructor(private readonly secret: string) {}

  of(id: string): string {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const made = createHmac('sha256', this.secret).update(id).digest('hex').slice(0, LETTERS);
    this.known.set(id, made);
    return made;
  }
}
