import type { Day } from '#eventsourcing';
import { isInside } from '#trajectory';
import type { Context } from '../definition.js';
import { type CustodyPath, type Piece, type Spell, UNKNOWN } from './path.js';

/**
 * The times in custody in places in scope. Custody that goes on in a place out of scope ends with `scopeOut`; one that comes from
 * there begins with `scopeIn`: neither is an admission or a release.
 */
export function scopedSpells(path: CustodyPath, context: Context): readonly Spell[] {
  if (context.scope.everywhere && context.places.empty) return path.spells;
  if (last?.path !== path || last.context !== context)
    last = { path, context, spells: path.spells.flatMap((spell) => spellsIn(spell, context)) };
  return last.spells;
}

/** What was asked last: tables that are computed together ask for the same in turn. */
let last: { readonly path: CustodyPath; readonly context: Context; readonly spells: readonly Spell[] } | undefined;

function spellsIn(spell: Spell, context: Context): Spell[] {
  const { scope } = context;
  const parts = spell.pieces.flatMap((piece) => cutAtBorders(piece, context));
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

/** The piece in parts, each within one scope and in a place of one kind. */
function cutAtBorders(piece: Piece, { scope, places }: Context): Piece[] {
  const { prison, from, until } = piece;
  const inside = new Set([...scope.borders(prison, from, until), ...places.borders(prison, from, until)]);
  const borders = [from, ...[...inside].toSorted((a, b) => a - b), until];
  return borders.slice(1).map((end, i) => ({ ...piece, from: borders[i]!, until: end, ...kindOf(piece, borders[i]!, places) }));
}

function kindOf({ prison }: Piece, day: Day, places: Context['places']): Pick<Piece, 'placeKind'> {
  const placeKind = places.kindOf(prison, day);
  return placeKind === undefined ? {} : { placeKind };
}
