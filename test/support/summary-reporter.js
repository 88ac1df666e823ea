import { mkdirSync, writeFileSync } from 'node:fs';

/** Says in one line how the tests went, for CI and for people; also kept in .tmp/tests.txt. */
export default class SummaryReporter {
  onRunComplete(_, results) {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests } = results;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    this.line = `tests: ${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped`;
    mkdirSync('.tmp', { recursive: true });
    writeFileSync('.tmp/tests.txt', `${this.line}\n`);
    process.stderr.write(`${this.line}\n`);
  }
}
