import {
  type AnyView,
  type Cut,
  type Document,
  NotFound,
  type Position,
  bodyOf,
  collectionOf,
  effectiveHistory,
  fold,
} from '#eventsourcing';
import type { Actor } from '#privacy';
import type { Entry, ViewSettings } from '#views';
import type { Engine } from './engine.js';
import { type KindName, kinds } from './kinds.js';
import { type Answered, about, isNow } from './reading.js';

/** What a read of the partnership asks for. */
export interface DirectoryQuery {
  readonly actor: Actor;
  readonly cut?: Cut;
  readonly atLeast?: Position;
}

/** One kind of the partnership, and the view that keeps it. */
export interface Directory {
  readonly kind: KindName;
  readonly view: AnyView<ViewSettings>;
}

export interface Directed<State> extends Answered {
  readonly entries: readonly Entry<State>[];
}

const PAGE = 1_000;

/**
 * Every stream of one kind in order of ids, now or at both cuts. The past is folded from the log, so it is what was true and known
 * then. @throws Forbidden
 */
export async function directoryOf<State>(engine: Engine, { kind, view }: Directory, query: DirectoryQuery): Promise<Directed<State>> {
  const { actor, cut, atLeast } = query;
  engine.demand(actor, { kind: 'read-partnership' });
  const { position } = await engine.reads.read(view, '-', atLeast);
  const documents = await everyDocument(engine, view);
  const entries = isNow(cut) ? documents.map((document) => bodyOf(document) as unknown as Entry<State>) : [];
  if (!isNow(cut)) for (const { id } of documents) entries.push(...(await entryAt<State>(engine, { kind, id, cut })));
  return { entries, ...about(engine, { actor, trajectoryId: '-', cut }, position) };
}

/** One stream of a kind, now or at both cuts: always from the log, which is never behind. @throws NotFound, Forbidden */
export async function directoryEntry<State>(
  engine: Engine,
  { kind, id }: { readonly kind: KindName; readonly id: string },
  { actor, cut, atLeast }: DirectoryQuery,
): Promise<{ readonly entry: Entry<State>; readonly answered: Answered }> {
  engine.demand(actor, { kind: 'read-partnership' });
  if (atLeast !== undefined) await engine.reads.checkPosition(atLeast);
  const [entry] = await entryAt<State>(engine, { kind, id, cut });
  if (!entry) throw new NotFound(`there is no such ${kind}`);
  return { entry, answered: about(engine, { actor, trajectoryId: id, cut }, await engine.stores.eventStore.head()) };
}

async function everyDocument({ stores }: Engine, view: Directory['view']): Promise<readonly Document[]> {
  const documents: Document[] = [];
  let after: string | undefined;
  do {
    const page = await stores.documents.find(collectionOf(view), { limit: PAGE, after });
    documents.push(...page.documents);
    after = page.cursor;
  } while (after !== undefined);
  return documents;
}

/** None when nothing of it was true and known at the cut. */
async function entryAt<State>(
  engine: Engine,
  { kind, id, cut }: { readonly kind: KindName; readonly id: string; readonly cut?: Cut },
): Promise<readonly Entry<State>[]> {
  const { initialState, evolve } = kinds[kind].decider;
  const facts = effectiveHistory(await engine.history(id, kind), engine.calendar, cut);
  return facts.length === 0 ? [] : [{ id, state: fold(facts, evolve, initialState) as State }];
}
