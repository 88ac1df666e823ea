import { randomUUID } from 'node:crypto';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, type Engine, JsonLog, StatisticsDesk, type StoreConfig, Targets, Telemetry, webhooksOf } from '#platform';
import { RouteList, declaredRoutes, fastifyAdapter, refuseStrayRoutes } from '#platform/http';
import { ApiModule } from './api.module.js';
import { setUpDocumentation } from './openapi.js';
import type { ResetSandbox } from './sandbox/controller.js';

/** What a host may give beside the engine. */
export interface ApiHost {
  readonly telemetry?: Telemetry;
  readonly resetSandbox?: ResetSandbox;
}

export type ApiConfig = StoreConfig & Pick<Config, 'host' | 'port' | 'devActors' | 'devWebhooks' | 'logLevel'>;

/**
 * The HTTP API over an engine, ready for `inject` or `listenApi`. The caller keeps the engine: closing the application does not
 * close the stores.
 * @throws Error when a route has no declared permission
 */
export async function createApi(engine: Engine, config: ApiConfig, host: ApiHost = {}): Promise<NestFastifyApplication> {
  const { telemetry = new Telemetry(), resetSandbox } = host;
  const [log, routes, sandbox] = [new JsonLog(config.logLevel), new RouteList(), engine.stores.sandbox !== undefined];
  const adapter = fastifyAdapter({ devActors: config.devActors, telemetry, log, routes, linesRoute: '/v1/imports', sandbox });
  const reset = sandbox ? resetSandbox : undefined;
  const parts = { desk: new StatisticsDesk(config), ...webhookParts(engine, config, log) };
  const module = ApiModule.register({ engine, telemetry, log, routes, resetSandbox: reset, ...parts });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { bodyParser: false, logger: false, abortOnError: false });
  setUpDocumentation(app, sandbox);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  refuseStrayRoutes(routes.lines, declaredRoutes(app.get(DiscoveryService)));
  return app;
}

/** Of the processes of a store one delivers. A log in SQLite has one writer, whose lease is that of the writer before it. */
function webhookParts(engine: Engine, { devWebhooks, eventStore }: ApiConfig, log: JsonLog): ReturnType<typeof webhooksOf> {
  const owner = eventStore === 'sqlite' ? 'the writer' : randomUUID();
  const onFailure = (error: unknown): void => log.error('webhooks-failed', error);
  return webhooksOf(engine, { owner, onFailure }, new Targets(devWebhooks));
}

/** Begins to listen, on this machine's loopback only. @returns the address, such as http://127.0.0.1:3000 */
export async function listenApi(app: NestFastifyApplication, { host, port }: Pick<ApiConfig, 'host' | 'port'>): Promise<string> {
  if (!LOOPBACK.includes(host)) throw new Error('without sign-in the server binds loopback only; set TRAJECT_HOST to 127.0.0.1');
  await app.listen(port, host);
  const address = app.getHttpServer().address() as { readonly port: number };
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost'];
