import 'reflect-metadata';
import { JsonLog, closeOnSignal, openEngine, readConfig } from '#platform';
import { createApi, listenApi } from './create-api.js';

/** The api as a process of its own: it appends and answers; a projector elsewhere keeps the views. */
const config = readConfig();
const log = new JsonLog(config.logLevel);
const engine = await openEngine(config);
const app = await createApi(engine, config);
log.info('listening', { address: await listenApi(app, config) });
closeOnSignal(async () => {
  await app.close();
  await engine.close();
}, log);
