import type { Binary, Collection, Db } from 'mongodb';
import type { KeyScope } from '#eventsourcing';

/** One wrapped data key. Its id is its scope and version, so the server's own unique index lets one of two makers win. */
export interface KeptKey {
  _id: string;
  stay: string;
  compartment: string;
  version: number;
  wrapped: Binary;
}

export interface KeptFence {
  _id: string;
  at: Date;
}

/** What is kept of one stay: its wrapped keys of all compartments and versions, and whether it was erased. */
export interface Ring {
  readonly fenced: boolean;
  readonly keys: readonly KeptKey[];
}

export function keyId({ stay, compartment }: KeyScope, version: number): string {
  return JSON.stringify([stay, compartment, version]);
}

/**
 * Reads rings of stays. Nothing is kept in memory: a key that another process destroyed opens nothing here from then on. Asked
 * for many stays at once, as for a page of documents, it reads them together.
 */
export class KeyRings {
  readonly keys: Collection<KeptKey>;
  readonly fences: Collection<KeptFence>;
  private waiting: { readonly stays: Set<string>; readonly rings: Promise<ReadonlyMap<string, Ring>> } | undefined;

  constructor(db: Db) {
    this.keys = db.collection('keys');
    this.fences = db.collection('fences');
  }

  async of(stay: string): Promise<Ring> {
    const batch = (this.waiting ??= this.startBatch());
    batch.stays.add(stay);
    return (await batch.rings).get(stay)!;
  }

  /** Everything asked for until the present turn of the event loop is over goes into one read. */
  private startBatch(): NonNullable<KeyRings['waiting']> {
    const stays = new Set<string>();
    const rings = new Promise<void>((resolve) => {
      setImmediate(resolve);
    }).then(() => {
      this.waiting = undefined;
      return this.read([...stays]);
    });
    return { stays, rings };
  }

  private async read(stays: string[]): Promise<ReadonlyMap<string, Ring>> {
    // keys first: a stay whose fence is not there yet still had the keys that were read before
    const keys = Map.groupBy(await this.keys.find({ stay: { $in: stays } }).toArray(), (key) => key.stay);
    const fences = new Set((await this.fences.find({ _id: { $in: stays } }).toArray()).map((fence) => fence._id));
    return new Map(stays.map((stay) => [stay, { fenced: fences.has(stay), keys: keys.get(stay) ?? [] }]));
  }
}
