import { formatDay, formatInstant } from '#eventsourcing';
import { type Engine, type Frozen, type Question, askedOf, codeHash, hiddenRows, roundingOf, shownDates } from '#platform';
import { type Figures, type Revision, revisions, roundedTable, toCsv } from '#statistics';
import { type Revised, causesOf } from '../stats/revise.js';

/** A publication against the same question as known now. */
export interface PublicationDiff {
  readonly number: number;
  readonly cutOff: string;
  readonly knownNow: string;
  /** False when the log no longer gives the published bytes at their own cut-off. */
  readonly reproducible: boolean;
  /** Why not: values that were erased since, or figures that are computed by other code. */
  readonly cause: 'erased' | 'other-code' | null;
  readonly changes: readonly Revised[];
}

/** Computes figures for a question. */
export type Compute = (question: Question) => Promise<Figures>;

/** What changed since, cell by cell, and the facts behind it. True counts: by right only. */
export async function diffOf(engine: Engine, frozen: Frozen, compute: Compute): Promise<PublicationDiff> {
  const { question, number } = frozen;
  const now = engine.clock.now();
  const later: Question = { ...question, knownAt: 'now', now, head: await engine.stores.eventStore.head() };
  const [then, today] = [await compute(question), await compute(later)];
  const reproducible = (await bytesOf(engine, frozen, then)) === frozen.data.bytes;
  const from = typeof question.knownAt === 'number' ? question.knownAt : question.now;
  const split = askedOf(question).tables[0]!;
  return {
    number,
    cutOff: formatInstant(from),
    knownNow: formatInstant(now),
    reproducible,
    cause: reproducible ? null : await causeOf(frozen),
    changes: await causesOf(ofDates(question, revisions(then, today)), { from, to: now }, { split, store: engine.stores.eventStore }),
  };
}

/** More dates than were published are computed where they hang together. */
function ofDates(question: Question, all: readonly Revision[]): readonly Revision[] {
  const dates = new Set(shownDates(question).map(formatDay));
  return all.filter(({ date }) => dates.has(date));
}

async function causeOf({ data }: Frozen): Promise<'erased' | 'other-code'> {
  const made = JSON.parse(data.meta) as { readonly codeHash?: string; readonly zoneRules?: string };
  return made.codeHash === (await codeHash()) && made.zoneRules === process.versions['tz'] ? 'erased' : 'other-code';
}

async function bytesOf(engine: Engine, { data, question }: Frozen, figures: Figures): Promise<string> {
  if (data.method === 'ROUNDED') return toCsv(roundedTable(figures, askedOf(question), await roundingOf(engine)));
  const table = figures.table();
  return toCsv({ ...table, rows: hiddenRows(table, question).rows });
}
