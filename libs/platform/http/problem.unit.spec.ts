import { describe, expect, test } from '@jest/globals';
import {
  Forbidden,
  Malformed,
  NotFound,
  OutcomeUnknown,
  PositionFromOtherStore,
  RuleBroken,
  Unavailable,
  Unreadable,
  VersionConflict,
} from '#eventsourcing';
import { problemOf } from './problem.js';

describe('problemOf: one translation by class', () => {
  test.each([
    [Malformed.at('data.x', 'is missing', 'missing'), 400, 'malformed'],
    [new RuleBroken('future-fact', 'later', 'occurredAt'), 422, 'future-fact'],
    [new VersionConflict('trajectory-1', 3, 5), 409, 'version-conflict'],
    [new Unavailable('storage-full', 'the disk is full'), 503, 'storage-full'],
    [new OutcomeUnknown('send it again'), 503, 'outcome-unknown'],
    [new NotFound('there is no such stay'), 404, 'not-found'],
    [new Forbidden('no'), 403, 'forbidden'],
    [new Forbidden('gone', 'erased'), 403, 'erased'],
    [new PositionFromOtherStore(), 410, 'position-from-other-store'],
    [new Unreadable('event 1: unknown type Secret'), 500, 'unreadable-event'],
    [Object.assign(new Error('Body of Zebrastraat too large'), { statusCode: 413 }), 413, 'too-large'],
    [Object.assign(new Error('teapot'), { statusCode: 418 }), 500, 'internal-error'],
    [new TypeError('cannot read Zebrastraat'), 500, 'internal-error'],
    ['a thrown text', 500, 'internal-error'],
  ])('%s is %d %s', (error, status, code) => {
    const { problem } = problemOf(error, 'corr-1');
    expect(problem).toMatchObject({ status, code, type: `urn:traject:problem:${code}`, correlationId: 'corr-1' });
    expect(JSON.stringify(problem)).not.toMatch(/Zebrastraat|Secret|stack/);
  });

  test('a conflict tells the current revision, what is unavailable when to come again, a rule its path', () => {
    expect(problemOf(new VersionConflict('s', 3, 5)).problem.currentRevision).toBe(5);
    expect(problemOf(new Unavailable('x', 'y', 2.2)).headers).toEqual({ 'retry-after': '3' });
    expect(problemOf(new RuleBroken('future-fact', 'later', 'occurredAt')).problem.errors).toEqual([
      { path: 'occurredAt', code: 'future-fact', message: 'later' },
    ]);
  });

  test('paths made by clients are cut and cleaned, and not too many are told', () => {
    const many = Array.from({ length: 500 }, (_, i) => ({
      path: `data.a\n\u001b[31m${'x'.repeat(500)}${i}`,
      code: 'unknown-property',
      message: 'm',
    }));
    const { errors, detail } = problemOf(new Malformed(many)).problem;
    expect(errors).toHaveLength(100);
    expect(errors?.every(({ path }) => path.length <= 200 && /^[\x20-\x7e]*$/.test(path))).toBe(true);
    expect(detail).toBe('500 properties are not acceptable');
  });
});
