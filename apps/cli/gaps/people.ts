import { type Cut, type Day, formatDay } from '#eventsourcing';
import { type Config, type Engine, type GapsPeople, type Question, answerOf, replay, workersFor } from '#platform';
import { type Actor, may } from '#privacy';

export interface PeopleAsked {
  readonly config: Config;
  readonly actor: Actor;
  readonly cut: Cut & { readonly knownAt: number };
  readonly prison?: string | undefined;
}

/**
 * The prisons where people are held and their first languages, counted by the table of stocks as of the same moment. Whoever may not
 * see exact counts is not told of a language that few speak.
 */
export async function peopleOf(engine: Engine, asked: PeopleAsked): Promise<GapsPeople> {
  const { cut, actor, prison } = asked;
  const on = cut.validAt?.day ?? engine.zone.dayOf(cut.knownAt);
  const exact = may(actor, { kind: 'read-counts', exact: true });
  const languages = await metBy(engine, asked, { dimension: 'language', on, unsuppressed: exact });
  const prisons = await metBy(engine, asked, { dimension: 'prison', on, unsuppressed: true });
  return { languages, prisons: prisons.filter((one) => prison === undefined || one === prison) };
}

const NOBODY_KNOWS = 'UNKNOWN';

async function metBy(
  engine: Engine,
  { config, cut }: PeopleAsked,
  { dimension, on, unsuppressed }: { readonly dimension: string; readonly on: Day; readonly unsuppressed: boolean },
): Promise<readonly string[]> {
  const head = await engine.stores.eventStore.head();
  const question: Question = {
    table: 'stock',
    by: [dimension],
    zone: engine.zone.name,
    range: { on },
    knownAt: cut.knownAt,
    now: engine.clock.now(),
    head,
  };
  const figures = await replay({ engine, config, question, workers: workersFor(config, head, undefined) });
  const { table } = await answerOf(figures, question, { options: { on: formatDay(on) }, unsuppressed });
  return table.rows.flatMap(({ group, values }) => ((values[0] ?? 0) > 0 && group[0] !== NOBODY_KNOWS ? [group[0]!] : []));
}
