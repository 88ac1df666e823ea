import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Malformed } from '#eventsourcing';
import type { JsonLog } from '../telemetry-log.js';
import type { Telemetry } from '../telemetry.js';
import { actorOf } from './actor-header.js';
import type { RouteList } from './filter.js';
import { type Headers, correlationIdOf, single } from './headers.js';
import { HttpRefusal, PROBLEM_JSON, problemOf } from './problem.js';
import { sendProblem } from './send-problem.js';
import type { TrajectRequest } from './request.js';
import { MAX_BYTES, decodeUtf8, parseStrictJson } from './strict-json.js';

export const NDJSON = 'application/x-ndjson';

export interface ServerOptions {
  readonly devActors: boolean;
  readonly telemetry: Telemetry;
  readonly log: JsonLog;
  readonly routes: RouteList;
  /** The route that takes lines; every other takes JSON. */
  readonly linesRoute: string;
  /** True where all people are made up: every answer says so. */
  readonly sandbox?: boolean;
}

const MAX_PARAMETER = 1024;
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;
const LOOPBACK_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;
/** `.` and `..` as a segment, an encoded slash, backslash or control character: proxies and we might read them differently. */
const BAD_PATH = /(^|\/)(\.|%2e){1,2}(\/|$)|%2f|%5c|%[01][0-9a-f]|%7f|\\|\/\/|[^\x21-\x7e]/i;
const STRICT_CSP = "default-src 'none'; frame-ancestors 'none'";
const DOCS_CSP = "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data:; frame-ancestors 'none'";

/** Stands on every answer of a sandbox. */
export const SANDBOX_HEADER = 'traject-sandbox';

/** Fastify as this server wants it: strict about what comes in, silent about itself in what goes out. */
export function fastifyAdapter(options: ServerOptions): FastifyAdapter {
  const marks = marksOf(options);
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BYTES,
    genReqId: (request: { headers: Headers }) => correlationIdOf(request.headers),
    requestIdHeader: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: MAX_PARAMETER },
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply.headers(marks), problemOf(error, request.id)),
    clientErrorHandler: (error: ConnectionError, socket: Socket) => refuseConnection(error, socket, marks),
  });
  const server = adapter.getInstance<FastifyInstance>();
  server.addHook('onRoute', ({ method, url }) => void options.routes.lines.push(...[method].flat().map((m) => ({ method: m, path: url }))));
  addHooks(server, options);
  addParsers(server, options.linesRoute);
  return adapter;
}

/** Headers that say what kind of store answers. */
function marksOf({ sandbox }: ServerOptions): Record<string, string> {
  return sandbox ? { [SANDBOX_HEADER]: 'true' } : {};
}

function addHooks(server: FastifyInstance, options: ServerOptions): void {
  const { devActors, telemetry, log } = options;
  const marks = marksOf(options);
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers({
      ...marks,
      'x-correlation-id': request.id,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': request.url.startsWith('/docs') ? DOCS_CSP : STRICT_CSP,
    });
    try {
      refuseStrangers(request);
      const { headers, id: correlationId } = request;
      (request as TrajectRequest).asking = { actor: actorOf(headers, devActors), correlationId, headers };
      done();
    } catch (error) {
      done(error as Error);
    }
  });
  let closing = false;
  server.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close'); // else a client that keeps its connection would hold the stop up
    done(null, payload);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const [method, route, status] = [request.method, request.routeOptions.url ?? 'none', reply.statusCode];
    telemetry.answered({ method, route, status, seconds: reply.elapsedTime / 1000 });
    log.info('request', { method, route, status, ms: Math.round(reply.elapsedTime), correlationId: request.id });
    done();
  });
}

/** Browsers can be made to send requests to this machine by pages of strangers (DNS rebinding, forged forms): refused by name. */
function refuseStrangers(request: FastifyRequest): void {
  const host = single(request.headers, 'host') ?? '';
  if (!LOOPBACK_HOST.test(host)) throw new HttpRefusal(421, 'host-not-served', 'this server answers to its loopback names only');
  const origin = single(request.headers, 'origin');
  if (origin !== undefined && !LOOPBACK_ORIGIN.test(origin)) throw new HttpRefusal(403, 'cross-site', 'pages of other sites may not ask');
  if (BAD_PATH.test(request.url.split('?', 1)[0] ?? ''))
    throw Malformed.at('path', 'holds a segment or character that is not allowed', 'bad-path');
}

/** Only these two media types exist; each only where it is expected. */
function addParsers(server: FastifyInstance, linesRoute: string): void {
  const isLines = (request: FastifyRequest): boolean => request.routeOptions.url === linesRoute;
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      if (isLines(request)) throw unsupported();
      refuseEncoded(request);
      done(null, parseStrictJson(decodeUtf8(body as Buffer)));
    } catch (error) {
      done(error as Error);
    }
  });
  server.addContentTypeParser([NDJSON, 'application/ndjson', 'application/jsonl'], (request, payload, done) => {
    try {
      if (!isLines(request)) throw unsupported();
      refuseEncoded(request);
      done(null, payload);
    } catch (error) {
      done(error as Error);
    }
  });
}

function refuseEncoded(request: FastifyRequest): void {
  const encoding = single(request.headers, 'content-encoding');
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (encoding !== undefined && encoding !== 'identity') throw unsupported();
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) throw unsupported();
}

function unsupported(): HttpRefusal {
  const message = 'send application/json, or application/x-ndjson to POST /v1/imports, in UTF-8 and not compressed';
  return new HttpRefusal(415, 'unsupported-media-type', message);
}

type ConnectionError = Error & { readonly code?: string };

/** What is no HTTP at all (a header with a line break in it, too long a header): answered on the bare connection, which then closes. */
function refuseConnection(error: ConnectionError, socket: Socket, marks: Record<string, string>): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) {
    const statusCode = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 }[error.code ?? ''] ?? 400;
    const { problem } = problemOf({ statusCode });
    const body = JSON.stringify(problem);
    const headers = { 'Content-Type': PROBLEM_JSON, 'Cache-Control': 'no-store', Connection: 'close', ...marks };
    const lines = Object.entries(headers).map(([name, value]) => `\r\n${name}: ${value}`);
    const head = `HTTP/1.1 ${problem.status} ${problem.title}${lines.join('')}`;
    socket.write(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }
  socket.destroy(error);
}
