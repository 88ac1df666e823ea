import { type Cut, NotFound, type Position, checkId, itemsIn, parseMoment } from '#eventsourcing';
import type { DecisionTaken, RecommendationMade } from '#partnership';
import type { Actor } from '#privacy';
import { NETWORK, isOverdue, lastMeeting, views } from '#views';
import type { Engine } from '../engine.js';
import { kinds } from '../kinds.js';
import { type Answered, about, opened } from '../reading.js';
import { agesOf } from './ages.js';
import { sharedSections } from './coordination.js';
import { ANYBODY, type FigureRow, type Rows, figures, rowsNow } from './figures.js';
import { rowsAt } from './replay.js';
import { type Names, type StatesByKind, dayOf, idsIn, namesOf, statesOf } from './states.js';

export interface PackQuery {
  readonly actor: Actor;
  readonly id: string;
  /** An instant or a plain date. Default: the last meeting of the body. */
  readonly since?: string;
  readonly atLeast?: Position;
}

/** A figure now, and as it was known then. Absent where it is hidden. */
export interface PackFigure {
  readonly name: string;
  readonly now?: number;
  readonly before?: number;
  readonly change?: number;
  readonly suppressed?: boolean;
}

export interface PackDecision {
  readonly decisionId: string;
  readonly ownerServiceId: string;
  readonly state: string;
  readonly takenOn: string;
  readonly dueOn?: string;
  readonly overdue: boolean;
  readonly words: DecisionTaken['words'];
}

export interface PackRecommendation {
  readonly recommendationId: string;
  readonly madeOn: string;
  readonly state: string;
  readonly words: RecommendationMade['words'];
}

/** What a body decides on: figures with their change, what is open; no names of people, nothing small. */
export interface Pack extends Answered {
  readonly bodyId: string;
  readonly bodyName?: string;
  /** The moment that figures are compared with. Absent: there was no meeting yet. */
  readonly since?: string;
  readonly figures: PackFigures;
  readonly decisions: readonly PackDecision[];
  readonly recommendations: readonly PackRecommendation[];
  readonly names: Names;
}

export interface PackFigures {
  readonly handoversByAge: readonly PackFigure[];
  readonly referralsByState: readonly PackFigure[];
  readonly unmetByDomain: readonly PackFigure[];
  readonly unmetByCause: readonly PackFigure[];
  readonly unmetByLanguage: readonly PackFigure[];
  readonly waiting: readonly PackFigure[];
  readonly accessRefusals: readonly PackFigure[];
}

type Body = StatesByKind['body'];
type Tables = { readonly [Name in keyof PackFigures]: readonly FigureRow[] };

/** `GET /v1/bodies/{id}/pack`: what happened since the last meeting; figures of then as they were known then. @throws NotFound, Forbidden */
export async function packOf(engine: Engine, query: PackQuery): Promise<Pack> {
  const { actor, id, atLeast } = query;
  engine.demand(actor, { kind: 'read-counts', exact: false });
  const body = (await statesOf(engine, 'body', { atLeast })).get(checkId(id, 'bodyId'));
  if (!body) throw new NotFound('there is no such body');
  const { position } = await engine.reads.read(views.plan, '-', atLeast);
  const since = query.since ?? lastMeeting(body);
  const now = await tablesOf(rowsNow(engine), dayOf(engine));
  const before = since === undefined ? undefined : await tablesAt(engine, since);
  const page = { figures: compared(now, before), ...agendaOf(body, dayOf(engine)) };
  const owner = { trajectoryId: kinds.body.ownerOf(id), actor };
  return {
    bodyId: id,
    ...(body.terms.name === undefined ? {} : { bodyName: body.terms.name }),
    ...(since === undefined ? {} : { since }),
    ...((await opened(engine, owner, page)) as typeof page),
    names: await namesOf(engine, idsIn(page)),
    ...about(engine, owner, position),
  };
}

