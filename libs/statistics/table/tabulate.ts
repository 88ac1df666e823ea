import type { Day } from '#eventsourcing';
import type { Figure, Observation, Period } from '../definition.js';
import { KEY_SEPARATOR, type Split } from '../replay/observer.js';
import type { Packed } from '../replay/packed.js';
import type { Link } from '../replay/persons.js';
import type { Trait } from '../replay/traits.js';
import { sweep } from './sweep.js';
import { type Series, groupOf } from './table.js';

export interface Tabulating {
  readonly split: Split;
  readonly packed: Packed;
  readonly links: readonly Link[];
  readonly traits: readonly Trait[];
  /** How many dates come before the first period. */
  readonly before: number;
  readonly periods: readonly Period[];
}

/** The observations behind the cells of one date, by the key of their group. */
export type Members = ReadonlyMap<string, readonly Observation[]>;

/** Figures of each group met, over all dates. */
export function seriesOf(tabulating: Tabulating): Series[] {
  const { split, periods } = tabulating;
  const { definition } = split;
  const figures = new Map<string, (readonly Figure[])[]>();
  if (split.by.length === 0) figures.set('', []);
  let date = 0;
  for (const members of membersByDate(tabulating)) {
    const period = periods[date]!;
    for (const [key, group] of members) {
      let ofGroup = figures.get(key);
      if (!ofGroup) figures.set(key, (ofGroup = []));
      ofGroup[date] = definition.measure(group, period);
    }
    date += 1;
  }
  const nobody = periods.map((period) => definition.measure([], period));
  const series = [...figures].map(([key, known]) => ({ group: groupOf(key), values: nobody.map((none, i) => known[i] ?? none) }));
  return definition.compare ? compared(series, split, periods.length) : series;
}

/** The series with the figures that compare the groups of each date. */
function compared(series: readonly Series[], { definition, by }: Split, dates: number): Series[] {
  const names = by.map(({ name }) => name);
  const columns = Array.from(
    { length: dates },
    (_, i) =>
    definition.compare!(series.map(({ group, values }) => ({ group, values: values[i]! })), names), // prettier-ignore
  );
  return series.map(({ group }, row) => ({ group, values: columns.map((column) => column[row]!) }));
}

/** Who counts in which group, date by date. */
export function* membersByDate({ split, packed, links, traits, before, periods }: Tabulating): Generator<Members, void, undefined> {
  const keys = new Keys(split, packed);
  let date = 0;
  for (const holding of sweep({ packed, links, traits, by: split.by }, before + periods.length).drop(before)) {
    const period = periods[date++]!;
    const chosen = split.definition.choose ? split.definition.choose(holding, period) : holding;
    const members = new Map<string, Observation[]>();
    for (const one of chosen) {
      const key = keys.of(one.values, period.end);
      const group = members.get(key);
      if (group) group.push(one);
      else members.set(key, [one]);
    }
    yield members;
  }
}

/** The key of a group from the values of an observation; some values read differently from date to date. */
class Keys {
  private readonly dated: boolean;
  private date: Day = Number.NaN;
  private known: string[] = [];

  constructor(
    private readonly split: Split,
    private readonly packed: Packed,
  ) {
    this.dated = split.by.some(({ onDate }) => onDate !== undefined);
  }

  of(values: number, date: Day): string {
    if (this.dated && date !== this.date) [this.known, this.date] = [[], date];
    return (this.known[values] ??= this.read(values, date));
  }

  private read(values: number, date: Day): string {
    const text = this.packed.values.texts[values]!;
    if (!this.dated) return text;
    const parts = text.split(KEY_SEPARATOR);
    return this.split.by.map((dimension, i) => dimension.onDate?.(parts[i]!, date) ?? parts[i]!).join(KEY_SEPARATOR);
  }
}
