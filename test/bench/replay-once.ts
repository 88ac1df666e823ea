import 'reflect-metadata';
import { openEngine } from '#platform';
import { type Counting, count } from './replays.js';
import { configOf } from './store.js';

/** A process of its own that counts once and says the most memory that it had, in bytes. */
const counting = JSON.parse(process.argv[2]!) as Counting;
const engine = await openEngine(configOf(counting.directory), { mode: 'reader' });
await count(engine, counting);
await engine.close();
const KILOBYTE = 1_024;
process.stdout.write(String(process.resourceUsage().maxRSS * KILOBYTE));
