/**
 * Serves the protocol as a process: node test/eventstoredb-server/main.js --port 2113 --log events.ndjson
 * Prints one line of JSON with its connection string when it is ready. Node strips the types; only the endings of imports need help.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const own = specifier.startsWith('.') && context.parentURL?.endsWith('.ts') === true;
    return next(own ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});

await import('./main.ts');
