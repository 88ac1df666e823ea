#!/usr/bin/env node
// Tells what an embedded data directory takes on disk, per million events: `node infra/scale/sizes.mjs DATA`.
// Read it when no process has the directory open: then nothing waits in a write-ahead log.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

const directory = process.argv[2] ?? './data';
const MILLION = 1_000_000;
const MEGABYTE = 1_000_000;

function open(file) {
  return new Database(join(directory, file), { readonly: true });
}

function count(db, table) {
  return db.prepare(`SELECT count(*) AS n FROM "${table}"`).get().n;
}

/** Bytes of each table with its indexes, largest first. */
function sizes(db) {
  return db
    .prepare(
      `SELECT s.tbl_name AS name, sum(d.pgsize) AS bytes
         FROM dbstat d JOIN sqlite_schema s ON s.name = d.name WHERE d.aggregate = TRUE GROUP BY 1 ORDER BY 2 DESC`,
    )
    .all();
}

const log = open('events.db');
const events = count(log, 'events');
const streams = count(log, 'streams');
log.close();
const perMillion = (bytes) => `${((bytes / events) * (MILLION / MEGABYTE)).toFixed(0)} MB per million events`;

console.log(`${events} events in ${streams} streams`);
for (const file of ['events.db', 'views.db', 'keys.db']) {
  const db = open(file);
  console.log(`\n${file}: ${statSync(join(directory, file)).size} bytes, ${perMillion(statSync(join(directory, file)).size)}`);
  const names =
    file === 'views.db'
      ? new Map(
          db
            .prepare('SELECT id, name FROM collections')
            .all()
            .map((c) => [String(c.id), c.name]),
        )
      : new Map();
  for (const { name, bytes } of sizes(db)) {
    const collection = names.get(/\d+$/.exec(name)?.[0] ?? '') ?? '';
    console.log(`  ${name} ${collection}: ${count(db, name)} rows, ${perMillion(bytes)}`);
  }
  db.close();
}
