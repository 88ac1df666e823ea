import { createHash } from 'node:crypto';
import { type Document, type JsonObject, RuleBroken, Unavailable, bodyOf, canonicalJson } from '#eventsourcing';
import type { Block, Row } from '#statistics';
import type { Engine } from '../engine/engine.js';

/**
 * What was shown to readers without the right to true counts: entries are added, never taken away, and kept beside the audit. Not a
 * read model: it is not in the log, and never built anew.
 *
 * One document for each table, set of dimensions and stretch of time (the month of days, the year of months), with every block that was
 * shown of it. A block that was shown before is not added again. It holds true figures, as the log does: it is for the guard alone.
 */
export const STATISTICS_SHOWN = 'statistics-shown@1';
const INDEXES = { scalar: ['table', 'from', 'to'] };

/** The days that an answer is about. */
export interface Stretch {
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

/** What was shown before, as it stood at one moment. */
export interface Ledger {
  readonly blocks: readonly Block[];
  readonly documents: ReadonlyMap<string, Document>;
}

const PAGE = 100;
/** More is not compared with one answer: then nothing is shown. */
const MOST_DOCUMENTS = 500;
const MOST_CHARACTERS = 8_000_000;

/** Everything that was shown of a table that touches these days. @throws Unavailable, RuleBroken `shown-too-much` */
export async function readShown({ stores }: Engine, { table, from, to }: Stretch): Promise<Ledger> {
  const where = { and: [{ eq: ['table', table] }, { range: ['to', { gte: from }] }, { range: ['from', { lte: to }] }] } as const;
  const documents = new Map<string, Document>();
  let after: string | undefined;
  do {
    const found = await stores.documents.find(STATISTICS_SHOWN, { where, limit: PAGE, after });
    for (const document of found.documents) documents.set(document.id, document);
    if (documents.size > MOST_DOCUMENTS) throw tooMuch();
    after = found.cursor;
  } while (after !== undefined);
  return { blocks: [...documents.values()].flatMap((document) => blocksIn(document).map(blockOf)), documents };
}

/**
 * Adds blocks to what was read. False when somebody else added to it in between: read again, and compare again.
 * @throws RuleBroken `shown-too-much`
 */
export async function addShown(
  engine: Engine,
  stretch: Stretch,
  { known, blocks }: { known: Ledger; blocks: readonly Block[] },
): Promise<boolean> {
  const changed = [...Map.groupBy(blocks, (block) => idOf(stretch.table, block))].flatMap(([id, own]) =>
    changedBy(known, { id, table: stretch.table, own }),
  );
  if (changed.length > 0) {
    const saved = await engine.stores.documents.save(STATISTICS_SHOWN, changed, INDEXES);
    if (saved.length < changed.length) return false;
  }
  // whoever wrote another document meanwhile may not have seen these: the one who reads last sees both
  const now = await readShown(engine, stretch);
  const expected = new Map(
    [...known.documents, ...changed.map((one) => [one.id, one] as const)].map(([id, { revision }]) => [id, revision]),
  );
  return [...now.documents.values()].every(({ id, revision }) => expected.get(id) === revision);
}

/** A block as it is kept: rows with true figures, and the places of those that were hidden. */
interface Kept extends Omit<Block, 'rows' | 'truth'> {
  readonly rows: readonly (readonly [
    date: string,
    group: readonly string[],
    truth: readonly (number | null)[],
    hidden: readonly number[],
  ])[];
}

function changedBy(known: Ledger, { id, table, own }: { id: string; table: string; own: readonly Block[] }): Document[] {
  const before = known.documents.get(id);
  const kept = before ? blocksIn(before) : [];
  const there = new Set(kept.map(digestOf));
  const added = own.map(keptOf).filter((block) => !there.has(digestOf(block)));
  if (added.length === 0) return [];
  const body = { table, ...spanOf(own[0]!), blocks: [...kept, ...added] } as unknown as JsonObject;
  if (JSON.stringify(body).length > MOST_CHARACTERS) throw tooMuch();
  return [{ id, revision: (before?.revision ?? 0) + 1, position: '', body, contributions: [] }];
}

function blocksIn(document: Document): readonly Kept[] {
  return (bodyOf(document) as unknown as { readonly blocks: readonly Kept[] }).blocks;
}

/** The same figures, whenever they were made, are shown once. */
function digestOf({ name, dimensions, rows }: Kept): string {
  return createHash('sha256').update(canonicalJson({ name, dimensions, rows })).digest('hex');
}

/** Nobody, not shown, is left out: nothing that is shown later can be near it. */
function keptOf({ rows, truth, totals, ...block }: Block): Kept {
  const hiddenIn = ({ values }: Row): number[] => values.flatMap((value, i) => (value === undefined ? [i] : []));
  const said = truth.flatMap(({ date, group, values }, i): Kept['rows'] => {
    const [figures, hidden] = [values.map((value) => value ?? null), hiddenIn(rows[i]!)];
    return hidden.length === values.length && figures.every((value) => !value) ? [] : [[date, group, figures, hidden]];
  });
  return { ...block, rows: said, totals: totals.filter(({ value }) => value > 0) };
}

function blockOf({ rows, ...block }: Kept): Block {
  const truth = rows.map(([date, group, values]) => ({ date, group, values }));
  const shown = rows.map(([date, group, values, hidden]) => ({
    date,
    group,
    values: values.map((value, i) => (hidden.includes(i) ? undefined : value)),
  }));
  return { ...block, rows: shown, truth };
}

function idOf(table: string, block: Block): string {
  return [table, block.dimensions.toSorted().join('+'), block.every, spanOf(block).from].join('/');
}

/** The stretch of time whose blocks share a document. */
function spanOf({ name, every }: Block): Pick<Stretch, 'from' | 'to'> {
  const span = { day: name.slice(0, 'YYYY-MM'.length), month: name.slice(0, 'YYYY'.length), year: '' }[every];
  return { from: `${span}${'0000-01-01'.slice(span.length)}`, to: `${span}${'9999-12-31'.slice(span.length)}` };
}

function tooMuch(): RuleBroken {
  return new RuleBroken(
    'shown-too-much',
    'this answer, with what was shown of its dates before, is too much to be compared: ask for fewer dates or dimensions',
  );
}

/** @throws Unavailable `shown-unavailable` whatever store it was that failed: then nothing may be shown */
export function notCompared(error: unknown): Error {
  if (error instanceof RuleBroken) return error;
  return new Unavailable('shown-unavailable', 'an answer is compared with earlier ones before it is shown, and that failed', 1, {
    cause: error,
  });
}
