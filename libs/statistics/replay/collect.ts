import type { Position, RecordedFact } from '#eventsourcing';
import type { Keeper } from './kept.js';
import type { LeanLog, LeanRow, Reached, StreamPartition } from './lean-log.js';
import { type Held, Interrupted, PART_NAMES, type Scratch, partOf } from './scratch.js';

export interface Collecting {
  readonly log: LeanLog;
  readonly head: Position;
  /** Beginnings of the names of the streams that are wanted. */
  readonly prefixes: readonly string[];
  /** Beginnings of the names of streams that everything goes by: read whole in every part, and always in memory. */
  readonly shared: readonly string[];
  /** Only this part of the streams. Default: all. */
  readonly partition?: StreamPartition;
  readonly keeper: Keeper;
  /** The most facts held at once: beyond it, they are put into the scratch. */
  readonly mostFacts: number;
  /** Absent: everything is held in memory, and an interruption loses it. */
  readonly scratch?: Scratch;
  /** Called after each page with the number of the last row that was read. Whatever else waits may run before it answers. */
  readonly onPage?: (row: number) => Promise<void> | void;
  /** True once the replay is to stop: between two pages it keeps in the scratch what it has and throws `Interrupted`. */
  readonly interrupted?: () => boolean;
}

/** The facts of some streams, each in order of revision. */
export interface Shelf {
  streams(): Iterable<Held<RecordedFact>> | Promise<Iterable<Held<RecordedFact>>>;
  /** Those of the shared streams: the same on every shelf. */
  readonly shared: ReadonlyMap<string, readonly RecordedFact[]>;
  /** Where the shelf comes from; undefined when everything was held in memory. */
  readonly part?: string;
}

const SHARED = 'shared';
/** So many rows after the last time, what was read is kept in the scratch in any case once that is in use. */
const SAVE_AFTER = 5_000_000;

/**
 * Reads the log once, in position order, and keeps what is declared, stream by stream. What fits in memory makes one shelf.
 * Otherwise facts go to the scratch, divided by stream, and each part of it makes a shelf: no stream is on two of them.
 * @throws Interrupted
 */
export async function* shelves(collecting: Collecting): AsyncGenerator<Shelf, void, undefined> {
  const pass = new Pass(collecting);
  await pass.read();
  if (!pass.usesScratch) return yield { streams: () => pass.inMemory(), shared: pass.shared };
  for (const part of PART_NAMES) yield { streams: () => pass.fromScratch(part), shared: pass.shared, part };
}

/** Where the facts of a stream go. */
interface Place {
  readonly name: string;
  /** Of a stream that everything goes by. */
  readonly shared?: RecordedFact[];
  /** Of a stream that is wanted and of this part. */
  own?: RecordedFact[];
}

const NOWHERE: Place = { name: '' };

class Pass {
  readonly shared = new Map<string, RecordedFact[]>();
  reached: Reached = { cursor: '', row: 0 };
  usesScratch = false;
  /** By the number of the stream. */
  private readonly places: (Place | undefined)[] = [];
  /** How many facts of each shared stream are in the scratch. */
  private readonly written = new Map<string, number>();
  private held = 0;
  private savedAt = 0;

  constructor(private readonly collecting: Collecting) {}

  async read(): Promise<void> {
    const { log, head, keeper, shared, partition, onPage, interrupted } = this.collecting;
    const after = await this.goOn();
    const scan = { ...(after ? { after } : {}), upTo: head, typesAndPlainDates: keeper.types, partition, everyPart: shared };
    for await (const { rows, reached } of log.scan(scan)) {
      for (const row of rows) this.take(row);
      this.reached = reached;
      if (this.isDue()) await this.empty();
      await onPage?.(reached.row);
      if (interrupted?.()) {
        await this.empty();
        throw new Interrupted(reached.row);
      }
    }
    if (this.usesScratch) await this.empty();
  }

  *inMemory(): Generator<Held<RecordedFact>, void, undefined> {
    for (const place of this.places) if (place?.own && place.own.length > 0) yield [place.name, place.own];
  }

  async fromScratch(part: string): Promise<Iterable<Held<RecordedFact>>> {
    const streams = new Map<string, RecordedFact[]>();
    for await (const [stream, facts] of this.stored(part)) addTo(streams, stream, facts);
    return streams;
  }

  /** What an interrupted replay left. @returns how far it had read */
  private async goOn(): Promise<Reached | undefined> {
    const after = this.collecting.scratch?.reached;
    if (!after) return undefined;
    this.usesScratch = true;
    this.reached = after;
    this.savedAt = after.row;
    for await (const [stream, facts] of this.stored(SHARED)) addTo(this.shared, stream, facts);
    for (const [stream, facts] of this.shared) this.written.set(stream, facts.length);
    return after;
  }

  private async *stored(part: string): AsyncGenerator<Held<RecordedFact>, void, undefined> {
    const { keeper, scratch } = this.collecting;
    for await (const line of scratch!.lines(part)) yield keeper.unpacked(line);
  }

  private isDue(): boolean {
    const { scratch, mostFacts } = this.collecting;
    if (!scratch) return false;
    return this.held > mostFacts || (this.usesScratch && this.reached.row - this.savedAt > SAVE_AFTER);
  }

  /** Puts everything that is held into the scratch. Shared streams stay in memory as well. */
  private async empty(): Promise<void> {
    const { scratch } = this.collecting;
    if (!scratch) return;
    await this.write(scratch);
    for (const place of this.places) if (place?.own) place.own = [];
    await scratch.save(this.reached);
    for (const [name, facts] of this.shared) this.written.set(name, facts.length);
    this.held = 0;
    this.usesScratch = true;
    this.savedAt = this.reached.row;
  }

  private async write(scratch: Scratch): Promise<void> {
    const { keeper } = this.collecting;
    for (const [part, held] of this.byPart())
      if (held.length > 0) await scratch.append(part, held.map((one) => `${keeper.packed(one)}\n`).join(''));
  }

  /** What is held and not in the scratch yet, by part: one at a time is made into text. */
  private byPart(): ReadonlyMap<string, readonly Held<RecordedFact>[]> {
    const parts = Map.groupBy(this.inMemory(), ([name]) => partOf(name));
    const shared = [...this.shared].map(([name, facts]) => [name, facts.slice(this.written.get(name) ?? 0)] as const);
    return parts.set(
      SHARED,
      shared.filter(([, facts]) => facts.length > 0),
    );
  }

  private take(row: LeanRow): void {
    const place = (this.places[row[1]] ??= this.placeOf(row[1]));
    if (place === NOWHERE) return;
    const fact = this.collecting.keeper.keep(row);
    if (!fact) return;
    place.shared?.push(fact);
    if (!place.own) return;
    place.own.push(fact);
    this.held += 1;
  }

  private placeOf(stream: number): Place {
    const { log, partition, prefixes, shared } = this.collecting;
    const name = log.streamName(stream);
    const begins = (prefix: string): boolean => name.startsWith(prefix);
    const all = shared.some(begins) ? { shared: addTo(this.shared, name, []) } : {};
    const isOwn = (partition === undefined || log.isIn(stream, partition)) && prefixes.some(begins);
    if (!isOwn && !('shared' in all)) return NOWHERE;
    return { name, ...all, ...(isOwn ? { own: [] } : {}) };
  }
}

/** Adds facts to those of a stream. @returns all of them */
function addTo(streams: Map<string, RecordedFact[]>, stream: string, facts: readonly RecordedFact[]): RecordedFact[] {
  const known = streams.get(stream) ?? [];
  streams.set(stream, known);
  for (const fact of facts) known.push(fact);
  return known;
}
