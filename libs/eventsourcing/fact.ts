import { v4 as uuidV4, v5 as uuidV5, validate as isUuid } from 'uuid';
import type { Catalogue, EventType } from './catalogue.js';
import { Malformed, type Offence, RuleBroken } from './errors.js';
import { type JsonObject, canonicalJson } from './json.js';
import { ID_PATTERN, isRegisterNumber } from './payload/decorators.js';
import { validatePayload } from './payload/validate.js';
import type { Subject } from './stream-kind.js';
import { type Moment, type Zone, formatDay, parseMoment } from './time.js';
import { parseInstant } from './time-text.js';

/** A fact as a service reports it, read and checked, not yet judged. */
export interface Fact {
  readonly eventId: string;
  readonly type: EventType;
  readonly occurredAt: string;
  readonly moment: Moment;
  /** Only in the historical import. */
  readonly recordedAt?: string;
  readonly data: JsonObject;
  /** The event that it goes back to. */
  readonly causationId?: string;
}

/** How the id of a fact without `eventId` is made. */
export type IdSource =
  | { readonly kind: 'random' }
  /** The same content gives the same id: a repeated import changes nothing. */
  | { readonly kind: 'content' }
  /** `key` names a request and `scope` who sent it; each fact's place in the request is added. */
  | { readonly kind: 'key'; readonly key: string; readonly scope: string };

export interface ReadFactOptions {
  readonly catalogue: Catalogue;
  readonly zone: Zone;
  /** The stream that the fact is about. */
  readonly subject: Subject;
  readonly ids: IdSource;
  /** True where `recordedAt` is taken from the reporter. */
  readonly historical?: boolean;
  /** Place in the request; the path of errors begins with it when given. */
  readonly index?: number;
}

/** Facts may be dated a little ahead of our clock: clocks differ. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** Namespace of all ids derived by Traject (a fixed random UUID). */
const NAMESPACE = '6f0f6c1e-6a0c-4d43-9a6e-2f1b7c1d9b54';
const ENVELOPE = ['eventId', 'type', 'occurredAt', 'recordedAt', 'data'];
const TYPE_PATTERN = /^[A-Za-z]{1,64}$/;

/** An id derived from others: the same parts give the same UUID (version 5). */
export function derivedId(...parts: readonly string[]): string {
  return uuidV5(parts.map((p) => JSON.stringify(p)).join('\n'), NAMESPACE);
}

/** Checks the id of a stay, service, offer … as it stands in a path or line. @throws Malformed */
export function checkId(value: unknown, path = 'trajectoryId'): string {
  if (typeof value !== 'string' || !ID_PATTERN.test(value) || /^\.+$/.test(value))
    throw Malformed.at(path, 'must be 1 to 64 of A-Z a-z 0-9 . _ -', 'bad-id');
  if (isRegisterNumber(value))
    throw Malformed.at(path, 'must not be a national register number; put it into externalIds', 'register-number');
  return value;
}

/**
 * Reads one element of a POST or one line of an import.
 * @throws Malformed naming every property that is wrong
 */
export function readFact(input: unknown, options: ReadFactOptions): Fact {
  const prefix = options.index === undefined ? '' : `[${options.index}].`;
  return prefixed(prefix, () => {
    const raw = readEnvelope(input, options);
    const type = options.catalogue.get(raw.type);
    const moment = parseMoment(raw.occurredAt, options.zone);
    const data = validatePayload(type.payload, raw.data);
    const recordedAt = raw.recordedAt === undefined ? undefined : readRecordedAt(raw.recordedAt);
    return { eventId: raw.eventId ?? makeId(raw, data, options), type, occurredAt: raw.occurredAt, moment, data, recordedAt };
  });
}

/** @throws RuleBroken code `future-fact` when the fact is dated after `recordedAt` (ms) by more than the tolerance */
export function refuseFuture(moment: Moment, recordedAt: number, zone: Zone): void {
  const today = zone.dayOf(recordedAt);
  const future = moment.time === undefined ? moment.day > today : moment.time > recordedAt + CLOCK_TOLERANCE_MS;
  if (future) throw new RuleBroken('future-fact', `a fact may not lie in the future; today is ${formatDay(today)}`, 'occurredAt');
}

interface Envelope {
  readonly eventId?: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt?: unknown;
  readonly data: unknown;
}

type Check = readonly [wrong: boolean, path: string, code: string, message: string];

function readEnvelope(input: unknown, options: ReadFactOptions): Envelope {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw Malformed.at('', 'must be a fact: an object', 'not-an-object');
  const raw = input as Record<string, unknown>;
  const unknown = Object.keys(raw).filter((name) => name !== options.subject.property && !ENVELOPE.includes(name));
  const offences: Offence[] = [
    ...unknown.map((path) => ({ path, code: 'unknown-property', message: 'is not a property of a fact' })),
    ...envelopeChecks(raw, options)
      .filter(([wrong]) => wrong)
      .map(([, path, code, message]) => ({ path, code, message })),
  ];
  if (offences.length > 0) throw new Malformed(offences);
  const eventId = typeof raw['eventId'] === 'string' ? raw['eventId'].toLowerCase() : undefined;
  return {
    eventId,
    type: raw['type'] as string,
    occurredAt: raw['occurredAt'] as string,
    recordedAt: raw['recordedAt'],
    data: raw['data'],
  };
}

function envelopeChecks(raw: Record<string, unknown>, { historical, subject }: ReadFactOptions): readonly Check[] {
  const { eventId, type, occurredAt, recordedAt } = raw;
  return [
    [typeof type !== 'string' || !TYPE_PATTERN.test(type), 'type', 'unknown-type', 'must name an event type; GET /v1/catalogue lists them'],
    [typeof occurredAt !== 'string', 'occurredAt', 'not-a-date', 'give an RFC 3339 instant with offset or a plain date'],
    [!('data' in raw), 'data', 'missing', 'is missing'],
    [eventId !== undefined && !(typeof eventId === 'string' && isUuid(eventId)), 'eventId', 'not-a-uuid', 'must be a UUID'],
    [recordedAt !== undefined && !historical, 'recordedAt', 'not-yours', 'is set by the server, except in the historical import'],
    [recordedAt === undefined && historical === true, 'recordedAt', 'missing', 'is needed in the historical import'],
    [
      raw[subject.property] !== undefined && raw[subject.property] !== subject.id,
      subject.property,
      'other-stream',
      'differs from the one addressed',
    ],
  ];
}

function readRecordedAt(value: unknown): string {
  const ms = typeof value === 'string' ? parseInstant(value) : undefined;
  if (ms === undefined) throw Malformed.at('recordedAt', 'must be an RFC 3339 instant with offset', 'not-a-date');
  return new Date(ms).toISOString();
}

function makeId(raw: Envelope, data: JsonObject, { ids, subject, index = 0 }: ReadFactOptions): string {
  switch (ids.kind) {
    case 'random':
      return uuidV4();
    case 'content':
      return derivedId('content', subject.owner, raw.type, raw.occurredAt, canonicalJson(data));
    case 'key':
      return derivedId('key', subject.owner, ids.scope, ids.key, String(index));
  }
}

function prefixed<T>(prefix: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!prefix || !(error instanceof Malformed)) throw error;
    throw new Malformed(error.offences.map((o) => ({ ...o, path: o.path ? `${prefix}${o.path}` : prefix.slice(0, -1) })));
  }
}
