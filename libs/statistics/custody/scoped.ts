import { isInside } from '#trajectory';
import type { Context } from '../definition.js';
import type { Scope } from '../scope.js';
import { type CustodyPath, type Piece, type Spell, UNKNOWN } from './path.js';

/**
 * The times in custody in places in scope. Custody that goes on in a place out of scope ends with `scopeOut`; one that comes from
 * there begins with `scopeIn`: neither is an admission or a release.
 */
export function scopedSpells(path: CustodyPath, { scope }: Context): readonly Spell[] {
  if (scope.everywhere) return path.spells;
  return path.spells.flatMap((spell) => spellsIn(spell, scope));
}

function spellsIn(spell: Spell, scope: Scope): Spell[] {
  const parts = spell.pieces.flatMap((piece) => cutAtBorders(piece, scope));
  const isIn = (part: Piece | undefined): boolean => part !== undefined && scope.includes(part.prison, part.from);
  const spells: Spell[] = [];
  let first = 0;
  for (let i = 0; i < parts.length; i += 1) {
    if (!isIn(parts[i])) first = i + 1;
    else if (!isIn(parts[i + 1])) spells.push(spellOf(spell, parts, { first, next: i + 1 }));
  }
  return spells;
}

/** The part of a custody from one of its pieces up to another, which is out of scope. */
function spellOf({ entry, exit }: Spell, parts: readonly Piece[], { first, next }: { first: number; next: number }): Spell {
  const pieces = parts.slice(first, next);
  const crossing = (piece: Piece): { code: string; fact: string } => ({ code: UNKNOWN, fact: sourceOf(piece) });
  const begin = first === 0 ? entry : { kind: 'scopeIn' as const, ...crossing(pieces[0]!) };
  const after = parts[next];
  const end = after ? { kind: 'scopeOut' as const, ...crossing(after) } : exit;
  return { entry: begin, pieces, ...(end ? { exit: end } : {}) };
}

/** The event that put the person in that place. */
function sourceOf({ custody, facts }: Piece): string {
  return isInside(custody) ? custody.source.eventId : facts[0]!;
}

function cutAtBorders(piece: Piece, scope: Scope): Piece[] {
  const borders = [piece.from, ...scope.borders(piece.prison, piece.from, piece.until), piece.until];
  return borders.slice(1).map((until, i) => ({ ...piece, from: borders[i]!, until }));
}
