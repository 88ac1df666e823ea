import { type JSONVisitor, visit } from 'jsonc-parser';
import { Malformed } from '#eventsourcing';

/** The largest body of a request, and the longest line of an import, in bytes. */
export const MAX_BYTES = 256 * 1024;
/** Objects and arrays may stand this deep in each other. */
export const MAX_DEPTH = 20;

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Text of bytes that must be UTF-8. A byte order mark at the start is taken away. @throws Malformed code `not-utf8` */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw Malformed.at('', 'must be UTF-8', 'not-utf8');
  }
}

/**
 * Reads JSON so that every reader of the same text sees the same content (RFC 8259 leaves it open): no key twice, no key that
 * means something to JavaScript, nothing too deep, no number that is not finite, no NUL and no half of a surrogate pair.
 * @throws Malformed that says where, never what
 */
export function parseStrictJson(text: string): unknown {
  const value = parse(text);
  visit(text, strictVisitor(), { disallowComments: true });
  return value;
}

/** The engine's own parser decides what is JSON; its messages quote the text, so they are not passed on. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw Malformed.at('', 'is not JSON', 'not-json');
  }
}

type PathOf = () => readonly (string | number)[];

function strictVisitor(): JSONVisitor {
  /** Keys met in each object that is open; undefined stands for an array. */
  const open: (Set<string> | undefined)[] = [];
  const enter = (keys: Set<string> | undefined, pathOf: PathOf): void => {
    if (open.length >= MAX_DEPTH) throw Malformed.at(pathText(pathOf().slice(0, 3)), `is deeper than ${MAX_DEPTH} levels`, 'too-deep');
    open.push(keys);
  };
  return {
    onObjectBegin: (...[, , , , pathOf]) => enter(new Set(), pathOf),
    onArrayBegin: (...[, , , , pathOf]) => enter(undefined, pathOf),
    onObjectEnd: () => void open.pop(),
    onArrayEnd: () => void open.pop(),
    onObjectProperty: (...[key, , , , , pathOf]) => checkKey(key, open.at(-1), pathOf),
    onLiteralValue: (...[value, , , , , pathOf]) => checkValue(value, pathOf),
  };
}

function checkKey(key: string, keys: Set<string> | undefined, pathOf: PathOf): void {
  if (FORBIDDEN_KEYS.has(key)) throw Malformed.at(pathText(pathOf()), 'holds a property name that is not allowed', 'forbidden-key');
  if (keys?.has(key)) throw Malformed.at(pathText([...pathOf(), key]), 'stands twice in its object', 'duplicate-key');
  if (!isCleanText(key)) throw Malformed.at(pathText(pathOf()), 'holds a property name with a character that is not allowed', 'bad-text');
  keys?.add(key);
}

function checkValue(value: unknown, pathOf: PathOf): void {
  if (typeof value === 'string' && !isCleanText(value))
    throw Malformed.at(pathText(pathOf()), 'holds a NUL or half of a surrogate pair', 'bad-text');
  if (typeof value === 'number' && !Number.isFinite(value)) throw Malformed.at(pathText(pathOf()), 'is too large a number', 'bad-number');
}

/** True for text without NUL in which every surrogate has its other half. */
export function isCleanText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${part}` : part), '');
}
