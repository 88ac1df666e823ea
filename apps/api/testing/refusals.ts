import { facts } from './test-api.js';

/** A text that no answer may contain. */
export const MARKER = 'Zebrastraat';

/** A fact that must be refused, and as what. */
export interface Row {
  readonly given?: readonly object[];
  readonly when: string;
  /** The body, or how to make it for a stay. */
  readonly send: object | string;
  readonly headers?: Record<string, string>;
  readonly status: number;
  readonly code: string;
  /** Path and code of one of the errors. */
  readonly at?: readonly [path: string, code: string];
}

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
export const ADMITTED_TEXT = JSON.stringify(facts.admitted());

/** What cannot be read. */
export const MALFORMED: readonly Row[] = [
  {
    when: 'its type is unknown',
    send: { ...facts.admitted(), type: 'Zebra' },
    status: 400,
    code: 'malformed',
    at: ['type', 'unknown-type'],
  },
  {
    when: 'a property is unknown',
    send: facts.admitted({ cell: MARKER }),
    status: 400,
    code: 'malformed',
    at: ['data.cell', 'unknown-property'],
  },
  {
    when: 'the envelope has an unknown property',
    send: facts.admitted({}, { author: MARKER }),
    status: 400,
    code: 'malformed',
    at: ['author', 'unknown-property'],
  },
  {
    when: 'the server sets that property',
    send: facts.admitted({}, { revision: 0 }),
    status: 400,
    code: 'malformed',
    at: ['revision', 'unknown-property'],
  },
  {
    when: 'it brings its own recordedAt',
    send: facts.admitted({}, { recordedAt: '2026-03-02T10:00:00Z' }),
    status: 400,
    code: 'malformed',
    at: ['recordedAt', 'not-yours'],
  },
  {
    when: 'a code is wrong',
    send: facts.admitted({ legalStatus: MARKER }),
    status: 400,
    code: 'malformed',
    at: ['data.legalStatus', 'is-in'],
  },
  {
    when: 'a property is missing',
    send: facts.admitted({ prisonId: undefined }),
    status: 400,
    code: 'malformed',
    at: ['data.prisonId', 'matches'],
  },
  { when: 'a property is null', send: facts.admitted({ prisonId: null }), status: 400, code: 'malformed', at: ['data.prisonId', 'null'] },
  {
    when: 'it is dated 30 February',
    send: facts.admitted({}, { occurredAt: '2026-02-30' }),
    status: 400,
    code: 'malformed',
    at: ['occurredAt', 'no-such-date'],
  },
  {
    when: 'its time has no zone',
    send: facts.admitted({}, { occurredAt: '2026-03-02T09:10:00' }),
    status: 400,
    code: 'malformed',
    at: ['occurredAt', 'zone-missing'],
  },
  {
    when: 'an id is a register number',
    send: facts.admitted({ personId: '85.07.30-033.28' }),
    status: 400,
    code: 'malformed',
    at: ['data.personId', 'no-register-number'],
  },
  {
    when: 'its eventId is no UUID',
    send: facts.admitted({}, { eventId: MARKER }),
    status: 400,
    code: 'malformed',
    at: ['eventId', 'not-a-uuid'],
  },
  {
    when: 'a query object stands for a value',
    send: facts.admitted({ prisonId: { $gt: '' } }),
    status: 400,
    code: 'malformed',
    at: ['data.prisonId', 'matches'],
  },
  {
    when: 'one fact of a list is wrong',
    send: [facts.admitted(), facts.contact({ kind: MARKER })],
    status: 400,
    code: 'malformed',
    at: ['[1].data.kind', 'is-in'],
  },
  { when: 'the list is empty', send: [], status: 400, code: 'malformed', at: ['', 'no-facts'] },
  { when: 'it is no object', send: '"text"', status: 400, code: 'malformed', at: ['', 'not-an-object'] },
  { when: 'it is no JSON', send: `{"type": ${MARKER}`, status: 400, code: 'malformed', at: ['', 'not-json'] },
  { when: 'it is nested 30 deep', send: nested(30), status: 400, code: 'malformed', at: ['a.a.a', 'too-deep'] },
  { when: 'it is nested 100,000 deep', send: '['.repeat(100_000) + ']'.repeat(100_000), status: 400, code: 'malformed' },
  {
    when: 'it holds __proto__',
    send: ADMITTED_TEXT.replace('{"personId"', '{"__proto__":{"x":1},"personId"'),
    status: 400,
    code: 'malformed',
    at: ['data', 'forbidden-key'],
  },
  {
    when: 'it holds constructor',
    send: ADMITTED_TEXT.replace('{"personId"', '{"constructor":{},"personId"'),
    status: 400,
    code: 'malformed',
    at: ['data', 'forbidden-key'],
  },
  {
    when: 'a key stands twice',
    send: ADMITTED_TEXT.replace('"prisonId"', '"prisonId":"bruges","prisonId"'),
    status: 400,
    code: 'malformed',
    at: ['data.prisonId', 'duplicate-key'],
  },
  {
    when: 'a number is 1e400',
    send: ADMITTED_TEXT.replace('"ghent"', '1e400'),
    status: 400,
    code: 'malformed',
    at: ['data.prisonId', 'bad-number'],
  },
  { when: 'a number is NaN', send: ADMITTED_TEXT.replace('"ghent"', 'NaN'), status: 400, code: 'malformed', at: ['', 'not-json'] },
  {
    when: 'a text holds NUL',
    send: ADMITTED_TEXT.replace('ghent', '\\u0000'),
    status: 400,
    code: 'malformed',
    at: ['data.prisonId', 'bad-text'],
  },
  {
    when: 'a text holds half a surrogate pair',
    send: ADMITTED_TEXT.replace('ghent', '\\ud83d'),
    status: 400,
    code: 'malformed',
    at: ['data.prisonId', 'bad-text'],
  },
  {
    when: 'If-Match has no quotes',
    send: facts.admitted(),
    headers: { 'if-match': '3' },
    status: 400,
    code: 'malformed',
    at: ['If-Match', 'bad-if-match'],
  },
  { when: 'the body has 300 kB', send: facts.need({ words: 'x'.repeat(300_000) }), status: 413, code: 'too-large' },
  {
    when: 'the body is a form',
    send: 'type=x',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    when: 'the body comes as lines',
    send: ADMITTED_TEXT,
    headers: { 'content-type': 'application/x-ndjson' },
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    when: 'the body is compressed',
    send: ADMITTED_TEXT,
    headers: { 'content-encoding': 'gzip' },
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    when: 'the body is Latin-1',
    send: ADMITTED_TEXT,
    headers: { 'content-type': 'application/json; charset=iso-8859-1' },
    status: 415,
    code: 'unsupported-media-type',
  },
];

