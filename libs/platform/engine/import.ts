import { type CommandOutcome, Forbidden, Malformed, type Offence, Unavailable, checkId, readFact, subjectOf } from '#eventsourcing';
import { type Actor, may } from '#privacy';
import { problemOf } from '../http/problem.js';
import { MAX_BYTES, parseStrictJson } from '../http/strict-json.js';
import type { AppendRequest, Engine } from './engine.js';
import { KIND_NAMES, type KindName, kinds } from './kinds.js';
import { type Line, lineTooLong } from './lines.js';

export interface ImportOptions {
  readonly actor: Actor;
  /** Lines bring their own `recordedAt`. Needs its own right. */
  readonly historical?: boolean;
  /** Judges every line as if those before it had been stored; stores nothing. */
  readonly dryRun?: boolean;
  readonly correlationId?: string;
  /** Lines that are worked on at once. Default 256. */
  readonly window?: number;
  /** Ends the reading; what is under way is finished and told. */
  readonly signal?: AbortSignal;
}

/** What became of one line. */
export interface ImportLine {
  /** From 1, blank lines counted. */
  readonly line: number;
  /** Absent when the line is too broken to have one. */
  readonly eventId?: string;
  readonly outcome: 'stored' | 'repeated' | 'refused';
  /** Why it was refused. */
  readonly code?: string;
  readonly warnings?: CommandOutcome['warnings'];
  readonly errors?: readonly Offence[];
}

/** What became of all lines. */
export interface ImportSummary {
  readonly lines: number;
  readonly stored: number;
  readonly repeated: number;
  readonly refused: number;
  /** Lines stored with at least one warning. */
  readonly warned: number;
  /** Refused lines by code. */
  readonly codes: Readonly<Record<string, number>>;
  readonly dryRun: boolean;
  /** The code of the failure of a store that ended the import early. What comes after was not read: send the import again. */
  readonly stopped?: string;
}

export type ImportResult = ImportLine | { readonly summary: ImportSummary };

const WINDOW = 256;

/**
 * Appends facts line by line and tells of each in order, then sums up. A bad line never stops the rest; a store that fails
 * does. Lines of one stay are judged in order, different stays at once; never more than `window` lines are held.
 * @throws Forbidden before the first line
 */
export async function* importLines(engine: Engine, lines: AsyncIterable<Line>, options: ImportOptions): AsyncGenerator<ImportResult> {
  engine.demand(options.actor, { kind: 'import-facts', historical: options.historical ?? false });
  const append = options.dryRun ? engine.dryRun() : (request: AppendRequest) => engine.append(request);
  const tally = new Tally(options.dryRun ?? false);
  const work = (line: Line, number: number): Promise<Dealt> | undefined =>
    typeof line === 'string' && line.trim() === '' ? undefined : deal(engine, append, { line, number, options });
  const wanted = (): boolean => tally.stopped === undefined && !options.signal?.aborted;
  for await (const dealt of inOrder(lines, work, { window: options.window ?? WINDOW, wanted })) yield tally.count(dealt);
  yield { summary: tally.summary() };
}

interface Pace {
  readonly window: number;
  /** Asked before each line: false ends the reading. */
  wanted(): boolean;
}

/** Results in the order of the lines, each as soon as it and those before it are there; at most `window` are under way. */
async function* inOrder<Result>(
  lines: AsyncIterable<Line>,
  work: (line: Line, number: number) => Promise<Result> | undefined,
  { window, wanted }: Pace,
): AsyncGenerator<Result> {
  const flight: Promise<Result>[] = [];
  const source = lines[Symbol.asyncIterator]();
  try {
    let next = pull(source);
    for (let number = 1; next || flight.length > 0;) {
      const read: IteratorResult<Line> | undefined = flight.length < window ? await earlier(next, flight[0]) : undefined;
      if (!read) {
        yield await flight.shift()!;
        continue;
      }
      const begun = read.done ? undefined : work(read.value, number);
      if (begun) flight.push(begun);
      number += 1;
      next = read.done || !wanted() ? undefined : pull(source);
    }
  } finally {
    await source.return?.();
  }
}

type Next = Promise<IteratorResult<Line>> | undefined;

/** A failure is met where the promise is awaited, which may be a little later. */
function pull(source: AsyncIterator<Line>): Next {
  const next = source.next();
  next.catch(() => undefined);
  return next;
}

/** The next line when it is there before the first result, else undefined. */
function earlier(next: Next, first: Promise<unknown> | undefined): Promise<IteratorResult<Line> | undefined> {
  if (!next) return Promise.resolve(undefined);
  return first ? Promise.race([first.then(() => undefined), next]) : next;
}

interface Work {
  readonly line: Line;
  readonly number: number;
  readonly options: ImportOptions;
}

interface Dealt {
  readonly result: ImportLine;
  readonly failure?: string;
}

