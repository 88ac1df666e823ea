import type { Contribution, Document, JsonObject, Removal } from '#eventsourcing';
import { canonicalJson } from '#eventsourcing';
import type { Collection } from './document-collections.js';
import { stringsAt } from './document-paths.js';
import type { ViewsFile } from './views-file.js';

/** What the row of a document holds. */
interface Row {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly body: string | null;
  /** The contributions as JSON, to give them back as they came and to see whether they changed. */
  readonly contributions: string;
  /** The strings of its indexed arrays as JSON, `[[path, [value, …]], …]`. */
  readonly arrays: string;
}

const NONE = '[]';

/** What hung on a document and what is to hang on it, as JSON. */
interface Change {
  readonly before: string;
  readonly after: string;
}

/** Saves or removes one document with all that hangs on it. False when the one kept is as new or newer. */
export function write(file: ViewsFile, collection: Collection, paths: readonly string[], document: Document | Removal): boolean {
  const row = rowOf(document, paths);
  const [kept] = file.rows<[doc: number, revision: number, contributions: string, arrays: string]>(
    `SELECT doc, revision, contributions, arrays FROM ${collection.documents} WHERE id = ?`,
    row.id,
  );
  if (kept && kept[1] >= row.revision) return false;
  const doc = kept ? update(file, collection, row, kept[0]) : insert(file, collection, row);
  // Most saves change neither: the side tables are left alone then.
  const [, , contributions = NONE, arrays = NONE] = kept ?? [];
  if (row.arrays !== arrays) writeArrays(file, collection, doc, { before: arrays, after: row.arrays });
  if (row.contributions !== contributions) writeParts(file, collection, doc, { before: contributions, after: row.contributions });
  return true;
}

function rowOf(document: Document | Removal, paths: readonly string[]): Row {
  const { id, revision } = document;
  if ('removed' in document) return { id, revision, position: '', body: null, contributions: NONE, arrays: NONE };
  const { position, body, contributions } = document;
  const arrays = paths.map((path) => [path, stringsAt(body, path)] as const).filter(([, values]) => values.length > 0);
  return {
    id,
    revision,
    position,
    body: JSON.stringify(body),
    contributions: JSON.stringify(contributions),
    arrays: JSON.stringify(arrays),
  };
}

function insert(file: ViewsFile, { documents }: Collection, row: Row): number {
  return file.insert(
    `INSERT INTO ${documents} (id, revision, position, body, contributions, arrays) VALUES (?, ?, ?, ?, ?, ?)`,
    row.id,
    row.revision,
    row.position,
    row.body,
    row.contributions,
    row.arrays,
  );
}

function update(file: ViewsFile, { documents }: Collection, row: Row, doc: number): number {
  file.run(
    `UPDATE ${documents} SET revision = ?, position = ?, body = ?, contributions = ?, arrays = ? WHERE doc = ?`,
    row.revision,
    row.position,
    row.body,
    row.contributions,
    row.arrays,
    doc,
  );
  return doc;
}

function writeArrays(file: ViewsFile, { arrays }: Collection, doc: number, { before, after }: Change): void {
  if (before !== NONE) file.run(`DELETE FROM ${arrays} WHERE doc = ?`, doc);
  for (const [path, values] of JSON.parse(after) as [string, string[]][])
    for (const value of values) file.run(`INSERT INTO ${arrays} (path, value, doc) VALUES (?, ?, ?)`, path, value, doc);
}

/** A document may add twice to one row of a board: the second time the amounts are added up. */
function writeParts(file: ViewsFile, { parts }: Collection, doc: number, { before, after }: Change): void {
  if (before !== NONE) file.run(`DELETE FROM ${parts} WHERE doc = ?`, doc);
  const sql = `INSERT INTO ${parts} (board, key, measure, doc, amount) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET amount = amount + excluded.amount`;
  for (const { board, key, value } of JSON.parse(after) as Contribution[])
    for (const [measure, amount] of Object.entries(value)) file.run(sql, board, canonicalJson(key), measure, doc, amount);
}

/** Columns of a document that is read, in the order of `DocumentRow`. */
export const DOCUMENT = 'id, revision, position, body, contributions';
export type DocumentRow = readonly [
  id: string,
  revision: number,
  position: string,
  body: string,
  contributions: string,
  ...sorted: unknown[],
];

export function documentOf([id, revision, position, body, contributions]: DocumentRow): Document {
  return { id, revision, position, body: JSON.parse(body) as JsonObject, contributions: JSON.parse(contributions) as Contribution[] };
}
