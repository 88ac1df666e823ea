import { getHeapStatistics } from 'node:v8';

const MEGABYTE = 1_000_000;
/** A fact in memory, with its share of what points to it and of what the collector of garbage leaves: 313 to 370 were measured (docs/scale.md). */
const BYTES_PER_FACT = 400;

/** What Node has for objects (`--max-old-space-size`), in megabytes. It goes by the memory of the machine. */
export function heapMegabytes(): number {
  return Math.floor(getHeapStatistics().heap_size_limit / MEGABYTE);
}

/** The most megabytes of a heap that facts may take: the rest is for what is made of them. */
export function mostMegabytes(heap = heapMegabytes()): number {
  return Math.floor(heap / 2);
}

/** The megabytes of a heap that facts take when nobody says. */
export function usualMegabytes(heap = heapMegabytes()): number {
  return Math.floor(heap / 4);
}

/** How many facts fit in so many megabytes. */
export function factsIn(megabytes: number): number {
  return Math.ceil((megabytes * MEGABYTE) / BYTES_PER_FACT);
}
