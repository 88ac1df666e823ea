import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { NestFactory } from '@nestjs/core';
import { JsonLog, Projector, Telemetry, closeOnSignal, openEngine, readConfig, serveOperations } from '#platform';
import { ProjectorModule } from './projector.module.js';

/**
 * The projector as a process of its own, beside those that write the log. Several of them share the partitions; when one dies
 * another takes over what it worked on.
 */
const config = readConfig();
const log = new JsonLog(config.logLevel);
const engine = await openEngine(config, { mode: 'reader' });
const owner = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
const shared = { owner, partitions: config.partitions, share: config.partitionShare };
const app = await NestFactory.createApplicationContext(ProjectorModule.register({ engine, log, shared }), {
  logger: false,
  abortOnError: false,
});
const projector = app.get(Projector);
const ready = async (): Promise<boolean> => projector.healthy;
const operations = config.opsPort > 0 ? await serveOperations({ engine, telemetry: new Telemetry(), log, ready }, config) : undefined;
log.info('projecting', { owner });
closeOnSignal(async () => {
  await operations?.close();
  await app.close();
  await engine.close();
}, log);