/** Begins with a line at once, so that lines of one stay queue in order. Never rejects. */
async function deal(engine: Engine, append: Engine['append'], work: Work): Promise<Dealt> {
  const { number: line, options } = work;
  let fact: ParsedLine | undefined;
  try {
    fact = parseLine(work.line);
    const outcome = await append({
      kind: fact.kind,
      id: fact.id,
      facts: [fact.raw],
      ...writerOf(fact, options.actor),
      ids: { kind: 'content' },
      correlationId: options.correlationId,
      historical: options.historical,
    });
    const warnings = outcome.warnings.length > 0 ? { warnings: outcome.warnings } : {};
    return { result: { line, eventId: outcome.events[0]?.eventId, outcome: outcome.repeated ? 'repeated' : 'stored', ...warnings } };
  } catch (error) {
    return refused(line, error, fact && eventIdOf(engine, fact, options));
  }
}

function refused(line: number, error: unknown, eventId: string | undefined): Dealt {
  const { problem } = problemOf(error);
  const errors = problem.errors ?? [{ path: '', code: problem.code, message: problem.detail ?? '' }];
  const result: ImportLine = { line, ...(eventId === undefined ? {} : { eventId }), outcome: 'refused', code: problem.code, errors };
  return error instanceof Unavailable ? { result, failure: problem.code } : { result };
}

interface ParsedLine {
  readonly raw: object;
  readonly kind: KindName;
  readonly id: string;
  /** The service that keeps the fact to itself. */
  readonly confidentialOf?: string;
}

function parseLine(line: Line): ParsedLine {
  if (typeof line !== 'string') throw line;
  if (line.length > MAX_BYTES || (line.length * 3 > MAX_BYTES && Buffer.byteLength(line) > MAX_BYTES)) throw lineTooLong();
  const raw = parseStrictJson(line);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw Malformed.at('', 'must be a fact: an object', 'not-an-object');
  const { confidentialOf, ...rest } = raw as { readonly [property: string]: unknown };
  const stream = streamOf(rest);
  if (confidentialOf === undefined) return { raw, ...stream };
  if (stream.kind !== 'trajectory') throw Malformed.at('confidentialOf', 'only facts of a stay are confidential', 'unknown-property');
  return { raw: rest, ...stream, confidentialOf: checkId(confidentialOf, 'confidentialOf') };
}

/** As whom a line is stored. What a service keeps to itself comes from the service, or back from an export. @throws Forbidden */
function writerOf({ confidentialOf }: ParsedLine, actor: Actor): Pick<AppendRequest, 'actor' | 'confidential'> {
  if (confidentialOf === undefined) return { actor };
  if (actor.serviceId !== confidentialOf && !may(actor, { kind: 'import-facts', historical: true }))
    throw new Forbidden('not allowed: confidential facts are those of the own service');
  return { actor: { ...actor, serviceId: confidentialOf }, confidential: true };
}

/** A line names one stream: a stay by `trajectoryId`, a service by `serviceId` … */
function streamOf(raw: { readonly [property: string]: unknown }): Pick<ParsedLine, 'kind' | 'id'> {
  const named = KIND_NAMES.filter((name) => kinds[name].idProperty in raw);
  if (named.length > 1) throw Malformed.at(kinds[named[1]!].idProperty, 'a line is about one stream', 'two-streams');
  const kind = named[0] ?? 'trajectory';
  const property = kinds[kind].idProperty;
  return { kind, id: checkId(raw[property], property) };
}

/** The id that a refused line has or would have got. */
function eventIdOf(engine: Engine, { raw, kind, id }: ParsedLine, { historical }: ImportOptions): string | undefined {
  try {
    const subject = subjectOf(kinds[kind], id);
    return readFact(raw, { catalogue: kinds[kind].catalogue, zone: engine.zone, subject, ids: { kind: 'content' }, historical }).eventId;
  } catch {
    const { eventId } = raw as { eventId?: unknown };
    return typeof eventId === 'string' && /^[0-9a-f-]{36}$/i.test(eventId) ? eventId.toLowerCase() : undefined;
  }
}

class Tally {
  stopped: string | undefined;
  private readonly outcomes = { stored: 0, repeated: 0, refused: 0 };
  private readonly codes: Record<string, number> = {};
  private lines = 0;
  private warned = 0;

  constructor(private readonly dryRun: boolean) {}

  count({ result, failure }: Dealt): ImportLine {
    this.lines += 1;
    this.outcomes[result.outcome] += 1;
    if (result.warnings) this.warned += 1;
    if (result.code !== undefined) this.codes[result.code] = (this.codes[result.code] ?? 0) + 1;
    this.stopped ??= failure;
    return result;
  }

  summary(): ImportSummary {
    const { lines, warned, codes, dryRun, stopped } = this;
    return { lines, ...this.outcomes, warned, codes, dryRun, ...(stopped === undefined ? {} : { stopped }) };
  }
}
