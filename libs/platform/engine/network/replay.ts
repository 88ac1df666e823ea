import { type Contribution, type Cut, type SumRow, collectionOf, effectiveHistory, fold } from '#eventsourcing';
import { evolveTrajectory, initialTrajectory } from '#trajectory';
import { networkContributions, views } from '#views';
import type { Engine } from '../engine.js';
import type { Rows } from './figures.js';

const PAGE = 500;

/**
 * The boards of the network at another moment than now: every stay is folded again from what was true and known then. It reads the
 * whole log, a stay at a time; it is for pages that are asked for now and then.
 */
export async function rowsAt(engine: Engine, cut: Cut): Promise<Rows> {
  const contributions: Contribution[] = [];
  let after: string | undefined;
  do {
    const page = await engine.stores.documents.find(collectionOf(views.plan), { limit: PAGE, after });
    for (const { id } of page.documents) contributions.push(...(await contributionsAt(engine, id, cut)));
    after = page.cursor;
  } while (after !== undefined);
  return async (board, by) =>
    sumsOf(
      contributions.filter((one) => one.board === board),
      by,
    );
}

async function contributionsAt(engine: Engine, id: string, cut: Cut): Promise<readonly Contribution[]> {
  const facts = effectiveHistory(await engine.history(id), engine.calendar, cut);
  return facts.length === 0 ? [] : networkContributions(fold(facts, evolveTrajectory, initialTrajectory));
}

/** What the store does for documents: a grouped sum. */
function sumsOf(contributions: readonly Contribution[], by: readonly string[]): readonly SumRow[] {
  const groups = Map.groupBy(contributions, ({ key }) => JSON.stringify(by.map((name) => key[name])));
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, some]) => sumOf(some, by));
}

function sumOf(contributions: readonly Contribution[], by: readonly string[]): SumRow {
  const value: Record<string, number> = {};
  for (const one of contributions) for (const [measure, n] of Object.entries(one.value)) value[measure] = (value[measure] ?? 0) + n;
  return { key: Object.fromEntries(by.map((name) => [name, contributions[0]!.key[name]!])), value };
}
