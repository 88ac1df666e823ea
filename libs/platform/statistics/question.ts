import { NotFound, type Position, Zone } from '#eventsourcing';
import { type Asked, type DateRange, Dates, type KnownAt, Scope, type ScopeEntry, type Split, TABLES, splitBy } from '#statistics';
import { type ChangedSettings, settingsWith } from './settings.js';

/** A question in plain data: it can be handed to another thread. */
export interface Question {
  readonly table: string;
  readonly by: readonly string[];
  readonly zone: string;
  readonly range: DateRange;
  /** The dates that are shown, where more are needed to see what is hidden. Absent: all of them. */
  readonly shows?: DateRange;
  readonly knownAt: KnownAt;
  /** The present, in milliseconds. */
  readonly now: number;
  readonly head: Position;
  /** Absent: every place. */
  readonly scope?: readonly ScopeEntry[];
  readonly withFacts?: boolean;
  /** Absent: the settings as the system comes. */
  readonly set?: ChangedSettings;
}

/** A table and how it is split. @throws NotFound for a table that is not there; @throws Malformed for dimensions that it has not */
export function splitOf(table: string, by: readonly string[]): Split {
  const definition = Object.hasOwn(TABLES, table) ? TABLES[table] : undefined;
  if (!definition) throw new NotFound(`there is no table ${JSON.stringify(table)}; there is: ${Object.keys(TABLES).join(', ')}`);
  return splitBy(definition, by);
}

/** The same question as the engine takes it. */
export function askedOf({ table, by, zone, range, knownAt, now, scope, withFacts, set }: Question): Asked {
  const asked = { tables: [splitOf(table, by)], zone: new Zone(zone), dates: new Dates(range), knownAt, now };
  return {
    ...asked,
    ...(scope ? { scope: new Scope(scope) } : {}),
    ...(withFacts ? { withFacts } : {}),
    ...(set ? { settings: settingsWith(set) } : {}),
  };
}
