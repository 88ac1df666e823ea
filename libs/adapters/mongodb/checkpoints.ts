import type { Collection, Db } from 'mongodb';
import type { CheckpointStore, Clock, Position } from '#eventsourcing';
import { isDuplicate, repeatable } from './errors.js';

interface KeptCheckpoint {
  _id: string;
  position: Position;
}

interface KeptLease {
  _id: string;
  owner: string;
  /** The moment it runs out, in milliseconds of the owner's clock. */
  until: number;
}

const UNAVAILABLE = 'read-store-unavailable';

/** Checkpoints and leases in MongoDB. Each change is one conditional update of one document. */
export class MongoCheckpointStore implements CheckpointStore {
  private readonly checkpoints: Collection<KeptCheckpoint>;
  private readonly leases: Collection<KeptLease>;

  constructor(
    db: Db,
    private readonly clock: Clock,
  ) {
    this.checkpoints = db.collection('checkpoints');
    this.leases = db.collection('leases');
  }

  read(consumer: string): Promise<Position | undefined> {
    return repeatable(UNAVAILABLE, async () => (await this.checkpoints.findOne({ _id: consumer }))?.position);
  }

  advance(consumer: string, position: Position): Promise<void> {
    return repeatable(UNAVAILABLE, async () => {
      const older = { _id: consumer, position: { $lt: position } };
      const further = { $set: { position } };
      try {
        await this.checkpoints.updateOne(older, further, { upsert: true });
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        // it stands as far or further, or another made it just now: the second asks for what is there
        await this.checkpoints.updateOne(older, further);
      }
    });
  }

  reset(consumer: string): Promise<void> {
    return repeatable(UNAVAILABLE, async () => {
      await this.checkpoints.deleteOne({ _id: consumer });
    });
  }

  lease(name: string, owner: string, milliseconds: number): Promise<boolean> {
    return repeatable(UNAVAILABLE, () => (milliseconds > 0 ? this.take(name, owner, milliseconds) : this.giveBack(name, owner)));
  }

  private async take(name: string, owner: string, milliseconds: number): Promise<boolean> {
    const now = this.clock.now();
    const free = { _id: name, $or: [{ owner }, { until: { $lte: now } }] };
    try {
      await this.leases.updateOne(free, { $set: { owner, until: now + milliseconds } }, { upsert: true });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false; // another holds it, or took it a moment before
      throw error;
    }
  }

  private async giveBack(name: string, owner: string): Promise<boolean> {
    const { deletedCount } = await this.leases.deleteOne({ _id: name, owner });
    if (deletedCount > 0) return true;
    const lease = await this.leases.findOne({ _id: name });
    return !lease || lease.until <= this.clock.now();
  }
}
