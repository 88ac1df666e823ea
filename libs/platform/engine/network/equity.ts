import { type Position, type SumRow, formatInstant } from '#eventsourcing';
import type { Actor } from '#privacy';
import { hide } from '#statistics';
import { NETWORK, views } from '#views';
import type { Engine } from '../engine.js';
import { type Rows, readerOf, rowsNow } from './figures.js';

export interface EquityQuery {
  readonly actor: Actor;
  readonly atLeast?: Position;
}

/** How many of a group are in custody, and how many of them take part in something or are supported. */
export interface EquityRow {
  readonly group: string;
  readonly stock?: number;
  readonly reached?: number;
  /** Per cent, of `stock`. */
  readonly rate?: number;
  readonly suppressed?: boolean;
}

/** Who is left out. */
export interface EquityBoard {
  readonly total: EquityRow;
  readonly status: readonly EquityRow[];
  readonly language: readonly EquityRow[];
  readonly sex: readonly EquityRow[];
  /** Only for who coordinates. */
  readonly residence?: readonly EquityRow[];
  readonly prison: readonly EquityRow[];
  readonly position: Position;
  readonly asOf: { readonly validAt: string; readonly knownAt: string };
}

/**
 * `GET /v1/boards/equity`: who takes part in an activity or is supported, by group, against the stock, now. Small cells are hidden
 * from everyone, and so is what would give them away; that is why it is asked for as a whole.
 */
export async function equityBoard(engine: Engine, { actor, atLeast }: EquityQuery): Promise<EquityBoard> {
  engine.demand(actor, { kind: 'read-counts', exact: false });
  const { position } = await engine.reads.read(views.plan, '-', atLeast);
  const rows = rowsNow(engine);
  const now = formatInstant(engine.clock.now());
  const [total = { group: '', stock: 0, reached: 0 }] = await rowsBy(rows, undefined);
  return {
    total,
    status: await rowsBy(rows, 'status'),
    language: await rowsBy(rows, 'language'),
    sex: await rowsBy(rows, 'sex'),
    ...(readerOf(actor).exact ? { residence: await rowsBy(rows, 'residence') } : {}),
    prison: await rowsBy(rows, 'prison'),
    position,
    asOf: { validAt: now, knownAt: now },
  };
}

interface Group {
  readonly group: string;
  readonly reached: number;
  readonly missed: number;
}

/** Both parts of each group are hidden as if the total of either were known, which it is. */
async function rowsBy(rows: Rows, by: string | undefined): Promise<readonly EquityRow[]> {
  const found = await rows(NETWORK.equity, by === undefined ? ['reached'] : [by, 'reached']);
  const groups = [...Map.groupBy(found, ({ key }) => (by === undefined ? '' : key[by]!))].map(([group, some]) => groupOf(group, some));
  const [reached, missed] = [shownOf(groups, (one) => one.reached), shownOf(groups, (one) => one.missed)];
  return groups.map((one, i) => (reached[i] && missed[i] ? rowOf(one) : { group: one.group, suppressed: true }));
}

function groupOf(group: string, rows: readonly SumRow[]): Group {
  const count = (reached: string): number => rows.find(({ key }) => key['reached'] === reached)?.value['n'] ?? 0;
  return { group, reached: count('yes'), missed: count('no') };
}

function shownOf(groups: readonly Group[], of: (group: Group) => number): readonly boolean[] {
  const counted = groups.map((one) => ({ date: 'now', group: [one.group], value: of(one) }));
  const { marks, exposed } = hide(counted, { dimensions: ['group'] });
  return marks.map((mark) => mark === 'shown' && exposed.length === 0);
}

function rowOf({ group, reached, missed }: Group): EquityRow {
  const stock = reached + missed;
  return { group, stock, reached, ...(stock === 0 ? {} : { rate: Math.round((100 * reached) / stock) }) };
}
