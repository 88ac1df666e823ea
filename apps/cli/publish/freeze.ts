import { COMPUTED_LIMIT, RuleBroken } from '#eventsourcing';
import {
  type Config,
  type Engine,
  type Frozen,
  type Question,
  type TableAnswer,
  type TableOptions,
  answerOf,
  askedOf,
  publications,
  publishedTable,
  roundingOf,
} from '#platform';
import { type Figures, type Overlap, type PublicationFrozen, digestOf, overlaps, roundedTable, toCsv } from '#statistics';
import { keep } from './store.js';

export interface Freezing {
  readonly engine: Engine;
  readonly config: Config;
  readonly question: Question;
  readonly options: TableOptions;
  readonly approver: string;
  readonly rounded: boolean;
}

/**
 * Publishes the table of some figures under the next number.
 * @throws RuleBroken `exposed`, `differencing`, `both-methods`, `too-large`: then nothing is kept
 */
export async function freeze(figures: Figures, freezing: Freezing): Promise<Frozen> {
  const { engine, config, question, approver, rounded } = freezing;
  const { table, meta } = rounded ? await roundedAnswer(figures, freezing) : await hiddenAnswer(figures, freezing);
  const bytes = toCsv(table);
  if (bytes.length > COMPUTED_LIMIT) {
    throw new RuleBroken(
      'too-large',
      `the table has ${bytes.length} characters, at most ${COMPUTED_LIMIT} are kept: publish fewer dates or dimensions`,
    );
  }
  const data: PublicationFrozen = {
    table: question.table,
    method: rounded ? 'ROUNDED' : 'SUPPRESSED',
    approverId: approver,
    question: JSON.stringify(question),
    meta: JSON.stringify(meta),
    bytes,
    sha256: digestOf(bytes),
  };
  const earlier = await publications(engine);
  refuseBothMethods(earlier, { data, question });
  if (!rounded) refuseDifferences(earlier, { data, question });
  const number = (earlier.at(-1)?.number ?? 0) + 1;
  const now = engine.clock.now();
  await keep(config, number, data, now);
  return { number, frozenAt: meta.computedAt, data, question };
}

async function hiddenAnswer(figures: Figures, { question, options }: Freezing): Promise<TableAnswer> {
  const answer = await answerOf(figures, question, { options, unsuppressed: false });
  const { suppressed } = answer.meta;
  if (suppressed !== 'nothing' && suppressed.exposed > 0) {
    const text = `${suppressed.exposed} hidden figures may follow from totals of fewer dimensions`;
    throw new RuleBroken('exposed', `${text}: publish fewer dimensions, or the whole with --rounded`);
  }
  return answer;
}

/** @throws Malformed for a table with figures that cannot be rounded */
async function roundedAnswer(figures: Figures, { engine, question, options }: Freezing): Promise<TableAnswer> {
  const rounding = await roundingOf(engine);
  roundedTable(figures, askedOf(question), rounding);
  return answerOf(figures, question, { options, unsuppressed: true, rounded: true }, rounding);
}

/** A rounded figure says of a hidden one of the same table and date what it nearly is, and then others follow. */
function refuseBothMethods(earlier: readonly Frozen[], asked: Pick<Frozen, 'data' | 'question'>): void {
  const datesOf = (one: Pick<Frozen, 'data' | 'question'>, hiddenOnly: boolean): string[] =>
    publishedTable(one).table.rows.flatMap(({ date, values }) => (!hiddenOnly || values.includes(undefined) ? [date] : []));
  for (const one of earlier) {
    if (one.data.table !== asked.data.table || one.data.method === asked.data.method) continue;
    const [hidden, rounded] = one.data.method === 'SUPPRESSED' ? [one, asked] : [asked, one];
    const dates = new Set(datesOf(rounded, false));
    const both = datesOf(hidden, true).find((date) => dates.has(date));
    if (both === undefined) continue;
    const text = `publication ${one.number} has figures of ${both} by the other method: rounded ones would narrow hidden ones down`;
    throw new RuleBroken('both-methods', text);
  }
}

/** Rounded figures are not compared: what two of them differ by is noise. */
function refuseDifferences(earlier: readonly Frozen[], asked: Pick<Frozen, 'data' | 'question'>): void {
  const later = publishedTable(asked);
  for (const one of earlier) {
    if (one.data.method === 'ROUNDED' || one.data.table !== asked.data.table || one.data.sha256 === asked.data.sha256) continue;
    const found = overlaps(publishedTable(one), later);
    if (found.length > 0) throw new RuleBroken('differencing', told(one.number, found));
  }
}

const MOST_NAMED = 5;

/** Names the figures, never by how much they differ. */
function told(number: number, found: readonly Overlap[]): string {
  const named = found.slice(0, MOST_NAMED).map(({ later, measure, dimensions, group, why }) => {
    const cell = dimensions.map((name, i) => `${name} ${group[i]}`).join(', ');
    const how = why === 'hidden-earlier' ? 'was hidden in' : 'differs a little from';
    return `${measure} on ${later.date}${cell === '' ? '' : ` of ${cell}`} ${how} publication ${number}`;
  });
  const more = found.length > MOST_NAMED ? `; and ${found.length - MOST_NAMED} more` : '';
  return `together with publication ${number} small figures would follow: ${named.join('; ')}${more}. Publish other dates or dimensions, or with --rounded`;
}
