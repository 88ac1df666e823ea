/**
 * The least text that is greater, by code point, than every text that begins with `prefix`; undefined when there is none.
 * `name >= prefix AND name < afterPrefix(prefix)` is a search by prefix that an index answers and that knows no wildcards.
 */
export function afterPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.length > 0) {
    const last = points.pop() ?? 0;
    if (last < 0x10ffff) return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
  }
  return undefined;
}
