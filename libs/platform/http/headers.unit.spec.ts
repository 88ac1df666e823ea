import { describe, expect, test } from '@jest/globals';
import { Malformed } from '#eventsourcing';
import { LOCAL_ACTOR } from '#privacy';
import { actorOf } from './actor-header.js';
import { correlationIdOf, expectedRevisionOf, idSourceOf, waitSecondsOf } from './headers.js';

describe('headers of a request', () => {
  test.each([
    ['"0"', 0],
    ['"-1"', -1],
    [' "12" ', 12],
    [undefined, undefined],
  ])('given If-Match %s, then revision %s', (header, revision) => {
    expect(expectedRevisionOf({ 'if-match': header })).toBe(revision);
  });

  test.each(['0', 'W/"0"', '*', '"1", "2"', '"01"', '"1e3"', ''])('given If-Match %s, then malformed', (header) => {
    expect(() => expectedRevisionOf({ 'if-match': header })).toThrow(Malformed);
  });

  test.each([
    ['wait=5', 5],
    ['respond-async, wait=10', 10],
    ['return=minimal; foo, WAIT = 3', 3],
    ['wait=0', 0],
    ['wait=9999', 60],
    ['return=minimal', undefined],
  ])('given Prefer %s, then waits %s seconds', (prefer, seconds) => {
    expect(waitSecondsOf({ prefer })).toBe(seconds);
  });

  test('given a wait that is no number, then malformed', () => {
    expect(() => waitSecondsOf({ prefer: 'wait=soon' })).toThrow(Malformed);
  });

  test('given an Idempotency-Key, bare or quoted, then ids derive from it, apart for each service', () => {
    const anna = { ...LOCAL_ACTOR, userId: 'anna', serviceId: 's-1' };
    expect(idSourceOf({ 'idempotency-key': '"k-1"' }, anna)).toEqual({ kind: 'key', key: 'k-1', scope: 's-1/anna' });
    expect(idSourceOf({ 'idempotency-key': 'k-1' }, LOCAL_ACTOR)).toEqual({ kind: 'key', key: 'k-1', scope: '/local' });
    expect(idSourceOf({}, anna)).toEqual({ kind: 'random' });
    for (const bad of ['', '""', 'a b', 'x'.repeat(256), 'é'])
      expect(() => idSourceOf({ 'idempotency-key': bad }, anna)).toThrow(Malformed);
    expect(() => idSourceOf({ 'idempotency-key': ['a', 'b'] }, anna)).toThrow(Malformed);
  });

  test('given a correlation id that could mean somebody or break a line, then another one is made', () => {
    expect(correlationIdOf({ 'x-correlation-id': 'abc-12345' })).toBe('abc-12345');
    for (const bad of ['short', 'with space', 'line\nbreak-12', '85.07.30-033.28', 'x'.repeat(65)])
      expect(correlationIdOf({ 'x-correlation-id': bad })).not.toBe(bad);
  });
});

describe('the Traject-Actor header', () => {
  const read = (header: string): unknown => actorOf({ 'traject-actor': header }, true);

  test('given nobody named, then the owner of the machine asks', () => {
    expect(actorOf({}, false)).toBe(LOCAL_ACTOR);
    expect(actorOf({}, true)).toBe(LOCAL_ACTOR);
  });

  test('given all parts in any order, then they are read; a relation that is not named is none', () => {
    expect(read('role=SPS; user=anna;relation=ASSIGNED ; service=s-1')).toEqual({
      userId: 'anna',
      serviceId: 's-1',
      role: 'SPS',
      relation: 'ASSIGNED',
    });
    expect(read('user=anna; role=JUDICIAL')).toEqual({ userId: 'anna', role: 'JUDICIAL', relation: 'NONE' });
  });

  test.each([
    '',
    'user=anna',
    'role=SPS',
    'user=a; user=b; role=SPS',
    'user=a; role=sps',
    'user=a; role=SPS; age=3',
    'user=a; role=SPS; relation=FRIEND',
    'user=85.07.30-033.28; role=SPS',
    'user=a b; role=SPS',
  ])('given %s, then malformed', (header) => {
    expect(() => read(header)).toThrow(Malformed);
  });
});
