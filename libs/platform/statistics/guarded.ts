import { Unavailable, formatDay } from '#eventsourcing';
import { type Block, type Every, type Figures, type Guarded, TABLES, type Table, guard, hasFlows } from '#statistics';
import type { Engine } from '../engine/engine.js';
import { type Answering, type TableAnswer, answerBeside, rulesOf, shownDates } from './answer.js';
import { cutOffText } from './meta.js';
import { publications, publishedTable } from './publications.js';
import { type Question, askedOf } from './question.js';
import { type Stretch, addShown, notCompared, readShown } from './shown.js';

/** Another answer was shown meanwhile; so often it is looked at again. */
const MOST_TURNS = 4;

/**
 * The answer to a reader without the right to true counts, beside everything that such readers were shown of this table before.
 *
 * Why not coarse cut-offs: a date that was known at two of them still differs by the one fact between, and nobody would see today's
 * stock before the end of the month. Why not rounding: whoever plans beds by these figures wants them as they are; it is there on demand. So the first answer
 * about a date is exact and of this moment. The stock of another day is of other people, and is not compared. The same date again is:
 * what moved by one to four since is not told. Then the earlier answer stands, if that shows more, until at least five have changed.
 * It is written down before it is shown: what cannot be compared or written is not shown.
 * @throws Unavailable `shown-unavailable`, `statistics-busy`; RuleBroken `shown-too-much`
 */
export async function guardedAnswer(
  engine: Engine,
  figures: Figures,
  { question, answering }: { question: Question; answering: Answering },
): Promise<TableAnswer> {
  const table = figures.table();
  const make = guardOf(table, question);
  const stretch = stretchOf(question);
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const found = await compared(engine, stretch, { make, records: answering.records === true });
    if (found) return answerBeside(table, found, { question, answering });
  }
  throw new Unavailable('statistics-busy', 'others are shown figures of this table: ask again a little later', 1);
}

interface Comparing {
  readonly make: (shown: readonly Block[], published: Parameters<typeof guard>[0]['published']) => Guarded;
  readonly records: boolean;
}

/** Undefined when something else was shown in between. */
async function compared(engine: Engine, stretch: Stretch, { make, records }: Comparing): Promise<Guarded | undefined> {
  try {
    const known = await readShown(engine, stretch);
    const hidden = (await publications(engine)).filter(({ data }) => data.method === 'SUPPRESSED' && data.table === stretch.table);
    const found = make(known.blocks, hidden.map(publishedTable));
    if (!records || (await addShown(engine, stretch, { known, blocks: found.fresh }))) return found;
    return undefined;
  } catch (error) {
    throw notCompared(error);
  }
}

function guardOf(table: Table, question: Question): Comparing['make'] {
  const { tables, dates, knownAt, now } = askedOf(question);
  const { definition } = tables[0]!;
  const asked = new Set(shownDates(question).map(formatDay));
  const rules = rulesOf(definition, question);
  const common = { name: definition.name, table, every: dates.every, rules, definition, cutOff: cutOffText(knownAt, now), asked };
  return (shown, published) => guard({ ...common, shown, published });
}

/** From the first day of the first period, to the last date; of a table of which all figures are of dates, these. */
function stretchOf(question: Question): Stretch {
  const { days, every } = askedOf(question).dates;
  const [from, to] = [formatDay(days[0]!), formatDay(days.at(-1)!)];
  const definition = TABLES[question.table];
  return { table: question.table, from: definition && hasFlows(definition) ? beginOf(from, every) : from, to };
}

function beginOf(date: string, every: Every): string {
  return { day: date, month: `${date.slice(0, 'YYYY-MM'.length)}-01`, year: `${date.slice(0, 'YYYY'.length)}-01-01` }[every];
}
