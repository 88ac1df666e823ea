import { type Catalogue, Malformed, type Position, type Zone } from '#eventsourcing';
import type { Dimension, StockDefinition } from '../definition.js';
import { checkQuestion } from '../disclosure/index.js';
import { shelves } from '../replay/collect.js';
import { Keeper } from '../replay/kept.js';
import type { LeanLog } from '../replay/lean-log.js';
import type { Dates } from '../table/dates.js';
import { type Series, type Table, rowsOf } from '../table/table.js';
import { countPersons } from './count.js';
import { Spans } from './spans.js';
import { KEY_SEPARATOR, type KnownAt, Unroller } from './unroll.js';

export interface StockRequest<State> {
  readonly definition: StockDefinition<State>;
  readonly log: LeanLog;
  readonly head: Position;
  readonly catalogue: Catalogue;
  readonly zone: Zone;
  readonly dates: Dates;
  /** Names of dimensions, in the order of the columns. */
  readonly by: readonly string[];
  readonly knownAt: KnownAt;
  /** Called after each page that was read, with the number of its last row. What it answers is waited for. */
  readonly onPage?: (position: number) => Promise<void> | void;
  /** The most facts held in memory at once. */
  readonly mostFacts?: number;
}

const MOST_FACTS = 2_000_000;

/**
 * Computes a stock by one replay up to a fixed head: facts are kept per stream, each stream is folded into spans, spans become
 * differences over the dates.
 * @throws Malformed for an unknown dimension; @throws Unreadable for an event that it needs and cannot read
 */
export async function computeStock<State>(request: StockRequest<State>): Promise<Table> {
  const { definition, log, head, catalogue, zone, dates, knownAt } = request;
  const by = dimensionsOf(definition, request.by);
  const keeper = new Keeper(definition.reads);
  const spans = new Spans();
  if (by.length === 0) spans.groups.of('');
  const unroller = new Unroller({ definition, by, dates, knownAt, calendar: catalogue.calendar(zone) }, spans);
  const collecting = { log, head, keeper, streamPrefix: definition.streamPrefix, mostFacts: request.mostFacts ?? MOST_FACTS };
  for await (const shelf of shelves({ ...collecting, onPage: request.onPage })) {
    for (const [number, facts] of shelf) unroller.add({ number, name: log.streamName(number) }, keeper.complete(facts));
  }
  const rows = rowsOf(dates.days, seriesOf(spans, dates.count));
  return { dimensions: by.map(({ name }) => name), measure: definition.measure, rows };
}

/** @throws Malformed for a name that the table does not have, one that stands twice, or too many */
export function dimensionsOf<State>(definition: StockDefinition<State>, names: readonly string[]): Dimension<State>[] {
  checkQuestion({ by: names });
  return names.map((name) => {
    const found = definition.dimensions.find((dimension) => dimension.name === name);
    if (found) return found;
    const known = definition.dimensions.map((dimension) => dimension.name).join(', ');
    throw Malformed.at('by', `the table ${definition.name} has no dimension ${JSON.stringify(name)}; it has ${known}`, 'unknown-dimension');
  });
}

function seriesOf(spans: Spans, dates: number): Series[] {
  const counts = countPersons(spans, dates);
  return spans.groups.texts.map((key, i) => ({ group: key === '' ? [] : key.split(KEY_SEPARATOR), values: counts[i]! }));
}
