import { createHmac } from 'node:crypto';

/** Figures are rounded to a multiple of it. */
export const ROUNDING_BASE = 5;

const KEY_BYTES = 8;
const KEY_SPACE = 2n ** 64n;

/**
 * The other way to publish: nothing is hidden, every figure is rounded up or down to a multiple of 5, by chance but always alike. Each
 * member has a key of its own; the key of a cell is the sum of those of its members, and decides. So the same members give the same
 * figure in every query, a total is rounded by the key of all its members and not by adding up, and what is rounded is right on
 * average: n goes up with probability (n mod 5) / 5. After the cell-key method of the Australian Bureau of Statistics (Fraser &
 * Wooton 2005; Thompson, Broadfoot & Elazar 2013).
 */
export class KeyedRounding {
  constructor(
    /** Secret of this store: whoever has it can undo the noise. */
    private readonly secret: Uint8Array,
    private readonly base = ROUNDING_BASE,
  ) {}

  /** The figure of a cell with these members. The order of members means nothing; one who stands twice counts once. */
  round(members: Iterable<string>): number {
    const distinct = new Set(members);
    const { size } = distinct;
    const rest = size % this.base;
    const down = size - rest;
    if (rest === 0) return size;
    let key = 0n;
    for (const member of distinct) key = (key + this.memberKey(member)) % KEY_SPACE;
    return this.draw(key) * this.base < rest ? down + this.base : down;
  }

  private memberKey(member: string): bigint {
    return this.digest('member', member);
  }

  /** From 0 to just below 1. The sum is scrambled again, so that two cells that differ by one member have nothing in common. */
  private draw(key: bigint): number {
    return Number(this.digest('cell', key.toString())) / Number(KEY_SPACE);
  }

  private digest(purpose: string, text: string): bigint {
    const bytes = createHmac('sha256', this.secret).update(`${purpose}:${text}`).digest();
    return bytes.subarray(0, KEY_BYTES).readBigUInt64BE();
  }
}

/** A share in percent, from rounded figures and never from true ones; undefined where nobody is left to take a share of. */
export function percentage(roundedPart: number, roundedWhole: number): number | undefined {
  return roundedWhole === 0 ? undefined : Math.min(100, (100 * roundedPart) / roundedWhole);
}
