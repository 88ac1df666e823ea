import { type CommandOutcome, type EventRef, type Position, type StreamKind, Unavailable } from '#eventsourcing';
import { views } from '#views';
import type { AppendRequest, Engine } from './engine.js';
import { kinds } from './kinds.js';

/** What an append answers over HTTP, beside the id under the name that its kind gives it. A repetition answers the same. */
export interface Appended {
  readonly revision: number;
  readonly position: Position;
  readonly events: readonly EventRef[];
  /** Each says `of` which fact it is. */
  readonly warnings: CommandOutcome['warnings'];
}

export interface AppendAnswer {
  readonly body: Appended;
  /** Every fact was known already. */
  readonly repeated: boolean;
  /** Whether every view has it; undefined when nobody asked to wait. */
  readonly visible?: boolean;
}

/** Appends facts and, when asked to, waits until every view has them. */
export async function appendFacts(engine: Engine, request: AppendRequest, waitSeconds?: number): Promise<AppendAnswer> {
  const { id, kind = 'trajectory' } = request;
  const { repeated, ...outcome } = await engine.append(request);
  const stream = { id, kind: kinds[kind] };
  const visible = waitSeconds === undefined ? undefined : await areVisible(engine, stream, outcome.position, waitSeconds * 1000);
  return { body: { [stream.kind.idProperty]: id, ...outcome }, repeated, visible };
}

interface Stream {
  readonly id: string;
  readonly kind: Pick<StreamKind, 'prefix'>;
}

/** Waits until every view of its kind has dealt with a position for a stream. False when the time was not enough. */
export async function areVisible(engine: Engine, { id, kind }: Stream, position: Position, milliseconds: number): Promise<boolean> {
  try {
    const own = Object.values(views).filter(({ streamPrefix }) => streamPrefix === kind.prefix);
    await Promise.all(own.map((view) => engine.reads.waitFor(view, id, position, milliseconds)));
    return true;
  } catch (error) {
    if (error instanceof Unavailable && error.code === 'not-yet-visible') return false;
    throw error;
  }
}
