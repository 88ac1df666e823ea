import { type Day, Malformed, type Zone } from '#eventsourcing';
import type { TrajectorySettings } from '#trajectory';
import type { AnyDefinition, Dimension, Period } from '../definition.js';
import { checkQuestion } from '../disclosure/index.js';
import type { Inclusion } from '../scope.js';
import type { Dates } from '../table/dates.js';
import { startOf } from '../table/periods.js';
import { type KnownAt, knownOn } from './cuts.js';
import type { Split } from './observer.js';

/** Which figures are asked for: everything they depend on beside the facts. */
export interface Asked {
  readonly tables: readonly Split[];
  readonly zone: Zone;
  readonly dates: Dates;
  readonly knownAt: KnownAt;
  /** The present, in milliseconds: the cut-off of `now`. */
  readonly now: number;
  /** Default: as the places say, and every place that is not registered. */
  readonly scope?: Inclusion;
  /** Limits that tables go by. Default: those of the law, as the system comes. */
  readonly settings?: TrajectorySettings;
  /** Keep the ids of the deciding events, to explain a cell. */
  readonly withFacts?: boolean;
}

/** A table and how it is split. @throws Malformed for a name that it does not have, one that stands twice, or too many */
export function splitBy<Subject>(definition: { readonly dimensions: readonly Dimension<Subject>[] }, names: readonly string[]): Split {
  checkQuestion({ by: names });
  const whole = definition as unknown as AnyDefinition;
  const table = whole.splitAs?.(names) ?? whole;
  const all = [...(table.always ?? []).filter((name) => !names.includes(name)), ...names];
  return { definition: table, by: all.map((name) => dimensionOf(table, name)) };
}

function dimensionOf({ name: table, dimensions }: AnyDefinition, name: string): Dimension<never> {
  const found = dimensions.find((dimension) => dimension.name === name);
  if (found) return found;
  const known = dimensions.length === 0 ? 'none' : dimensions.map((dimension) => dimension.name).join(', ');
  throw Malformed.at('by', `the table ${table} has no dimension ${JSON.stringify(name)}; it has ${known}`, 'unknown-dimension');
}

/** What each row of a table is about. */
export function periodsOf(asked: Asked, split: Split): Period[] {
  return asked.dates.days.map((end) => periodOf(asked, split, end));
}

/** What the row of one date is about. */
export function periodOf({ dates, knownAt, zone, now }: Asked, split: Split, end: Day): Period {
  const by = split.by.map(({ name }) => name);
  return { start: startOf(end, dates.every), end, knownOn: knownOn(knownAt, end, { zone, now }), by };
}
