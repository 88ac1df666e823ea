/*
 * Dates and instants as text. Every replay reads two of them an event, so this is written without regular expressions.
 */

const ZERO = 48;
const DAY_MS = 86_400_000;
/** Nobody in a file was born before; an earlier year is a mistake. */
const EARLIEST_YEAR = 1800;
/** A fraction of a second has at most nine digits. */
const LONGEST_FRACTION = 9;
const COMMON = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day of `YYYY-MM-DD`, or undefined when there is no such date. */
export function parseDay(text: string): number | undefined {
  return text.length === 10 ? dayAtStart(text) : undefined;
}

/** Milliseconds of an RFC 3339 instant with `Z` or an offset, or undefined when it is none. */
export function parseInstant(text: string): number | undefined {
  const day = text[10] === 'T' ? dayAtStart(text) : undefined;
  const clock = clockOf(text);
  const end = endOfFraction(text);
  const offset = end === undefined ? undefined : offsetAt(text, end);
  if (day === undefined || clock === undefined || offset === undefined) return undefined;
  const fraction = text[19] === '.' ? Number(text.slice(19, end)) * 1000 : 0;
  return day * DAY_MS + clock + fraction - offset;
}

/** Milliseconds since midnight of `hh:mm:ss` at its place. */
function clockOf(text: string): number | undefined {
  if (text[13] !== ':' || text[16] !== ':') return undefined;
  const [hour, minute, second] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  return hour <= 23 && minute <= 59 && second <= 59 ? ((hour * 60 + minute) * 60 + second) * 1000 : undefined;
}

/** The number that stands there in decimal digits; NaN when anything else does. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function dayAtStart(text: string): number | undefined {
  if (text[4] !== '-' || text[7] !== '-') return undefined;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  if (!(year >= EARLIEST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return undefined;
  return dayOfDate(year, month, day);
}

/** Days since 1970-01-01, counting years from March so that the leap day comes last. */
function dayOfDate(year: number, month: number, day: number): number {
  const fromMarch = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return fromMarch * 365 + Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400) + dayOfYear - 719_468;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : COMMON[month - 1]!;
}

function endOfFraction(text: string): number | undefined {
  if (text[19] !== '.') return 19;
  let end = 20;
  while (digits(text, end, end + 1) >= 0) end += 1;
  return end === 20 || end > 20 + LONGEST_FRACTION ? undefined : end;
}

function offsetAt(text: string, at: number): number | undefined {
  if (text[at] === 'Z') return text.length === at + 1 ? 0 : undefined;
  const sign = text[at] === '+' ? 1 : text[at] === '-' ? -1 : undefined;
  if (sign === undefined || text.length !== at + 6 || text[at + 3] !== ':') return undefined;
  const [hours, minutes] = [digits(text, at + 1, at + 3), digits(text, at + 4, at + 6)];
  return hours <= 23 && minutes <= 59 ? sign * (hours * 60 + minutes) * 60_000 : undefined;
}
