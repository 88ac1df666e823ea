import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '#eventsourcing';
import { type Config, type Engine, Projector, openEngine, readConfig } from '#platform';
import { createApi } from '../create-api.js';
import { openApi } from '../openapi.js';
import { AnswerCheck } from './answer-check.js';

export type Sent = Awaited<ReturnType<NestFastifyApplication['inject']>>;

/** The moment at which the clock of tests stands until it is moved. */
export const NOW = Date.parse('2026-06-15T10:00:00Z');

/** A clock that tests move by hand. */
export class HandClock implements Clock {
  constructor(public ms = NOW) {}

  now(): number {
    return this.ms;
  }
}

export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly engine: Engine;
  readonly clock: HandClock;
  readonly config: Config;
  readonly projector: Projector;
  /** Reads an address. */
  get(path: string, headers?: Record<string, string>): Promise<Sent>;
  /** Sends JSON; a string goes as it is. */
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Sent>;
  /** Sends lines to the import; answers the lines. */
  import(lines: readonly unknown[], query?: string): Promise<readonly Record<string, unknown>[]>;
  /** Appends facts that must be accepted, and waits until every view has them. */
  known(id: string, ...facts: readonly object[]): Promise<void>;
  /** How many events the log holds. */
  stored(): Promise<number>;
  /** Every byte of every file of the data directory, as Latin-1 text. */
  bytes(): Promise<string>;
  close(): Promise<void>;
}

export interface TestApiOptions {
  readonly devActors?: boolean;
  /** False: nothing is projected until the test says so. */
  readonly projecting?: boolean;
  /** Default true: an answer that is not what OpenAPI says of it fails the test. */
  readonly described?: boolean;
  /** The mark of a sandbox: then the store is one. */
  readonly sandbox?: string;
  readonly resetSandbox?: () => void;
  readonly devWebhooks?: boolean;
}

/** The whole api with its projector on real stores in a directory of its own. */
export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const { devActors = false, devWebhooks = false, projecting = true, described = true, sandbox, resetSandbox } = options;
  const data = await mkdtemp(join(tmpdir(), 'traject-api-'));
  const config = readConfig({ data, devActors, devWebhooks, logLevel: 'silent', port: 0 }, {});
  const clock = new HandClock();
  const engine = await openEngine(config, { clock, sandbox });
  const app = await createApi(engine, config, { resetSandbox });
  const projector = new Projector(engine, { beatMilliseconds: 20 });
  if (projecting) projector.start();
  const answers = described ? new AnswerCheck(openApi(app)) : undefined;
  /** Asks, and holds the answer against its description where that is wanted. */
  const asked = async (
    method: 'GET' | 'POST',
    path: string,
    sent: { payload?: string; headers: Record<string, string> },
  ): Promise<Sent> => {
    const got = await app.inject({ method, url: path, ...sent });
    const [mediaType = ''] = (got.headers['content-type'] ?? '').split(';');
    answers?.check({ method, path, status: got.statusCode, mediaType, body: got.payload });
    return got;
  };
  const post: TestApi['post'] = (path, body, headers = {}) => {
    const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    return asked('POST', path, { payload, headers: { ...type, ...headers } });
  };
  return {
    app,
    engine,
    clock,
    config,
    projector,
    post,
    get: (path, headers = {}) => asked('GET', path, { headers }),
    import: async (lines, query = '') => {
      const payload = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
      const sent = await post(`/v1/imports${query}`, payload, { 'content-type': 'application/x-ndjson' });
      return sent.payload
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    known: async (id, ...facts) => {
      const sent = await post(`/v1/trajectories/${id}/events`, facts, projecting ? { prefer: 'wait=10' } : {});
      if (sent.statusCode !== 201) throw new Error(`not accepted: ${sent.payload}`);
    },
    stored: async () => {
      let count = 0;
      for await (const page of engine.stores.eventStore.readAll()) count += page.length;
      return count;
    },
    bytes: async () => {
      const files = await readdir(data);
      return (await Promise.all(files.map((file) => readFile(join(data, file), 'latin1')))).join('');
    },
    close: async () => {
      await app.close();
      await projector.stop();
      await engine.close();
      await rm(data, { recursive: true });
    },
  };
}

let counter = 0;

/** An id that no other test uses. */
export function freshId(): string {
  counter += 1;
  return `t-${process.pid}-${counter}`;
}

/** A fact as it is sent. */
export interface SentFact {
  readonly type: string;
  readonly occurredAt: string;
  readonly data: object;
}

type Given = Partial<Record<string, unknown>>;

/** Facts as services send them; `data` of a type's usual case can be overridden. */
export const facts = {
  registered: (data: object = {}, rest: Given = {}) => fact('PersonRegistered', { personId: 'p-1', ...data }, rest),
  admitted: (data: object = {}, rest: Given = {}) =>
    fact('DetaineeAdmitted', { personId: 'p-1', prisonId: 'ghent', legalStatus: 'REMAND', kind: 'NEW', ...data }, rest),
  departed: (data: object = {}, rest: Given = {}) =>
    fact('TransferDeparted', { fromPrisonId: 'ghent', toPrisonId: 'bruges', reason: 'POLICY', ...data }, rest),
  released: (data: object = {}, rest: Given = {}) => fact('DetaineeReleased', { modality: 'COURT', ...data }, rest),
  contact: (data: object = {}, rest: Given = {}) => fact('ReceptionContactHeld', { kind: 'DIRECTOR', ...data }, rest),
  need: (data: object = {}, rest: Given = {}) => fact('NeedIdentified', { needId: 'n-1', domain: 'D3', askedBy: 'PERSON', ...data }, rest),
  answered: (data: object = {}, rest: Given = {}) =>
    fact('NeedAnswered', { needId: 'n-1', offerId: 'o-1', serviceId: 's-1', ...data }, rest),
};

function fact(type: string, data: object, rest: Given): SentFact {
  return { type, occurredAt: '2026-03-02T09:10:00+01:00', data, ...rest };
}
