import { createHash } from 'node:crypto';
import { type AnyView, type Document, type Position, type RecordedFact, canonicalJson, collectionOf, foldDocument } from '#eventsourcing';
import { type Engine, listParked } from '#platform';
import type { TrajectorySettings } from '#trajectory';
import { views } from '#views';
import { BoardSums } from './boards.js';
import type { Findings } from './findings.js';

/** A stream as it was read. */
export interface ReadStream {
  readonly stream: string;
  readonly events: readonly RecordedFact[];
}

/** Compares the documents of one view with what their streams fold to, each at the revision at which it stands. */
export class ViewCheck {
  compared = 0;
  behind = 0;
  private readonly sums = new BoardSums();
  private parked: ReadonlySet<string> = new Set();
  /** How far the view had come when the check began: it must hold everything up to there. */
  private reached: Position | undefined;

  private constructor(
    private readonly engine: Engine,
    readonly view: AnyView<TrajectorySettings>,
    private readonly findings: Findings,
  ) {}

  static async all(engine: Engine, findings: Findings): Promise<ViewCheck[]> {
    const parked = await listParked(engine);
    const checks = Object.values(views).map((view) => new ViewCheck(engine, view, findings));
    for (const check of checks) {
      check.reached = await engine.reads.position(check.view);
      check.parked = new Set(parked.filter(({ view }) => view === check.name).map(({ stream }) => stream));
    }
    return checks;
  }

  get name(): string {
    return collectionOf(this.view);
  }

  get started(): boolean {
    return this.reached !== undefined;
  }

  /** True for streams that the view is made of. */
  private folds(stream: string): boolean {
    return stream.startsWith(this.view.streamPrefix);
  }

  /** The documents of some streams. Read before the streams are: a server at work may add to both. */
  documentsOf(streams: readonly string[]): Promise<ReadonlyMap<string, Document>> {
    return this.engine.stores.documents.load(
      this.name,
      streams.filter((stream) => this.folds(stream)).map((stream) => this.idOf(stream)),
    );
  }

  /** Compares a stream that the view folds; others are not its own. */
  see(read: ReadStream, document: Document | undefined): void {
    if (this.folds(read.stream)) this.compare(read, document);
  }

  private compare({ stream, events }: ReadStream, document: Document | undefined): void {
    const where = `${this.name} ${this.idOf(stream)}`;
    if (document) this.sums.add(document.contributions);
    if (this.parked.has(stream)) return;
    if (this.lacks(events, document?.revision ?? -1)) this.findings.add(where, 'it lacks events that the view has passed');
    if (!document) return;
    if (events.length <= document.revision)
      return this.findings.add(where, `it stands at revision ${document.revision}, which the log does not have`);
    const { calendar, viewSettings: settings } = this.engine;
    const rebuilt = foldDocument(this.view, this.idOf(stream), events.slice(0, document.revision + 1), { calendar, settings });
    if (hashOf(rebuilt) !== hashOf(document))
      this.findings.add(where, 'it differs from what its stream folds to; `traject projections rebuild` makes it anew');
    this.compared += 1;
    if (document.revision + 1 < events.length) this.behind += 1;
  }

  /** Documents of which the log knows nothing. */
  async strangers(streams: ReadonlySet<string>, head: Position): Promise<void> {
    let after: string | undefined;
    do {
      const page = await this.engine.stores.documents.find(this.name, { limit: 1000, after });
      for (const { id, position } of page.documents) {
        if (position <= head && !streams.has(`${this.view.streamPrefix}${id}`))
          this.findings.add(`${this.name} ${id}`, 'no such stream is in the log');
      }
      after = page.cursor;
    } while (after !== undefined);
  }

  /** Boards are sums over documents: added up by hand they must be the same. Not while somebody adds to the documents. */
  async boards(head: Position): Promise<void> {
    if (this.reached !== head || (await this.engine.stores.eventStore.head()) !== head) return;
    for (const { board, by } of this.sums.all()) {
      const rows = await this.engine.stores.documents.sum(this.name, { board, by });
      if (!this.sums.equals(board, rows)) this.findings.add(`${this.name} board ${board}`, 'its rows are not the sums of the documents');
    }
  }

  private lacks(events: readonly RecordedFact[], revision: number): boolean {
    const next = events[revision + 1];
    return next !== undefined && this.reached !== undefined && next.position <= this.reached;
  }

  private idOf(stream: string): string {
    return stream.slice(this.view.streamPrefix.length);
  }
}

/** One hash for one content, however it is kept. */
function hashOf({ id, revision, position, body, contributions }: Document): string {
  return createHash('sha256').update(canonicalJson({ id, revision, position, body, contributions })).digest('hex');
}
