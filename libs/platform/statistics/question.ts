import { NotFound, type Position, Zone } from '#eventsourcing';
import { type Asked, type DateRange, Dates, type KnownAt, Scope, type ScopeEntry, type Split, TABLES, splitBy } from '#statistics';
import { type ChangedSettings, settingsWith } from './settings.js';

/** A table by its name, and how it is split. */
export interface SplitTable {
  readonly table: string;
  readonly by: readonly string[];
}

/** What figures are asked for beside the table: in plain data, so that it can be handed to another thread. */
interface Frame {
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

/** A question about one table. */
export interface Question extends Frame, SplitTable {}

/** A question about several tables: history is read once for all of them. */
export interface Questions extends Frame {
  readonly tables: readonly SplitTable[];
}

/** A table and how it is split. @throws NotFound for a table that is not there; @throws Malformed for dimensions that it has not */
export function splitOf(table: string, by: readonly string[]): Split {
  const definition = Object.hasOwn(TABLES, table) ? TABLES[table] : undefined;
  if (!definition) throw new NotFound(`there is no table ${JSON.stringify(table)}; there is: ${Object.keys(TABLES).join(', ')}`);
  return splitBy(definition, by);
}

/** The same question as one about several tables. */
export function several(question: Question | Questions): Questions {
  if ('tables' in question) return question;
  const { table, by, ...frame } = question;
  return { ...frame, tables: [{ table, by }] };
}

/** The same question as the engine takes it. */
export function askedOf(question: Question | Questions): Asked {
  const { tables, zone, range, knownAt, now, scope, withFacts, set } = several(question);
  const splits = tables.map(({ table, by }) => splitOf(table, by));
  return {
    tables: splits,
    zone: new Zone(zone),
    dates: new Dates(range),
    knownAt,
    now,
    ...(scope ? { scope: new Scope(scope) } : {}),
    ...(withFacts ? { withFacts } : {}),
    ...(set ? { settings: settingsWith(set) } : {}),
  };
}
