import { STATUS_CODES } from 'node:http';
import {
  Forbidden,
  Malformed,
  NotFound,
  type Offence,
  PositionFromOtherStore,
  RuleBroken,
  Unavailable,
  Unreadable,
  VersionConflict,
} from '#eventsourcing';

export const PROBLEM_JSON = 'application/problem+json';

/** An error as it is answered (RFC 9457). Holds codes, paths and our own sentences: no stack, and nothing that the client sent. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly errors?: readonly Offence[];
  readonly correlationId?: string;
  /** Only of `version-conflict`. */
  readonly currentRevision?: number;
  readonly [extension: string]: unknown;
}

/** A refusal that belongs to HTTP alone: a method, a media type, a host. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly more: { readonly headers?: Readonly<Record<string, string>>; readonly extensions?: object } = {},
  ) {
    super(message);
  }
}

/** A problem and the headers that go with it. */
export interface Answer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

/** Codes for errors of the HTTP machinery, which knows no more than a status. */
const BY_STATUS: { readonly [status: number]: readonly [code: string, detail: string] } = {
  400: ['malformed', 'the request cannot be read'],
  404: ['not-found', 'there is no such thing'],
  405: ['method-not-allowed', 'this resource does not know that method'],
  406: ['not-acceptable', 'nothing acceptable can be answered'],
  408: ['request-timeout', 'the request came too slowly'],
  413: ['too-large', 'the body is larger than 256 KiB; send many facts as lines to POST /v1/imports'],
  414: ['malformed', 'the address is too long'],
  415: ['unsupported-media-type', 'send application/json, or application/x-ndjson to POST /v1/imports, in UTF-8 and not compressed'],
  429: ['too-many-requests', 'too many requests'],
  431: ['malformed', 'the headers are too large'],
  503: ['unavailable', 'not available now'],
};

/** The one translation of errors into answers: by class, never by the text of a message. */
export function problemOf(error: unknown, correlationId?: string): Answer {
  const { headers = {}, ...said } = describe(error);
  const problem = { type: `urn:traject:problem:${said.code}`, title: STATUS_CODES[said.status] ?? 'Error', ...said };
  return { problem: correlationId === undefined ? problem : { ...problem, correlationId }, headers };
}

interface Said {
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly errors?: readonly Offence[];
  readonly currentRevision?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

type Describe<E extends Error> = (error: E) => Said;
type Family<E extends Error> = readonly [abstract new (...args: never[]) => E, Describe<E>];

/** One line for each family of errors. */
const FAMILIES: readonly Family<never>[] = [
  family(Malformed, malformed),
  family(RuleBroken, ({ code, message, path }) => ({
    status: 422,
    code,
    detail: message,
    ...(path === undefined ? {} : { errors: [{ path: cleanPath(path), code, message }] }),
  })),
  family(VersionConflict, ({ code, message, currentRevision }) => ({ status: 409, code, detail: message, currentRevision })),
  family(Unavailable, ({ code, message, retryAfterSeconds }) => ({
    status: 503,
    code,
    detail: message,
    headers: { 'retry-after': String(Math.max(1, Math.ceil(retryAfterSeconds))) },
  })),
  family(NotFound, ({ code, message }) => ({ status: 404, code, detail: message })),
  family(Forbidden, ({ code, message }) => ({ status: 403, code, detail: message })),
  family(PositionFromOtherStore, ({ code, message }) => ({ status: 410, code, detail: message })),
  family(Unreadable, ({ code }) => ({ status: 500, code, detail: 'a stored event of this stay cannot be read; it needs an operator' })),
  family(HttpRefusal, ({ status, code, message, more }) => ({ ...more.extensions, status, code, detail: message, headers: more.headers })),
];

function describe(error: unknown): Said {
  for (const [kind, say] of FAMILIES) if (error instanceof kind) return say(error);
  const status = statusOf(error);
  const [code, detail] = BY_STATUS[status] ?? ['internal-error', 'something went wrong; the correlation id finds it in the log'];
  return { status, code, detail };
}

function family<E extends Error>(kind: abstract new (...args: never[]) => E, say: Describe<E>): Family<never> {
  return [kind, say] as unknown as Family<never>;
}

function malformed({ code, offences }: Malformed): Said {
  const errors = offences.slice(0, MAX_OFFENCES).map((o) => ({ ...o, path: cleanPath(o.path) }));
  return {
    status: 400,
    code,
    detail: `${offences.length === 1 ? 'one property is' : `${offences.length} properties are`} not acceptable`,
    errors,
  };
}

const MAX_OFFENCES = 100;
const MAX_PATH = 200;

/** Paths hold property names that clients chose: only plain characters of them are answered, and not too many. */
function cleanPath(path: string): string {
  return path.replaceAll(/[^\w.[\]$@/:-]/g, '?').slice(0, MAX_PATH);
}

/** The status that an error of Fastify or Nest carries, when it is one that a client may see. */
function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 500;
  const { statusCode, status } = error as { statusCode?: unknown; status?: unknown };
  const found = [statusCode, status].find((value) => typeof value === 'number' && value >= 400 && value < 600);
  return typeof found === 'number' && BY_STATUS[found] ? found : 500;
}
