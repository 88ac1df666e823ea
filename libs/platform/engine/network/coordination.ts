import { type Position, type SumRow, formatInstant } from '#eventsourcing';
import type { Actor } from '#privacy';
import { NETWORK, views } from '#views';
import type { Engine } from '../engine.js';
import { type Ages, agesOf } from './ages.js';
import { type Asked, type FigureRow, type Reader, type Rows, exactFigures, figures, withoutCounts, readerOf, rowsNow } from './figures.js';
import { type Names, type StatesByKind, dayOf, idsIn, namesOf, statesOf } from './states.js';

export interface BoardQuery {
  readonly actor: Actor;
  /** One prison; `OUTSIDE`: people who are in none now. */
  readonly prison?: string;
  readonly atLeast?: Position;
}

/** Hand-overs of which something is to be settled. */
export interface HandoverRow extends Ages {
  readonly owner: string;
  readonly state: string;
  /** What is to be settled of them. */
  readonly items: number;
}

/** People who wait for an offer; how long, where every count is shown. */
export interface WaitingRow extends Partial<Ages> {
  readonly offerId: string;
  readonly own?: number;
  readonly suppressed?: boolean;
}

export interface RoomsRefused {
  readonly placeId: string;
  readonly cause: string;
  readonly n: number;
}

/** What everybody sees in his own way. */
export interface SharedSections {
  /** By who has them in hand: all of them for who coordinates, else those of the own service. */
  readonly handovers: readonly HandoverRow[];
  readonly handoversByState: readonly FigureRow[];
  readonly referralsByState: readonly FigureRow[];
  readonly unmetByDomain: readonly FigureRow[];
  readonly unmetByCause: readonly FigureRow[];
  readonly unmetByLanguage: readonly FigureRow[];
  readonly waiting: readonly WaitingRow[];
  readonly accessRefusals: readonly FigureRow[];
}

/** What is for who coordinates alone. */
export interface CoordinatorSections {
  /** Open and unmet needs by domain, cause and language. */
  readonly needs: readonly FigureRow[];
  readonly referrals: readonly FigureRow[];
  /** Pairs of supports on one track of one person by two services, without a word that they do so together. */
  readonly duplicateSupports: readonly FigureRow[];
  readonly duplicatePersons: readonly FigureRow[];
  readonly accessRefusalsByMonth: readonly FigureRow[];
}

/** Where the network fails, and whose turn it is. */
export interface CoordinationBoard extends SharedSections, Partial<CoordinatorSections> {
  /** Requests for rooms that were not met: whoever works here may know of them. */
  readonly roomsRefused: readonly RoomsRefused[];
  readonly names: Names;
  /** True when the reader sees the counts of every service as they are. */
  readonly exact: boolean;
  readonly position: Position;
  readonly asOf: { readonly validAt: string; readonly knownAt: string };
}

/** `GET /v1/boards/coordination`: sums over stays, now. @throws Forbidden */
export async function coordinationBoard(engine: Engine, { actor, prison, atLeast }: BoardQuery): Promise<CoordinationBoard> {
  engine.demand(actor, { kind: 'read-counts', exact: false });
  const reader = readerOf(actor);
  const { position } = await engine.reads.read(views.plan, '-', atLeast);
  const rows = rowsNow(engine, prison);
  const part = prison !== undefined;
  const sections = {
    ...(await sharedSections(rows, reader, { today: dayOf(engine), part })),
    ...(reader.exact ? await coordinatorSections(rows) : {}),
  };
  const now = formatInstant(engine.clock.now());
  const names = await namesOf(engine, idsIn(sections));
  const refused = roomsRefused(await statesOf(engine, 'place', { atLeast }), prison);
  return { ...sections, roomsRefused: refused, names, exact: reader.exact, position, asOf: { validAt: now, knownAt: now } };
}

export interface Shown {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** A part of the people is asked for: counts of others are then shown to who coordinates alone. */
  readonly part: boolean;
}

/** The sections that anybody may see in his own way. */
export async function sharedSections(rows: Rows, reader: Reader, { today, part }: Shown): Promise<SharedSections> {
  const read = async (asked: Asked): Promise<readonly FigureRow[]> => {
    const found = await figures(rows, asked, reader);
    return part && !reader.exact ? withoutCounts(found) : found;
  };
  return {
    handovers: await handovers(rows, reader, today),
    handoversByState: await read({ board: NETWORK.handovers, by: 'state' }),
    referralsByState: await read({ board: NETWORK.referrals, by: 'state' }),
    unmetByDomain: await read({ board: NETWORK.needs, by: 'domain', state: 'unmet' }),
    unmetByCause: await read({ board: NETWORK.needs, by: 'cause', state: 'unmet' }),
    unmetByLanguage: await read({ board: NETWORK.needs, by: 'language', state: 'unmet' }),
    waiting: await waiting(rows, await read({ board: NETWORK.waiting, by: 'offer' }), { today, exact: reader.exact }),
    accessRefusals: await read({ board: NETWORK.accessRefusals, by: 'cause' }),
  };
}

async function coordinatorSections(rows: Rows): Promise<CoordinatorSections> {
  return {
    needs: await exactFigures(rows, NETWORK.needs, ['state', 'domain', 'cause', 'language']),
    referrals: await exactFigures(rows, NETWORK.referrals, ['toService', 'state', 'domain']),
    duplicateSupports: await exactFigures(rows, NETWORK.duplicateSupports, ['track']),
    duplicatePersons: await exactFigures(rows, NETWORK.duplicatePersons, ['state']),
    accessRefusalsByMonth: await exactFigures(rows, NETWORK.accessRefusals, ['month', 'cause']),
  };
}

function roomsRefused(places: ReadonlyMap<string, StatesByKind['place']>, prison?: string): readonly RoomsRefused[] {
  const asked = [...places].filter(([placeId]) => prison === undefined || placeId === prison);
  return asked.flatMap(([placeId, { rooms }]) =>
    [...Map.groupBy(rooms.refused, ({ cause }) => cause)].map(([cause, some]) => ({ placeId, cause, n: some.length })),
  );
}

/** Each service knows of the hand-overs that it has in hand. */
async function handovers(rows: Rows, { exact, serviceId }: Reader, today: string): Promise<readonly HandoverRow[]> {
  const all = await rows(NETWORK.handovers, ['owner', 'state', 'since']);
  const visible = all.filter(({ key }) => exact || (serviceId !== undefined && key['owner'] === serviceId));
  return [...Map.groupBy(visible, ({ key }) => JSON.stringify([key['owner'], key['state']])).values()].map((some) => ({
    owner: some[0]!.key['owner']!,
    state: some[0]!.key['state']!,
    ...agesOf(some, today),
    items: some.reduce((sum, { value }) => sum + (value['items'] ?? 0), 0),
  }));
}

/** How long people wait is shown where every count is: the oldest is one person. */
async function waiting(
  rows: Rows,
  found: readonly FigureRow[],
  { today, exact }: { readonly today: string; readonly exact: boolean },
): Promise<readonly WaitingRow[]> {
  const byDay = exact ? await rows(NETWORK.waiting, ['offer', 'since']) : [];
  const ages = Map.groupBy(byDay, ({ key }: SumRow) => key['offer']!);
  return found.map(({ key, ...figure }) => {
    const offerId = key['offer']!;
    const some = ages.get(offerId);
    return { offerId, ...figure, ...(some ? agesOf(some, today) : {}) };
  });
}
