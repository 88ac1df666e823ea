#!/usr/bin/env node
// Plain JavaScript that any Node can read: it says what to do before anything newer is touched.
const WANTED = 24;
const found = Number(process.versions.node.split('.')[0]);

if (found < WANTED) {
  process.stderr.write(
    `traject needs Node ${WANTED} or newer; this is ${process.version}.\n` +
      'In the repository, `npx traject …` after `npm ci` brings its own.\n',
  );
  process.exit(2);
}
import('../dist/apps/cli/main.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write('traject is not built yet: run `npm ci`, or `npm run build` in the repository.\n');
  process.exit(2);
});
