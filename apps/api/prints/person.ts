import type { Words } from './words.js';

/** Who a print is about, as far as its reader may know: the name, else the pseudonym. */
export function personName({ personId, name, birthYear }: { personId?: string; name?: object; birthYear?: number }, words: Words): string {
  const { given, family } = (name ?? {}) as { readonly given?: unknown; readonly family?: unknown };
  const known = [words.text(given), words.text(family)].filter(Boolean).join(' ') || words.text(name) || personId || '–';
  return birthYear === undefined ? known : `${known}, ${words.say('born')} ${birthYear}`;
}