async function tablesAt(engine: Engine, since: string): Promise<Tables> {
  const { zone } = engine;
  const { day, time } = parseMoment(since, zone, 'since');
  const cut: Cut = { knownAt: time ?? zone.startOf(day + 1) - 1 };
  return tablesOf(await rowsAt(engine, cut), dayOf(engine, cut));
}

async function tablesOf(rows: Rows, today: string): Promise<Tables> {
  const { waiting, handovers: _, handoversByState: __, ...shared } = await sharedSections(rows, ANYBODY, { today, part: false });
  return {
    ...shared,
    handoversByAge: await figures(byAge(rows, today), { board: NETWORK.handovers, by: 'age' }, ANYBODY),
    waiting: waiting.map(({ offerId, ...figure }) => ({ key: { offer: offerId }, ...figure })),
  };
}

/** Ages of hand-overs in days, at most. The oldest ones stand in a class of their own: one alone is one person. */
const AGES = [7, 30, 90] as const;

/** Rows of hand-overs by a class of age instead of the day since when. */
function byAge(rows: Rows, today: string): Rows {
  return async (board) =>
    (await rows(board, ['since', 'service'])).map(({ key, value }) => ({
      key: { service: key['service']!, age: ageOf(key['since'], today) },
      value,
    }));
}

function ageOf(since: string | undefined, today: string): string {
  const { oldestDays } = agesOf([{ key: { since: since ?? today }, value: { n: 1 } }], today);
  const most = AGES.find((days) => oldestDays <= days);
  return most === undefined ? `>${AGES.at(-1)}` : `<=${most}`;
}

function compared(now: Tables, before: Tables | undefined): PackFigures {
  const names = Object.keys(now) as (keyof PackFigures)[];
  return Object.fromEntries(names.map((name) => [name, comparedTable(now[name], before?.[name])])) as unknown as PackFigures;
}

/**
 * A row for each name of either moment. What is not there is nobody: that is as small a figure as one, and not told, except where
 * nothing of the kind had been said of anybody.
 */
function comparedTable(now: readonly FigureRow[], before: readonly FigureRow[] | undefined): readonly PackFigure[] {
  const nameOf = ({ key }: FigureRow): string => Object.values(key).join(' ');
  const names = [...new Set([...now, ...(before ?? [])].map(nameOf))].toSorted();
  const nobodyIn = (rows: readonly FigureRow[]): FigureRow => ({ key: {}, ...(rows.length === 0 ? { n: 0 } : { suppressed: true }) });
  const countIn = (rows: readonly FigureRow[], name: string): FigureRow => rows.find((row) => nameOf(row) === name) ?? nobodyIn(rows);
  return names.map((name) => figureOf(name, countIn(now, name), before && countIn(before, name)));
}

function figureOf(name: string, { n: now, suppressed }: FigureRow, then: FigureRow | undefined): PackFigure {
  const before = then?.n;
  return {
    name,
    ...(now === undefined ? {} : { now }),
    ...(before === undefined ? {} : { before }),
    ...(now === undefined || before === undefined ? {} : { change: now - before }),
    ...(suppressed || then?.suppressed ? { suppressed: true } : {}),
  };
}

/** What the body itself has to do. */
function agendaOf({ decisions, recommendations }: Body, today: string): Pick<Pack, 'decisions' | 'recommendations'> {
  return {
    decisions: itemsIn(decisions, 'open', 'in-progress').map((item): PackDecision => {
      const { ownerServiceId, dueOn, words } = item.data as unknown as DecisionTaken;
      const overdue = isOverdue(item, today);
      return { decisionId: item.id, state: item.state, takenOn: item.opened.occurredAt, ownerServiceId, dueOn, overdue, words };
    }),
    recommendations: itemsIn(recommendations, 'made', 'postponed').map(({ id, state, data, opened }): PackRecommendation => {
      const { words } = data as unknown as RecommendationMade;
      return { recommendationId: id, state, madeOn: opened.occurredAt, words };
    }),
  };
}
