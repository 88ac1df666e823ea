import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { JsonLog, closeOnSignal, openEngine, readConfig } from '#platform';
import { ProjectorModule } from './projector.module.js';

/** The projector as a process of its own, beside the one that writes the log. */
const config = readConfig();
const log = new JsonLog(config.logLevel);
const engine = await openEngine(config, { mode: 'reader' });
const app = await NestFactory.createApplicationContext(ProjectorModule.register({ engine, log }), { logger: false, abortOnError: false });
log.info('projecting');
closeOnSignal(async () => {
  await app.close();
  await engine.close();
}, log);
