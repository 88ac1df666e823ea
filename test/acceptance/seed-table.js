// Prints every row of the seed table with the scenarios that show it, or the reason why none does, and what is still open.
// A row that is open, or a scenario of a row that the table does not have, is exit code 1.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const [table = join(HERE, 'rows.json')] = process.argv.slice(2);
const rows = Object.entries(JSON.parse(readFileSync(table, 'utf8'))).map(([id, row]) =>
  typeof row === 'string' ? { id, name: row } : { id, ...row },
);
const known = new Set(rows.map(({ id }) => id));

// A scenario is named by the rows that it shows: it('T2 T3 T5: given …')
const scenarios = readdirSync(HERE)
  .filter((file) => file.endsWith('.spec.ts'))
  .flatMap((file) =>
    [...readFileSync(join(HERE, file), 'utf8').matchAll(/\bit\(\s*'((?:[A-Z]+\d+ ?)+): ([^\n]*?)'/g)].map(([, ids, name]) => ({
      file,
      ids: ids.trim().split(/\s+/),
      name,
    })),
  );

const open = [];
for (const { id, name, reason } of rows) {
  const shown = scenarios.filter(({ ids }) => ids.includes(id));
  if (shown.length === 0 && reason === undefined) open.push(id);
  console.log(`${id.padEnd(4)} ${name}`);
  for (const scenario of shown) console.log(`       ${scenario.file}: ${scenario.name}`);
  if (reason !== undefined) console.log(`       no scenario: ${reason}`);
}
const reasons = rows.filter(({ reason }) => reason !== undefined).length;
console.log(
  `\n${rows.length} rows, ${scenarios.length} scenarios; ${reasons} without a scenario for a reason; open: ${open.join(' ') || 'none'}`,
);
const strange = scenarios.flatMap(({ ids, file }) => ids.filter((id) => !known.has(id)).map((id) => `${id} in ${file}`));
if (strange.length > 0) console.error(`scenarios name rows that the table does not have: ${strange.join(', ')}`);
if (open.length > 0) console.error(`rows without a scenario or a reason: ${open.join(', ')}`);
if (strange.length + open.length > 0) process.exitCode = 1;
