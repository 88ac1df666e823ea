import 'reflect-metadata';
import { TERMINAL } from './console.js';
import { run } from './program.js';

// A reader that has seen enough (`traject export | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(process.argv.slice(2), TERMINAL);
