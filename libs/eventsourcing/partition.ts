/** One of `of` parts into which streams fall by a hash of their names. */
export interface Partition {
  readonly index: number;
  readonly of: number;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The part of `of` that a stream falls into (FNV-1a, 32 bit: stable over processes and versions). */
export function partitionOf(stream: string, of: number): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < stream.length; i += 1) hash = Math.imul(hash ^ stream.charCodeAt(i), FNV_PRIME) >>> 0;
  return hash % of;
}

export function inPartition(stream: string, partition: Partition | undefined): boolean {
  return !partition || partition.of <= 1 || partitionOf(stream, partition.of) === partition.index;
}
