import { type StoredEvent, Unreadable, chainHash, chainStart } from '#eventsourcing';
import type { Findings } from './findings.js';

interface End {
  hash: string;
  revision: number;
}

/** Checks the log as it is read in position order: positions rise, revisions have no gaps, each hash follows from the one before. */
export class LogCheck {
  events = 0;
  private readonly ends = new Map<string, End>();
  private position = '';

  constructor(private readonly findings: Findings) {}

  get streams(): readonly string[] {
    return [...this.ends.keys()];
  }

  see(event: StoredEvent): void {
    this.events += 1;
    const { stream, revision, position } = event;
    const where = `${stream} revision ${revision}`;
    if (position <= this.position) this.findings.add(where, `its position ${position} does not come after ${this.position}`);
    this.position = position;
    const end = this.ends.get(stream) ?? { hash: chainStart(stream), revision: -1 };
    if (revision !== end.revision + 1) this.findings.add(where, `revision ${end.revision + 1} was expected: events are missing or doubled`);
    const hash = readable(() => chainHash(end.hash, event));
    const kept = readable(() => event.metadata.hash);
    if (hash === undefined || kept === undefined) this.findings.add(where, 'it cannot be read: its row is damaged');
    else if (hash !== kept)
      this.findings.add(where, 'its hash does not follow from its content and the event before: one of them was changed');
    this.ends.set(stream, { hash: kept ?? end.hash, revision });
  }
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
