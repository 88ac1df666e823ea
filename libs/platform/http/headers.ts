import { randomUUID } from 'node:crypto';
import { type IdSource, Malformed, isRegisterNumber } from '#eventsourcing';
import type { Actor } from '#privacy';

/** Headers of one request; a header that came more than once is a list. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The longest that `Prefer: wait` is followed, in seconds. */
export const MAX_WAIT_SECONDS = 60;

const CORRELATION = /^[A-Za-z0-9._-]{8,64}$/;
const REVISION = /^"(-1|0|[1-9]\d{0,14})"$/;
const CURSOR = /^[A-Za-z0-9._:-]{1,256}$/;
const KEY = /^[\x21-\x7e]{1,255}$/;

/** The client's correlation id when it is a plain token without meaning, else a new one. */
export function correlationIdOf(headers: Headers): string {
  const given = headers['x-correlation-id'];
  return typeof given === 'string' && CORRELATION.test(given) && !isRegisterNumber(given) ? given : randomUUID();
}

/** One header, or nothing. @throws Malformed when it came twice */
export function single(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  if (typeof value === 'string' || value === undefined) return value;
  throw Malformed.at(name, 'may stand in a request once', 'repeated-header');
}

/** `If-Match: "<revision>"`; -1 is the revision of a stay that holds nothing. @throws Malformed */
export function expectedRevisionOf(headers: Headers): number | undefined {
  const given = single(headers, 'if-match');
  if (given === undefined) return undefined;
  const match = REVISION.exec(given.trim());
  if (!match) throw Malformed.at('If-Match', 'must be one revision in double quotes, such as "3"', 'bad-if-match');
  return Number(match[1]);
}

/** Where the ids of facts without `eventId` come from: the `Idempotency-Key` when there is one. @throws Malformed */
export function idSourceOf(headers: Headers, actor: Actor): IdSource {
  const given = single(headers, 'idempotency-key');
  if (given === undefined) return { kind: 'random' };
  const key = given.replace(/^"(.*)"$/, '$1');
  if (!KEY.test(key))
    throw Malformed.at('Idempotency-Key', 'must be 1 to 255 printable ASCII characters without space', 'bad-idempotency-key');
  return { kind: 'key', key, scope: `${actor.serviceId ?? ''}/${actor.userId}` };
}

/** `Last-Event-ID`: where a reader of the feed goes on. An empty one says nothing. @throws Malformed */
export function lastEventIdOf(headers: Headers): string | undefined {
  const given = single(headers, 'last-event-id')?.trim();
  if (given === undefined || given === '') return undefined;
  if (!CURSOR.test(given)) throw Malformed.at('Last-Event-ID', 'must be the id of a frame of the feed', 'bad-last-event-id');
  return given;
}

/** Seconds of `Prefer: wait=<s>`, at most 60; other preferences are left aside (RFC 7240). @throws Malformed */
export function waitSecondsOf(headers: Headers): number | undefined {
  const preferences = [headers['prefer'] ?? []].flat().flatMap((line) => line.split(/[,;]/));
  const wait = preferences.map((p) => p.trim()).find((p) => /^wait\s*=/i.test(p));
  if (wait === undefined) return undefined;
  const seconds = /^wait\s*=\s*"?(\d{1,6})"?$/i.exec(wait);
  if (!seconds) throw Malformed.at('Prefer', 'wait must be whole seconds, such as wait=5', 'bad-prefer');
  return Math.min(Number(seconds[1]), MAX_WAIT_SECONDS);
}
