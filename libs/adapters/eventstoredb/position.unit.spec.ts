import { describe, expect, it } from '@jest/globals';
import { PositionFromOtherStore } from '#eventsourcing';
import { compare, decodePosition, encodePosition, type LogPosition } from './position.js';

const at = (commit: bigint, prepare: bigint): LogPosition => ({ commit, prepare });

describe('a position', () => {
  it.each([at(0n, 0n), at(5n, 4n), at(2n ** 63n - 1n, 2n ** 63n - 1n), at(18_446_744_073_709_551_615n, 1n)])(
    'keeps both halves whole, beyond what a number can hold: %p',
    (place) => {
      expect(decodePosition('abc', encodePosition('abc', place))).toEqual(place);
    },
  );

  it('compares as text as it does as place: commit first, then prepare', () => {
    const places = [at(9n, 9n), at(10n, 1n), at(10n, 2n), at(100n, 0n), at(2n ** 60n, 3n)];
    const texts = places.map((place) => encodePosition('abc', place));
    expect([...texts].sort()).toEqual(texts);
    expect(places.toReversed().sort(compare)).toEqual(places);
    expect(compare(at(1n, 1n), at(1n, 1n))).toBe(0);
  });

  it.each(['', 'x', 'abc-1.2', encodePosition('abd', at(1n, 1n)), `${encodePosition('abc', at(1n, 1n))}0`])(
    'of another store is told: "%s"',
    (text) => {
      expect(() => decodePosition('abc', text)).toThrow(PositionFromOtherStore);
    },
  );
});
