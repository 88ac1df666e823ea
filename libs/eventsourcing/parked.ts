import { Malformed } from './errors.js';
import type { StoredEvent } from './event.js';
import type { JsonObject } from './json.js';
import type { Clock } from './ports/clock.js';
import type { Document, DocumentStore, Removal } from './ports/document-store.js';
import { formatInstant } from './time.js';

/** The collection of all parked streams of all views. */
export const PARKED = 'parked@1';

const INDEXES = { scalar: ['view'] };

/** A stream that a view could not fold: its document stays as it was, marked stale, until a retry works. */
export interface Parked extends JsonObject {
  readonly view: string;
  readonly stream: string;
  readonly since: string;
  readonly reason: string;
  readonly eventId: string;
  readonly revision: number;
  readonly position: string;
}

/** The parked streams of one view. Kept in the document store, so that every process sees them. */
export class ParkedStreams {
  private readonly streams = new Set<string>();

  constructor(
    private readonly documents: DocumentStore,
    private readonly clock: Clock,
    private readonly collection: string,
  ) {}

  /** Reads which streams are parked. */
  async load(): Promise<readonly string[]> {
    await this.documents.save(PARKED, [], INDEXES);
    let after: string | undefined;
    do {
      const found = await this.documents.find(PARKED, { where: { eq: ['view', this.collection] }, limit: 1000, after });
      for (const { body } of found.documents) this.streams.add((body as Parked).stream);
      after = found.cursor;
    } while (after !== undefined);
    return [...this.streams];
  }

  has(stream: string): boolean {
    return this.streams.has(stream);
  }

  /** Marks a stream. The first reason stays until a retry works. */
  async park(stream: string, event: StoredEvent, error: unknown): Promise<void> {
    const id = this.id(stream);
    const known = (await this.documents.load(PARKED, [id])).get(id)?.body as Parked | undefined;
    const body: Parked = {
      view: this.collection,
      stream,
      since: known?.since ?? formatInstant(this.clock.now()),
      reason: known?.reason ?? reasonOf(error),
      eventId: known?.eventId ?? event.eventId,
      revision: event.revision,
      position: event.position,
    };
    await this.replace((revision) => ({ id, revision, position: event.position, body, contributions: [] }));
    this.streams.add(stream);
  }

  /** Takes the mark away. */
  async release(stream: string): Promise<void> {
    await this.replace((revision) => ({ id: this.id(stream), revision, removed: true }));
    this.streams.delete(stream);
  }

  /** A mark comes and goes, so its revision is a time: the last word counts. */
  private async replace(make: (revision: number) => Document | Removal): Promise<void> {
    for (let revision = this.clock.now(); ; revision += 1) {
      const saved = await this.documents.save(PARKED, [make(revision)], INDEXES);
      if (saved.length > 0) return;
    }
  }

  private id(stream: string): string {
    return parkedId(this.collection, stream);
  }
}

export function parkedId(collection: string, stream: string): string {
  return `${collection}/${stream}`;
}

/** Says what is wrong without saying what stands in the event. */
function reasonOf(error: unknown): string {
  if (error instanceof Malformed) return error.offences.map((o) => `${o.path} ${o.message}`).join('; ');
  return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown error';
}
