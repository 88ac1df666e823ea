import { type CollectionIndexes, type DocumentStore, type Filter, type JsonObject, Unavailable } from '#eventsourcing';
import { noteOf } from '../engine/projections.js';

const MOST_TRIES = 20;
const PAGE = 200;

/** Small documents that are no views: read, changed and saved by several processes, each change on what is really kept. */
export class Notes<Body extends JsonObject> {
  constructor(
    private readonly documents: DocumentStore,
    private readonly collection: string,
    private readonly indexes: CollectionIndexes,
  ) {}

  async get(id: string): Promise<Body | undefined> {
    return (await this.documents.load(this.collection, [id])).get(id)?.body as Body | undefined;
  }

  async list(where: Filter, page: { readonly limit?: number; readonly after?: string } = {}): Promise<{ bodies: Body[]; cursor?: string }> {
    const { documents, cursor } = await this.documents.find(this.collection, { where, ...page });
    return { bodies: documents.map(({ body }) => body as Body), ...(cursor === undefined ? {} : { cursor }) };
  }

  /** Every body that fits. */
  async all(where: Filter): Promise<Body[]> {
    const bodies: Body[] = [];
    let after: string | undefined;
    do {
      const page = await this.list(where, { limit: PAGE, after });
      bodies.push(...page.bodies);
      after = page.cursor;
    } while (after !== undefined);
    return bodies;
  }

  /**
   * Saves what `change` makes of the body that is kept; again when another process was faster.
   * @param change answers undefined to leave it as it is
   * @returns the body that was saved, or undefined
   */
  async change(id: string, change: (body: Body | undefined) => Body | undefined): Promise<Body | undefined> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const kept = (await this.documents.load(this.collection, [id])).get(id);
      const body = change(kept?.body as Body | undefined);
      if (body === undefined) return undefined;
      const saved = await this.documents.save(this.collection, [noteOf(id, (kept?.revision ?? -1) + 1, body)], this.indexes);
      if (saved.includes(id)) return body;
    }
    throw new Unavailable('too-busy', 'others keep changing the same thing');
  }

  async remove(id: string): Promise<void> {
    const kept = (await this.documents.load(this.collection, [id])).get(id);
    if (kept) await this.documents.save(this.collection, [{ id, revision: kept.revision + 1, removed: true }], this.indexes);
  }
}
