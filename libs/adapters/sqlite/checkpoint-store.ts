import type { CheckpointStore, Clock, Position } from '#eventsourcing';
import type { ViewsFile } from './views-file.js';

/** Checkpoints and leases in the file of the documents that they are about. */
export class SqliteCheckpointStore implements CheckpointStore {
  /** Use `openSqliteViews`. */
  constructor(
    private readonly file: ViewsFile,
    private readonly clock: Clock,
  ) {}

  async read(consumer: string): Promise<Position | undefined> {
    const [row] = this.file.reading(() => this.file.rows<[Position]>('SELECT position FROM checkpoints WHERE consumer = ?', consumer));
    return row?.[0];
  }

  async advance(consumer: string, position: Position): Promise<void> {
    this.write(
      `INSERT INTO checkpoints (consumer, position) VALUES (?, ?)
       ON CONFLICT DO UPDATE SET position = excluded.position WHERE excluded.position > position`,
      consumer,
      position,
    );
  }

  async reset(consumer: string): Promise<void> {
    this.write('DELETE FROM checkpoints WHERE consumer = ?', consumer);
  }

  async lease(name: string, owner: string, milliseconds: number): Promise<boolean> {
    const now = this.clock.now();
    // A lease that was given back has run out: its row says whose it was, and keeps out nobody.
    const changed = this.write(
      `INSERT INTO leases (name, owner, until) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET owner = excluded.owner, until = excluded.until WHERE owner = excluded.owner OR until <= ?`,
      name,
      owner,
      Math.ceil(now + milliseconds),
      now,
    );
    return changed > 0;
  }

  private write(sql: string, ...parameters: readonly (string | number)[]): number {
    return this.file.writing(() => this.file.run(sql, ...parameters));
  }
}
