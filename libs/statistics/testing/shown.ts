import { Zone, parseDay } from '#eventsourcing';
import { trajectoryCatalogue } from '#trajectory';
import type { Definition, Figure } from '../definition.js';
import { splitBy } from '../replay/asked.js';
import { computeTables } from '../replay/compute.js';
import { Dates } from '../table/dates.js';
import { suppress } from '../table/suppress.js';
import type { Facts } from './facts.js';

/** A row as it is shown: undefined where a figure is hidden. */
export type Shown = { readonly [column: string]: Figure | string | undefined };

/** The rows of a table for the year 2024 as somebody without the right to true counts sees them. */
export async function shown<S>({ log }: Facts, definition: Definition<S>, by: readonly string[] = []): Promise<Shown[]> {
  const split = splitBy(definition, by);
  const dates = new Dates({ from: parseDay('2024-01-01')!, to: parseDay('2024-12-31')!, every: 'year' });
  const asked = {
    tables: [split],
    dates,
    zone: new Zone('Europe/Brussels'),
    knownAt: 'now',
    now: Date.parse('2030-01-01T00:00:00Z'),
  } as const;
  const [table] = await computeTables(asked, { log, head: '', catalogue: trajectoryCatalogue });
  const { measures, identity, within } = split.definition;
  const { rows } = suppress(table!, { measures, ...(identity ? { identity } : {}), ...(within ? { within } : {}) });
  return rows.map(({ group, values }) => ({
    ...Object.fromEntries(table!.dimensions.map((name, i) => [name, group[i]!])),
    ...Object.fromEntries(table!.measures.map((name, i) => [name, values[i]])),
  }));
}
