import { mkdirSync, writeFileSync } from 'node:fs';

const CONTRACT = /^(.*?) keeps the contract of (\w+)/;
const MONGODB = /^MongoDB: (.*)/;
const SKIPPED = /\(skipped: (.*)\)/;

/**
 * Says which suites ran on which stores, and in one last line how all tests went; the line is kept in .tmp/tests.txt for CI.
 */
export default class SummaryReporter {
  onRunComplete(_, results) {
    const table = storesTable(results.testResults);
    if (table.length > 0) process.stderr.write(`\n${table.join('\n')}\n\n`);
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests } = results;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const line = `tests: ${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped`;
    mkdirSync('.tmp', { recursive: true });
    writeFileSync('.tmp/tests.txt', `${line}\n`);
    process.stderr.write(`${line}\n`);
  }
}

/** Suite × store: passed, skipped and why. */
function storesTable(files) {
  const rows = new Map();
  for (const { testResults } of files) {
    for (const { ancestorTitles, status } of testResults) {
      const row = rowOf(ancestorTitles);
      if (!row) continue;
      const kept = rows.get(row.key) ?? { ...row, passed: 0, failed: 0, skipped: 0 };
      kept[status === 'passed' ? 'passed' : status === 'failed' ? 'failed' : 'skipped'] += 1;
      rows.set(row.key, kept);
    }
  }
  const lines = [...rows.values()].map((r) => [r.suite, r.store, String(r.passed), String(r.failed), String(r.skipped), r.why]);
  if (lines.length === 0) return [];
  const all = [['suite', 'store', 'passed', 'failed', 'skipped', 'why'], ...lines.sort((a, b) => (a.join() < b.join() ? -1 : 1))];
  const widths = all[0].map((_, i) => Math.max(...all.map((cells) => cells[i].length)));
  return all.map((cells) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i]))
      .join('  ')
      .trimEnd(),
  );
}

function rowOf(titles) {
  const why = titles.map((title) => SKIPPED.exec(title)?.[1]).find(Boolean) ?? '';
  for (const title of titles) {
    const [, store, suite] = CONTRACT.exec(title) ?? [];
    if (suite) return { key: `${suite}/${store}`, suite, store, why };
  }
  if (MONGODB.test(titles[0] ?? '')) return { key: `mongo${why}`, suite: 'MongoDB adapter', store: 'MongoDB', why };
  if (titles[0]?.startsWith('given EventStoreDB and MongoDB'))
    return { key: `whole${why}`, suite: 'whole system, end to end', store: 'EventStoreDB + MongoDB', why };
  return undefined;
}
