import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Unavailable } from '#eventsourcing';
import { listProjections } from './engine/projections.js';
import type { Engine } from './engine/engine.js';
import type { JsonLog } from './telemetry-log.js';
import type { Telemetry } from './telemetry.js';

export interface OpsParts {
  readonly engine: Engine;
  readonly telemetry: Telemetry;
  readonly log: JsonLog;
  /** What ready means for this process. */
  ready(): Promise<boolean>;
}

export interface OpsServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * `/health/live`, `/health/ready` and `/metrics`, and nothing else, on a port of their own: probes and Prometheus reach it from
 * outside while the api itself stays on loopback. No answer holds an id.
 */
export async function serveOperations(
  parts: OpsParts,
  { opsHost, opsPort }: { readonly opsHost: string; readonly opsPort: number },
): Promise<OpsServer> {
  const server = createServer((request, response) => void answer(parts, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(opsPort, opsHost, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

async function answer(parts: OpsParts, { method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (status: number, body: string, type = 'application/json'): void => {
    const mark = parts.engine.stores.sandbox === undefined ? {} : { 'traject-sandbox': 'true' };
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...mark }).end(body);
  };
  if (method !== 'GET') return send(405, '{"status":"only GET"}');
  try {
    if (url === '/health/live') return send(200, '{"status":"live"}');
    if (url === '/health/ready') return (await parts.ready()) ? send(200, '{"status":"ready"}') : send(503, '{"status":"not ready"}');
    if (url === '/metrics') return send(200, await metrics(parts), parts.telemetry.contentType);
    return send(404, '{"status":"no such page"}');
  } catch (error) {
    parts.log.error('operations-failed', error);
    return send(503, '{"status":"unavailable"}');
  }
}

function metrics({ engine, telemetry }: OpsParts): Promise<string> {
  return figuresOf(engine, telemetry);
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The figures of this process always; those of the views when the stores answer. */
export async function figuresOf(engine: Engine, telemetry: Telemetry): Promise<string> {
  try {
    telemetry.views(await listProjections(engine));
    telemetry.stores(true);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    telemetry.stores(false);
  }
  return telemetry.text();
}

/** Ready to answer: every view was complete once in this version. */
export async function everyViewBuilt(engine: Engine): Promise<boolean> {
  return (await listProjections(engine)).every((view) => view.built);
}
