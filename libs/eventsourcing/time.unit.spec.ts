import { describe, expect, it } from '@jest/globals';
import { Malformed, Zone, formatDay, formatInstant, isRegisterNumber, parseDay, parseInstant, parseMoment } from '#eventsourcing';

const brussels = new Zone('Europe/Brussels');

describe('a date', () => {
  for (const text of ['2026-02-30', '2026-13-01', '2025-02-29', '2026-00-10', '1700-01-01', '26-01-01', '2026-1-1', '']) {
    it(`${JSON.stringify(text)} does not exist`, () => expect(parseDay(text)).toBeUndefined());
  }
  it('of a leap year exists', () => expect(formatDay(parseDay('2024-02-29')!)).toBe('2024-02-29'));
});

describe('an instant', () => {
  it('needs a zone', () => expect(codeOf('2026-03-02T09:10:00')).toBe('zone-missing'));
  it('of 30 February does not exist', () => expect(codeOf('2026-02-30T09:10:00Z')).toBe('no-such-date'));
  it('of 24:00 does not exist', () => expect(codeOf('2026-03-02T24:00:00Z')).toBe('no-such-date'));
  it('is no word', () => expect(codeOf('yesterday')).toBe('not-a-date'));
  it('counts its offset', () => expect(parseInstant('2026-03-02T09:10:00+01:00')).toBe(Date.parse('2026-03-02T08:10:00Z')));
  it('keeps fractions of .NET, Java and Python', () =>
    expect(parseInstant('2026-03-02T09:10:00.1234567Z')).toBeCloseTo(Date.parse('2026-03-02T09:10:00.123Z') + 0.4567, 3));
});

describe('a calendar day', () => {
  it('of an instant is that of the zone', () => expect(formatDay(parseMoment('2026-03-01T23:30:00Z', brussels).day)).toBe('2026-03-02'));
  it('of a plain date is that date in any zone', () =>
    expect(formatDay(parseMoment('2026-03-01', new Zone('Pacific/Kiritimati')).day)).toBe('2026-03-01'));
  it('has 23 hours when the clock goes forward', () => {
    const day = parseDay('2026-03-29')!;
    expect((brussels.startOf(day + 1) - brussels.startOf(day)) / 3_600_000).toBe(23);
  });
  it('later is at the same time of day, over the change of the clock', () =>
    expect(formatInstant(brussels.addDays(Date.parse('2026-03-27T15:00:00+01:00'), 4))).toBe('2026-03-31T13:00:00.000Z'));
  it('needs a zone that exists', () => expect(() => new Zone('Europe/Brussel')).toThrow(Malformed));
});

describe('a national register number', () => {
  // made for the test: 97 minus the first nine digits (with a 2 in front for those born since 2000) modulo 97
  const number = (nine: string, since2000 = false) =>
    `${nine}${String(97 - (Number(since2000 ? `2${nine}` : nine) % 97)).padStart(2, '0')}`;
  it('is known by its checksum, however it is written', () => {
    const plain = number('850730033');
    expect(
      [plain, `${plain.slice(0, 2)}.${plain.slice(2, 4)}.${plain.slice(4, 6)}-${plain.slice(6, 9)}.${plain.slice(9)}`].map(
        isRegisterNumber,
      ),
    ).toEqual([true, true]);
  });
  it('is known for people born since 2000 and for BIS numbers', () =>
    expect([number('051225123', true), number('854730033')].map(isRegisterNumber)).toEqual([true, true]));
  it('is not any eleven digits', () =>
    expect([String(Number(number('850730033')) + 1), '12345678901', 'P04881-1'].map(isRegisterNumber)).toEqual([false, false, false]));
});

function codeOf(text: string): string | undefined {
  try {
    parseMoment(text, brussels);
    return undefined;
  } catch (error) {
    return error instanceof Malformed ? error.offences[0]?.code : String(error);
  }
}