/** A stay that holds an admission. */
export const known = [facts.admitted({}, { occurredAt: '2026-03-02T09:10:00+01:00' })];

/** What contradicts what is known. */
export const IMPOSSIBLE: readonly Row[] = [
  {
    given: known,
    when: 'a release is dated before the known admission',
    send: facts.released({}, { occurredAt: '2026-03-01' }),
    status: 422,
    code: 'released-before-admission',
  },
  {
    given: known,
    when: 'the person is admitted again while held',
    send: facts.admitted({ prisonId: 'bruges' }, { occurredAt: '2026-03-05' }),
    status: 422,
    code: 'already-in-custody',
  },
  {
    given: known,
    when: 'a departure is from another prison',
    send: facts.departed({ fromPrisonId: 'antwerp' }, { occurredAt: '2026-03-05' }),
    status: 422,
    code: 'held-elsewhere',
  },
  {
    when: 'it is dated tomorrow',
    send: facts.admitted({}, { occurredAt: '2026-06-16' }),
    status: 422,
    code: 'future-fact',
    at: ['occurredAt', 'future-fact'],
  },
  { when: 'it is dated in an hour', send: facts.admitted({}, { occurredAt: '2026-06-15T11:00:00Z' }), status: 422, code: 'future-fact' },
  {
    given: known,
    when: 'one of several facts is impossible',
    send: [facts.contact({}, { occurredAt: '2026-03-03' }), facts.admitted({}, { occurredAt: '2026-03-05' })],
    status: 422,
    code: 'already-in-custody',
  },
];
