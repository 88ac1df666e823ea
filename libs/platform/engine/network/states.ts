import {
  type Cut,
  ID_PATTERN,
  type Position,
  type RecordedFact,
  bodyOf,
  collectionOf,
  effectiveHistory,
  fold,
  formatDay,
} from '#eventsourcing';
import type { ConsultationBody, Offer, Place, Service } from '#partnership';
import { type PartnershipName, type StreamDocument, partnershipViews } from '#views';
import type { Engine } from '../engine.js';
import { kinds } from '../kinds.js';
import { isNow } from '../reading.js';

/** What the streams of each kind make. */
export interface StatesByKind {
  readonly service: Service;
  readonly offer: Offer;
  readonly body: ConsultationBody;
  readonly place: Place;
}

/** When something is asked for. */
export interface Moment {
  readonly cut?: Cut;
  readonly atLeast?: Position;
}

const PAGE = 1_000;

/** Every stream of a kind as it stands at a moment, by id: now from the documents, at another moment folded from the log. */
export async function statesOf<Kind extends PartnershipName>(
  engine: Engine,
  kind: Kind,
  { cut, atLeast }: Moment = {},
): Promise<ReadonlyMap<string, StatesByKind[Kind]>> {
  const states = isNow(cut) ? await statesNow(engine, kind, atLeast) : await statesAt(engine, kind, cut);
  return states as ReadonlyMap<string, StatesByKind[Kind]>;
}

async function statesNow(engine: Engine, kind: PartnershipName, atLeast?: Position): Promise<ReadonlyMap<string, unknown>> {
  const view = partnershipViews[kind];
  await engine.reads.read(view, '-', atLeast);
  const states = new Map<string, unknown>();
  let after: string | undefined;
  do {
    const page = await engine.stores.documents.find(collectionOf(view), { limit: PAGE, after });
    for (const document of page.documents) {
      const { id, state } = bodyOf(document) as unknown as StreamDocument<unknown>;
      states.set(id, state);
    }
    after = page.cursor;
  } while (after !== undefined);
  return states;
}

async function statesAt(engine: Engine, kind: PartnershipName, cut?: Cut): Promise<ReadonlyMap<string, unknown>> {
  const { prefix, decider } = kinds[kind];
  const streams = new Map<string, RecordedFact[]>();
  for await (const page of engine.stores.eventStore.readAll({ streamPrefixes: [prefix] })) {
    for (const event of page) {
      const id = event.stream.slice(prefix.length);
      const events = streams.get(id) ?? [];
      events.push(engine.catalogue.decode(event));
      streams.set(id, events);
    }
  }
  const states = new Map<string, unknown>();
  for (const [id, events] of [...streams].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const facts = effectiveHistory(events, engine.calendar, cut);
    if (facts.length > 0) states.set(id, fold(facts, decider.evolve, decider.initialState));
  }
  return states;
}

/** The day of a moment, `YYYY-MM-DD`: what is asked for, else the day on which it was known, else today. */
export function dayOf({ zone, clock }: Engine, { validAt, knownAt }: Cut = {}): string {
  return formatDay(validAt?.day ?? zone.dayOf(knownAt ?? clock.now()));
}

/** Names of services and offers, by id. */
export interface Names {
  readonly services: Readonly<Record<string, string>>;
  readonly offers: Readonly<Record<string, string>>;
}

/** The names, at a moment, of the services and offers among some texts; those that nobody has registered have none. */
export async function namesOf(engine: Engine, texts: ReadonlySet<string>, { cut }: Moment = {}): Promise<Names> {
  const ids = [...texts].filter((text) => ID_PATTERN.test(text));
  return {
    services: named(await statesAmong(engine, 'service', { ids, cut }), ({ name }) => name),
    offers: named(await statesAmong(engine, 'offer', { ids, cut }), ({ terms }) => terms.name),
  };
}

interface Among {
  readonly ids: readonly string[];
  readonly cut?: Cut;
}

async function statesAmong<Kind extends PartnershipName & keyof StatesByKind>(
  engine: Engine,
  kind: Kind,
  { ids, cut }: Among,
): Promise<readonly (readonly [string, StatesByKind[Kind]])[]> {
  if (!isNow(cut)) return [...(await statesOf(engine, kind, { cut }))].filter(([id]) => ids.includes(id));
  const view = partnershipViews[kind];
  await engine.reads.read(view, '-');
  const documents = await engine.stores.documents.load(collectionOf(view), ids);
  return [...documents].map(([id, document]) => [id, (bodyOf(document) as unknown as StreamDocument<StatesByKind[Kind]>).state]);
}

function named<State>(
  states: readonly (readonly [string, State])[],
  nameOf: (state: State) => string | undefined,
): Readonly<Record<string, string>> {
  const found = states.flatMap(([id, state]) => {
    const name = nameOf(state);
    return name === undefined ? [] : [[id, name] as const];
  });
  return Object.fromEntries(found);
}

/** Every text in an answer: ids among them. */
export function idsIn(value: unknown, into = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) idsIn(part, into);
  return into;
}
