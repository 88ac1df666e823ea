import { Malformed, type Offence, checkId } from '#eventsourcing';
import { type AppendRequest, type Engine, type StayQuery, readCut } from '#platform';
import { type Asking, type QueryOf, expectedRevisionOf, idSourceOf, momentText, position, wholeNumber } from '#platform/http';

const AT_LEAST = { atLeast: position('a position that an append answered: waits up to 5 s until it is visible') };
const KNOWN_AT = { knownAt: momentText('as it was known then; a plain date means the end of that day') };
const VALID_AT = { validAt: momentText('as it was true then') };

/** Query parameters of reads of one stay. */
export const STAY_QUERY = { ...AT_LEAST };
export const CUT_QUERY = { ...VALID_AT, ...KNOWN_AT, ...AT_LEAST };
export const EVENTS_QUERY = {
  from: wholeNumber('the first revision wanted', { min: 0, max: 1_000_000_000 }),
  limit: wholeNumber('how many events at most', { min: 1, max: 1000 }),
  ...KNOWN_AT,
  ...AT_LEAST,
};

/** What an append answers, by status. */
export const APPEND_ANSWERS = {
  200: 'a repetition: the same body, nothing stored',
  201: 'stored',
  202: 'stored, and not in every read model within the time of `Prefer: wait`',
  400: 'malformed',
  409: 'the stream is not at the revision of `If-Match`; `currentRevision` says where it is',
  422: 'refused by the rule that `code` names',
};
export const APPEND_HEADERS = {
  ifMatch: {
    name: 'If-Match',
    required: false,
    description: 'the revision the stream must be at, such as "3"; "-1" for one without events',
  },
  idempotencyKey: {
    name: 'Idempotency-Key',
    required: false,
    description: 'makes the request safe to repeat when its facts have no `eventId`',
  },
  prefer: { name: 'Prefer', required: false, description: 'wait=<seconds>: answer once every read model has it, at most 60' },
};

const MAX_FACTS = 1_000;
const MAX_SYSTEM = 64;
const MAX_VALUE = 256;

/** A POST of facts as the engine takes it. @throws Malformed */
export function appendRequest(id: string, body: unknown, asking: Asking, idProperty = 'trajectoryId'): AppendRequest {
  const { actor, correlationId, headers } = asking;
  if (body === undefined) throw Malformed.at('', 'send a fact or an array of facts', 'missing');
  const list = Array.isArray(body);
  const facts: readonly unknown[] = list ? body : [body];
  if (facts.length > MAX_FACTS)
    throw Malformed.at('', `holds more than ${MAX_FACTS} facts; send them to POST /v1/imports`, 'too-many-facts');
  return {
    id: checkId(id, idProperty),
    facts,
    list,
    actor,
    correlationId,
    ids: idSourceOf(headers, actor),
    expectedRevision: expectedRevisionOf(headers),
  };
}

/** A read of one stay as the engine takes it. @throws Malformed */
export function stayQuery(engine: Engine, id: string, asking: Asking, values: QueryOf<typeof CUT_QUERY>): StayQuery {
  const { validAt, knownAt, atLeast } = values;
  return { trajectoryId: checkId(id), actor: asking.actor, atLeast, cut: readCut(engine, validAt, knownAt) };
}

/** The body of `POST /v1/trajectories/resolve`. @throws Malformed naming every offending property */
export function resolveRequest(body: unknown): {
  readonly externalId: { readonly system: string; readonly value: string };
  readonly at: string;
} {
  const offences: Offence[] = [];
  const { externalId, at } = properties(body, ['externalId', 'at'], '', offences);
  const { system, value } = properties(externalId, ['system', 'value'], 'externalId', offences);
  const read = {
    externalId: {
      system: text(system, 'externalId.system', MAX_SYSTEM, offences),
      value: text(value, 'externalId.value', MAX_VALUE, offences),
    },
    at: text(at, 'at', MAX_SYSTEM, offences),
  };
  if (offences.length > 0) throw new Malformed(offences);
  return read;
}

/** The properties of a JSON object of a request; unknown ones are offences. */
export function properties(body: unknown, names: readonly string[], path: string, offences: Offence[]): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    offences.push({ path, code: 'not-an-object', message: 'must be an object' });
    return {};
  }
  for (const name of Object.keys(body).filter((key) => !names.includes(key)))
    offences.push({ path: path ? `${path}.${name}` : name, code: 'unknown-property', message: 'is not a property of this request' });
  return body as Readonly<Record<string, unknown>>;
}

/** A text of a request that must be there. */
export function text(value: unknown, path: string, max: number, offences: Offence[]): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= max) return value;
  offences.push({ path, code: 'bad-text', message: `must be a text of 1 to ${max} characters` });
  return '';
}
