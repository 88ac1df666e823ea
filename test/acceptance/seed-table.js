// Prints every row of the seed table with the scenarios that show it, and what is still open.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const rows = Object.entries(JSON.parse(readFileSync(join(HERE, 'rows.json'), 'utf8')));
const known = new Set(rows.map(([id]) => id));

// A scenario is named by the rows that it shows: it('T2 T3 T5: given …')
const scenarios = readdirSync(HERE)
  .filter((file) => file.endsWith('.spec.ts'))
  .flatMap((file) =>
    [...readFileSync(join(HERE, file), 'utf8').matchAll(/\bit\('((?:[A-Z]+\d+ ?)+): ([^\n]*?)'/g)].map(([, ids, name]) => ({
      file,
      ids: ids.trim().split(/\s+/),
      name,
    })),
  );

const strange = scenarios.flatMap(({ ids, file }) => ids.filter((id) => !known.has(id)).map((id) => `${id} in ${file}`));
const open = [];
for (const [id, name] of rows) {
  const shown = scenarios.filter(({ ids }) => ids.includes(id));
  if (shown.length === 0) open.push(id);
  console.log(`${id.padEnd(4)} ${name}`);
  for (const scenario of shown) console.log(`       ${scenario.file}: ${scenario.name}`);
}
console.log(
  `\n${rows.length - open.length} of ${rows.length} rows shown by ${scenarios.length} scenarios; open: ${open.join(' ') || 'none'}`,
);
if (strange.length > 0) {
  console.error(`scenarios name rows that the table does not have: ${strange.join(', ')}`);
  process.exitCode = 1;
}
