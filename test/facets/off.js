// Switches off the decisions of one facet at a time, and demands that a test of the facet then fails: rules that nobody tests
// cannot stay. One run of Jest with a project for each facet; the code itself knows nothing of it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCLI } from 'jest';
import base from '../../jest.config.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const LIBRARIES = ['libs/trajectory', 'libs/partnership'];
/** Folders without decisions of their own, and why. */
const WITHOUT = {
  'libs/trajectory/resolution': 'corrections and annulments are judged by the core',
};
/** Facets whose decisions hold no rule, and why: switching them off changes nothing. */
const RULELESS = {
  'libs/trajectory/crisis': 'a crisis happens when it happens: nothing refuses or flags it',
};
/** What a rule is made with. */
const RULE = /RuleBroken|\bwarn\(|\bunknown\(|\bwithin\(|decisionBy\(|mustBe|advis/;

const folders = LIBRARIES.flatMap((library) => foldersIn(library));
const decided = folders.filter((folder) => existsSync(join(ROOT, folder, 'decisions.ts')));
const facets = decided.filter((folder) => !(folder in RULELESS));
const problems = [
  ...folders
    .filter((folder) => !decided.includes(folder) && !(folder in WITHOUT))
    .map((folder) => `${folder}: has no decisions.ts, and stands in no list of folders without`),
  ...Object.keys(WITHOUT)
    .filter((folder) => !folders.includes(folder) || decided.includes(folder))
    .map((folder) => `${folder}: stands in the list of folders without decisions, and is none`),
  ...Object.keys(RULELESS)
    .filter((folder) => !decided.includes(folder) || RULE.test(readFileSync(join(ROOT, folder, 'decisions.ts'), 'utf8')))
    .map((folder) => `${folder}: stands in the list of facets without rules, and is none`),
];

const begun = performance.now();
const failures = await failuresByFacet();
for (const facet of facets) {
  const failed = failures.get(facet) ?? [];
  if (failed.length === 0) problems.push(`${facet}: no test fails when its decisions accept everything`);
  else console.log(`${facet}: ${failed.length} fail, such as “${failed[0]}”`);
}
console.log(
  `facets switched off: ${facets.length} in ${Math.round((performance.now() - begun) / 1000)} s; not noticed: ${problems.length}`,
);
for (const problem of problems) console.error(`PROBLEM  ${problem}`);
process.exit(problems.length > 0 ? 1 : 0);

function foldersIn(library) {
  const entries = readdirSync(join(ROOT, library), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${library}/${name}`);
}

/** The names of the tests that fail, by the facet that was switched off. A spec that cannot even be loaded proves nothing. */
async function failuresByFacet() {
  const { testTimeout: _, maxWorkers, reporters: __, ...each } = base;
  const projects = facets.map((facet) => ({
    ...each,
    rootDir: ROOT,
    displayName: facet,
    roots: [`<rootDir>/${facet}`],
    testMatch: ['**/*.spec.ts'],
    transform: { '^.+\\.ts$': ['<rootDir>/test/facets/off-transform.js', { off: facet }] },
  }));
  const config = JSON.stringify({ rootDir: ROOT, projects, reporters: [], maxWorkers });
  const { results } = await runCLI({ config, silent: true, reporters: [], _: [], $0: 'facets' }, [ROOT]);
  const found = new Map();
  for (const { displayName, testResults, testExecError, testFilePath } of results.testResults) {
    if (testExecError) problems.push(`${testFilePath}: could not run: ${testExecError.message}`);
    const failed = testResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    found.set(displayName.name, [...(found.get(displayName.name) ?? []), ...failed]);
  }
  return found;
}
