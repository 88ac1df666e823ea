import { type Cut, type Position, collectionOf } from '#eventsourcing';
import { type Actor, may } from '#privacy';
import { type GapMatrix, NETWORK, NOTHING, OCCUPANCY, type OfferCounts, type OfferLine, gapMatrix, inventory, views } from '#views';
import type { Engine } from '../engine.js';
import { type Answered, about, isNow } from '../reading.js';
import { figures, readerOf, rowsNow } from './figures.js';
import { rowsAt } from './replay.js';
import { dayOf, statesOf } from './states.js';

export interface OffersQuery {
  readonly actor: Actor;
  readonly cut?: Cut;
  readonly atLeast?: Position;
  readonly domain?: string;
  readonly prison?: string;
  readonly language?: string;
  /** A legal status that it must admit. */
  readonly status?: string;
  /** How it stands on that day. Default: all that is not over. */
  readonly standing?: string;
  /** How many take part and wait at another moment, too: then every stay is read again. */
  readonly counted?: boolean;
}

export interface OffersAnswer extends Answered {
  readonly offers: readonly OfferLine[];
  /** Of what is listed. */
  readonly counts: { readonly offers: number; readonly open: number; readonly stale: number; readonly doubled: number };
  /** False where it is not said how many take part and wait: to who may not know, and at another moment unless `counted` is asked for. */
  readonly counted: boolean;
}

export type GapsAnswer = GapMatrix & Answered;

/** `GET /v1/offers`: the inventory as of any date, as known at any date. @throws Forbidden, Malformed */
export async function offersAnswer(engine: Engine, query: OffersQuery): Promise<OffersAnswer> {
  const lines = (await allOffers(engine, query)).filter((line) => isAsked(line, query));
  const count = (test: (line: OfferLine) => boolean): number => lines.filter(test).length;
  return {
    offers: lines,
    counts: {
      offers: lines.length,
      open: count(({ standing }) => standing === 'open'),
      stale: count(({ stale }) => stale),
      doubled: count(({ doubles }) => doubles.length > 0),
    },
    counted: isCounted(query),
    ...(await answered(engine, query)),
  };
}

/** `GET /v1/offers/gaps`: where nothing is on offer. Prisons and languages of the people in custody now stand in it too. */
export async function gapsAnswer(engine: Engine, query: OffersQuery): Promise<GapsAnswer> {
  return gapsAmong(engine, query, () => peopleNow(engine, query));
}

/** Who must find something in a gap matrix: the prisons where people are held, and the languages that they speak. */
export interface GapsPeople {
  readonly prisons: readonly string[];
  readonly languages: readonly string[];
}

/** The same among people who were found otherwise: a command has no read models to look in. @throws Forbidden, Malformed */
export async function gapsAmong(engine: Engine, query: OffersQuery, people: () => Promise<GapsPeople>): Promise<GapsAnswer> {
  const lines = await allOffers(engine, query);
  return { ...gapMatrix(lines, await people()), ...(await answered(engine, query)) };
}

async function allOffers(engine: Engine, { actor, ...moment }: OffersQuery): Promise<readonly OfferLine[]> {
  engine.demand(actor, { kind: 'read-partnership' });
  const [offers, services] = [await statesOf(engine, 'offer', moment), await statesOf(engine, 'service', moment)];
  const counts = isCounted({ actor, ...moment }) ? await countsOf(engine, { actor, cut: moment.cut }) : undefined;
  return inventory(offers, { today: dayOf(engine, moment.cut), services, ...(counts ? { counts } : {}) });
}

function isCounted({ actor, cut, counted = false }: OffersQuery): boolean {
  return may(actor, { kind: 'read-counts', exact: false }) && (counted || isNow(cut));
}

async function countsOf(engine: Engine, { actor, cut }: Pick<OffersQuery, 'actor' | 'cut'>): Promise<ReadonlyMap<string, OfferCounts>> {
  await engine.reads.read(views.plan, '-');
  const [rows, reader] = [isNow(cut) ? rowsNow(engine) : await rowsAt(engine, cut!), readerOf(actor)];
  const enrolled = new Map((await figures(rows, { board: NETWORK.enrolled, by: 'offer' }, reader)).map((row) => [row.key['offer']!, row]));
  const waiting = new Map((await figures(rows, { board: NETWORK.waiting, by: 'offer' }, reader)).map((row) => [row.key['offer']!, row]));
  const ids = [...new Set([...enrolled.keys(), ...waiting.keys()])];
  // nobody is as small a figure as one
  const nobody = reader.exact ? { n: 0 } : { suppressed: true };
  return new Map(ids.map((id) => [id, { enrolled: enrolled.get(id) ?? nobody, waiting: waiting.get(id) ?? nobody }]));
}

const OVER: readonly string[] = ['expired', 'withdrawn'];

function isAsked(line: OfferLine, { domain, prison, language, status, standing }: OffersQuery): boolean {
  const tests: readonly boolean[] = [
    standing === undefined ? !OVER.includes(line.standing) : line.standing === standing,
    isOneOf(domain, line.domains),
    isOneOf(prison, line.prisonId === undefined ? undefined : [line.prisonId]),
    isOneOf(language, line.languages),
    isOneOf(status, line.statuses),
  ];
  return tests.every(Boolean);
}

/** True for what is not asked for, and where a line says nothing: then any will do. */
function isOneOf(asked: string | undefined, said: readonly string[] | undefined): boolean {
  return asked === undefined || said === undefined || said.includes(asked);
}

/** Prisons where people are held, and languages that enough of them speak: a rare one would tell of somebody. */
async function peopleNow(engine: Engine, { prison, actor }: OffersQuery): Promise<GapsPeople> {
  const held = await engine.stores.documents.sum(collectionOf(views.stay), { board: OCCUPANCY, by: ['prison'] });
  const spoken = await rowsNow(engine)(NETWORK.equity, ['language']);
  const { exact } = readerOf(actor);
  const languages = spoken.filter(({ key, value }) => key['language'] !== NOTHING && (exact || (value['n'] ?? 0) >= ENOUGH));
  return {
    prisons: held.map(({ key }) => key['prison']!).filter((one) => prison === undefined || one === prison),
    languages: languages.map(({ key }) => key['language']!),
  };
}

const ENOUGH = 5;

async function answered(engine: Engine, { actor, cut }: OffersQuery): Promise<Answered> {
  return about(engine, { trajectoryId: '-', actor, cut }, await engine.stores.eventStore.head());
}
