import { describe, expect, test } from '@jest/globals';
import { assert as assertProperty, jsonValue, property } from 'fast-check';
import { Malformed } from '#eventsourcing';
import { MAX_DEPTH, decodeUtf8, parseStrictJson } from './strict-json.js';

function offence(read: () => unknown): { path: string; code: string } {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    const { path, code } = error.offences[0]!;
    return { path, code };
  }
  throw new Error('expected a refusal');
}

describe('parseStrictJson', () => {
  test('given JSON that everybody reads alike, then it is what JSON.parse says', () => {
    const safe = jsonValue({ maxDepth: 8 }).filter(
      (value) => !/__proto__|constructor|prototype|\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value)),
    );
    assertProperty(
      property(safe, (value) => {
        const text = JSON.stringify(value);
        expect(parseStrictJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test.each([
    ['{"a":1,"a":2}', 'a', 'duplicate-key'],
    ['{"a":{"b":1,"\\u0062":2}}', 'a.b', 'duplicate-key'],
    ['[{},{"x":[{"y":1,"y":1}]}]', '[1].x[0].y', 'duplicate-key'],
    ['{"__proto__":{}}', '', 'forbidden-key'],
    ['{"a":{"constructor":1}}', 'a', 'forbidden-key'],
    ['{"a":["\\u0000"]}', 'a[0]', 'bad-text'],
    ['{"a":"\\ud800"}', 'a', 'bad-text'],
    ['{"\\udc00":1}', '', 'bad-text'],
    ['{"a":1e400}', 'a', 'bad-number'],
    ['{"a":-1e999}', 'a', 'bad-number'],
    ['{"a":NaN}', '', 'not-json'],
    ['{"a":1,}', '', 'not-json'],
    ['// no\n{}', '', 'not-json'],
    ['', '', 'not-json'],
    ['{} {}', '', 'not-json'],
  ])('given %s, then it is refused at "%s" as %s', (text, path, code) => {
    expect(offence(() => parseStrictJson(text))).toEqual({ path, code });
  });

  test(`given ${MAX_DEPTH} levels it reads, given one more it refuses, given a million it refuses as fast`, () => {
    const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    expect(parseStrictJson(deep(MAX_DEPTH))).toBeDefined();
    expect(offence(() => parseStrictJson(deep(MAX_DEPTH + 1))).code).toBe('too-deep');
    expect(offence(() => parseStrictJson(deep(1_000_000))).code).toBe('too-deep');
  });

  test('given the same key in different objects, or a pair of surrogates, then it reads', () => {
    expect(parseStrictJson('[{"a":1},{"a":"\\ud83d\\ude00"}]')).toEqual([{ a: 1 }, { a: '😀' }]);
  });
});

describe('decodeUtf8', () => {
  test('given a byte order mark it is taken away; given bytes that are no UTF-8, then refused', () => {
    expect(decodeUtf8(Buffer.from('\ufeff{}'))).toBe('{}');
    expect(offence(() => decodeUtf8(Buffer.from([0x7b, 0xff, 0x7d]))).code).toBe('not-utf8');
    expect(offence(() => decodeUtf8(Buffer.from([0xed, 0xa0, 0x80]))).code).toBe('not-utf8');
  });
});
