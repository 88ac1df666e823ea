import 'reflect-metadata';
import { JsonLog, Telemetry, closeOnSignal, everyViewBuilt, openEngine, readConfig, serveOperations } from '#platform';
import { createApi, listenApi } from './create-api.js';

/** The api as a process of its own: it appends and answers; a projector elsewhere keeps the views. */
const config = readConfig();
const log = new JsonLog(config.logLevel);
const telemetry = new Telemetry();
const engine = await openEngine(config);
const app = await createApi(engine, config, { telemetry });
const ready = (): Promise<boolean> => everyViewBuilt(engine);
const operations = config.opsPort > 0 ? await serveOperations({ engine, telemetry, log, ready }, config) : undefined;
log.info('listening', { address: await listenApi(app, config) });
closeOnSignal(async () => {
  await operations?.close();
  await app.close();
  await engine.close();
}, log);
