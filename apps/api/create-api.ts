import { DiscoveryService, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, type Engine, JsonLog, Telemetry } from '#platform';
import { RouteList, declaredRoutes, fastifyAdapter, refuseStrayRoutes } from '#platform/http';
import { ApiModule } from './api.module.js';
import { setUpDocumentation } from './openapi.js';

export type ApiConfig = Pick<Config, 'host' | 'port' | 'devActors' | 'logLevel'>;

/**
 * The HTTP API over an engine, ready for `inject` or `listenApi`. The caller keeps the engine: closing the application does not
 * close the stores.
 * @throws Error when a route has no declared permission
 */
export async function createApi(engine: Engine, config: ApiConfig, telemetry = new Telemetry()): Promise<NestFastifyApplication> {
  const [log, routes] = [new JsonLog(config.logLevel), new RouteList()];
  const adapter = fastifyAdapter({ devActors: config.devActors, telemetry, log, routes, linesRoute: '/v1/imports' });
  const module = ApiModule.register({ engine, telemetry, log, routes });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { bodyParser: false, logger: false, abortOnError: false });
  setUpDocumentation(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  refuseStrayRoutes(routes.lines, declaredRoutes(app.get(DiscoveryService)));
  return app;
}

/** Begins to listen, on this machine's loopback only. @returns the address, such as http://127.0.0.1:3000 */
export async function listenApi(app: NestFastifyApplication, { host, port }: Pick<ApiConfig, 'host' | 'port'>): Promise<string> {
  if (!LOOPBACK.includes(host)) throw new Error('without sign-in the server binds loopback only; set TRAJECT_HOST to 127.0.0.1');
  await app.listen(port, host);
  const address = app.getHttpServer().address() as { readonly port: number };
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost'];
