import { type Cut, formatDay } from '#eventsourcing';
import { type Config, type Engine, type GapsPeople, type Questions, answerOf, questionAbout, replay, workersFor } from '#platform';
import { type Actor, may } from '#privacy';

export interface PeopleAsked {
  readonly config: Config;
  readonly actor: Actor;
  readonly cut: Cut & { readonly knownAt: number };
  readonly prison?: string | undefined;
}

const NOBODY_KNOWS = 'UNKNOWN';

/**
 * The prisons where people are held and their first languages, counted by the table of stocks as of the same moment. Whoever may not
 * see exact counts is not told of a language that few speak.
 */
export async function peopleOf(engine: Engine, { config, cut, actor, prison }: PeopleAsked): Promise<GapsPeople> {
  const on = cut.validAt?.day ?? engine.zone.dayOf(cut.knownAt);
  const head = await engine.stores.eventStore.head();
  const question: Questions = {
    tables: ['language', 'prison'].map((dimension) => ({ table: 'stock', by: [dimension] })),
    zone: engine.zone.name,
    range: { on },
    knownAt: cut.knownAt,
    now: engine.clock.now(),
    head,
  };
  const figures = await replay({ engine, config, question, workers: workersFor(config, head, undefined) });
  const met = async (index: number, unsuppressed: boolean): Promise<readonly string[]> => {
    const answering = { options: { on: formatDay(on) }, unsuppressed };
    const { table } = await answerOf(figures.only(index), questionAbout(question, index), answering);
    return table.rows.flatMap(({ group, values }) => ((values[0] ?? 0) > 0 && group[0] !== NOBODY_KNOWS ? [group[0]!] : []));
  };
  const prisons = await met(1, true);
  return {
    languages: await met(0, may(actor, { kind: 'read-counts', exact: true })),
    prisons: prisons.filter((one) => prison === undefined || one === prison),
  };
}
