import type { JsonObject } from '#eventsourcing';
import type { TrajectorySettings } from '#trajectory';

/** A fact as it counts (corrected, not annulled), without names and free text; every id of a person, stay or item is a pseudonym. */
export interface ReplayFact {
  readonly type: string;
  readonly event: string;
  /** The calendar date on which it was true, in the zone of the store: `YYYY-MM-DD`. */
  readonly day: string;
  /** The instant (ISO 8601, UTC); absent where only a date was reported. */
  readonly at?: string;
  /** When the system learned it (ISO 8601, UTC). */
  readonly recordedAt: string;
  readonly service?: string;
  /** True when a later report changed it. */
  readonly corrected: boolean;
  readonly data: JsonObject;
}

/** What a definition may go by beside the facts. */
export interface ReplayContext {
  /** The stay: a pseudonym, the same as in the Parquet export. */
  readonly stay: string;
  readonly zone: string;
  /** The cut-off (ISO 8601, UTC). The same cut-off and head give the same rows. */
  readonly knownAt: string;
  /** Limits, with what was set by `--set`. */
  readonly settings: TrajectorySettings;
}

export type Cell = string | number | boolean | null;

/** A line of the result: columns with a value each. */
export interface ReplayRow {
  readonly [column: string]: Cell;
}

/** An analyst's own fold over the effective history of each stay. */
export interface ReplayDefinition<State = unknown, Row extends ReplayRow = ReplayRow> {
  readonly name: string;
  /** Types of events that `evolve` sees. Default all. */
  readonly reads?: readonly string[];
  /** Where each stay begins: copied for each, so it must be plain data (maps and sets too). */
  readonly initial: State;
  /** The state after a fact; facts come in the order in which they were true. */
  evolve(state: State, fact: ReplayFact, context: ReplayContext): State;
  /** The line of a stay; undefined for none. */
  row(state: State, context: ReplayContext): Row | undefined;
  /** What all lines say together: anything that JSON can hold. */
  summary?(rows: readonly Row[]): unknown;
}

/** Types a definition; it comes back as it is. */
export function defineReplay<State, Row extends ReplayRow>(definition: ReplayDefinition<State, Row>): ReplayDefinition<State, Row> {
  return definition;
}

/** Where a fold of a definition failed. */
export class ReplayFailed extends Error {
  override readonly name = 'ReplayFailed';
  /** @param where the method, and the fact it was at */
  constructor(
    readonly where: string,
    readonly fact: ReplayFact | undefined,
    options: { readonly cause: unknown },
  ) {
    super(`${where}: ${options.cause instanceof Error ? options.cause.message : String(options.cause)}`, options);
  }
}

/** Folds one stay. @throws ReplayFailed naming the method, and the fact where there is one */
export function replayStay<State, Row extends ReplayRow>(
  definition: ReplayDefinition<State, Row>,
  facts: readonly ReplayFact[],
  context: ReplayContext,
): Row | undefined {
  let state = guarded('initial', undefined, () => structuredClone(definition.initial));
  for (const fact of facts) {
    if (definition.reads && !definition.reads.includes(fact.type)) continue;
    const before = state;
    state = guarded('evolve', fact, () => answered(definition.evolve(before, fact, context)));
  }
  return guarded('row', undefined, () => checked(definition.row(state, context)));
}

const TEST_CONTEXT = {
  stay: 'stay',
  zone: 'UTC',
  knownAt: '9999-12-31T00:00:00.000Z',
  settings: { receptionLimits: [], caseLimits: [], modalities: [] },
};

/** The line that a definition makes of some facts: to test it. What a fact does not say is empty; there are no limits unless given. */
export function replayOf<State, Row extends ReplayRow>(
  definition: ReplayDefinition<State, Row>,
  facts: readonly (Pick<ReplayFact, 'type' | 'day'> & Partial<ReplayFact>)[],
  context: Partial<ReplayContext> = {},
): Row | undefined {
  const whole = facts.map((fact, i) => ({
    event: `event-${i}`,
    recordedAt: `${fact.day}T00:00:00.000Z`,
    corrected: false,
    data: {},
    ...fact,
  }));
  return replayStay(definition, whole, { ...TEST_CONTEXT, ...context });
}

function guarded<Result>(where: string, fact: ReplayFact | undefined, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw new ReplayFailed(where, fact, { cause });
  }
}

function answered<State>(state: State): State {
  if (state === undefined || state instanceof Promise) throw new Error('must return the next state, and not a promise of it');
  return state;
}

function checked<Row extends ReplayRow>(row: Row | undefined): Row | undefined {
  if (row === undefined) return undefined;
  if (typeof row !== 'object' || row === null || Array.isArray(row) || row instanceof Promise)
    throw new Error('must return an object, or undefined for no line');
  for (const [column, value] of Object.entries(row)) {
    const fits = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
    if (!fits) throw new Error(`column ${column} must be a text, a finite number, true, false or null`);
  }
  return row;
}
