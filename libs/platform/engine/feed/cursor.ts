import { type KeyStore, type Position, PositionFromOtherStore, Unreadable, openValue, sealValue } from '#eventsourcing';

const PURPOSE = 'feed-cursor';
const SEALING = { scope: { stay: PURPOSE, compartment: '' }, context: '' };
const VERSION = 1;

/**
 * Positions as readers of the feed get them. A position counts all events of the log, also those that a reader may not know of;
 * so he gets it sealed: two cursors tell neither how far they lie apart nor whether they are the same. The key is derived from the
 * key store, so a cursor holds in every process of this store, and in no other store.
 */
export class Cursors {
  private constructor(private readonly key: Buffer) {}

  static async of(keys: Pick<KeyStore, 'digest'>): Promise<Cursors> {
    return new Cursors(Buffer.from(await keys.digest(PURPOSE, ''), 'hex'));
  }

  seal(position: Position): string {
    return sealValue(this.key, VERSION, SEALING, position);
  }

  /** @throws PositionFromOtherStore for any text that this store did not give out as a cursor */
  open(cursor: string): Position {
    try {
      return openValue(this.key, SEALING, cursor);
    } catch (error) {
      if (error instanceof Unreadable) throw new PositionFromOtherStore();
      throw error;
    }
  }
}
