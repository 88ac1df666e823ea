import { type EventRef, type Position, Unavailable, type Warning } from '#eventsourcing';
import { views } from '#views';
import type { AppendRequest, Engine } from './engine.js';

/** What an append answers over HTTP. A repetition answers the same. */
export interface Appended {
  readonly trajectoryId: string;
  readonly revision: number;
  readonly position: Position;
  readonly events: readonly EventRef[];
  readonly warnings: readonly Warning[];
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
  const { trajectoryId } = request;
  const { repeated, ...outcome } = await engine.append(request);
  const visible = waitSeconds === undefined ? undefined : await areVisible(engine, trajectoryId, outcome.position, waitSeconds * 1000);
  return { body: { trajectoryId, ...outcome }, repeated, visible };
}

/** Waits until every view has dealt with a position for a stay. False when the time was not enough. */
export async function areVisible(engine: Engine, trajectoryId: string, position: Position, milliseconds: number): Promise<boolean> {
  try {
    await Promise.all(Object.values(views).map((view) => engine.reads.waitFor(view, trajectoryId, position, milliseconds)));
    return true;
  } catch (error) {
    if (error instanceof Unavailable && error.code === 'not-yet-visible') return false;
    throw error;
  }
}
