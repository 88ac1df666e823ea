import { type EffectiveFact, type JsonObject, isSealed } from '#eventsourcing';
import type { AnyReads } from '../definition.js';

/**
 * What one table sees of a history that was read for several: the types and fields it declares. So its figures are the same
 * whichever tables are computed with it.
 */
export class Lens {
  /** Types of which everything that was read is declared: their facts pass as they are. */
  private readonly whole = new Set<string>();

  /** @param union what was read of this kind of stream for all tables together */
  constructor(
    private readonly reads: AnyReads,
    union: AnyReads,
  ) {
    for (const [type, fields] of Object.entries(reads)) if (union[type]?.every((field) => fields.includes(field))) this.whole.add(type);
  }

  see(facts: readonly EffectiveFact[]): readonly EffectiveFact[] {
    const seen: EffectiveFact[] = [];
    for (const fact of facts) {
      const fields = this.reads[fact.type];
      if (!fields) continue;
      // the data of a correction were read whole
      const asIs = this.whole.has(fact.type) && fact.correctedBy === undefined;
      seen.push(asIs ? fact : { ...fact, data: pick(fact.data, fields) });
    }
    return seen;
  }
}

/** The declared fields of data, without what is sealed. */
export function pick(data: JsonObject, fields: readonly string[]): JsonObject {
  const kept: Record<string, JsonObject[string]> = {};
  for (const field of fields) {
    const value = data[field];
    if (value !== undefined && !isSealed(value)) kept[field] = value;
  }
  return kept;
}

/** Everything that any of several tables reads. */
export function unionOf(all: readonly AnyReads[]): AnyReads {
  const union: Record<string, string[]> = {};
  for (const reads of all)
    for (const [type, fields] of Object.entries(reads)) union[type] = [...new Set([...(union[type] ?? []), ...fields])];
  return union;
}
