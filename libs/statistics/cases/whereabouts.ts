import type { Day, EffectiveFact } from '#eventsourcing';
import { initialCustody, initialStatus, isInside } from '#trajectory';
import { type CustodyPath, type Piece, type Spell, UNKNOWN, custodyPath } from '../custody/path.js';
import { type CustodySubject, beginOf, endOf } from '../custody/source.js';
import type { Context } from '../definition.js';

/** Something that happened in custody on a day. */
export interface Step {
  readonly day: Day;
  readonly fact: string;
}

/** Where the person of a case was on a day, and what became of that. */
export interface Where {
  /** What the dimensions of the population read. */
  readonly subject: Pick<CustodySubject, 'person' | 'piece'>;
  /** When the custody of that day ended. */
  readonly exit?: Step;
  /** When the person was moved to another prison within it. */
  readonly move?: Step;
}

/** Before any custody. */
const NOWHERE: CustodySubject['piece'] = { prison: UNKNOWN, legalStatus: UNKNOWN, status: initialStatus, custody: initialCustody };

/** What the tables of cases say of where something is counted. */
export const WHERE_RULE =
  'Prison and legal status are those at the end of the day on which it began; after a release those just before it; UNKNOWN before any custody.';

/** The whereabouts of one stay. */
export class Whereabouts {
  readonly path: CustodyPath;

  constructor(
    private readonly facts: readonly EffectiveFact[],
    private readonly context: Context,
  ) {
    this.path = custodyPath(facts);
  }

  /**
   * Where the person was on a day; undefined when that is out of scope.
   * @param fact what happened then: after an exit of the same day, that exit is not still to come
   */
  on(day: Day, fact?: string): Where | undefined {
    const { scope, places } = this.context;
    const spell = this.path.spells.findLast((one) => beginOf(one) <= day);
    const piece = spell?.pieces.findLast(({ from }) => from <= day);
    if (!scope.everywhere && !(piece && scope.includes(piece.prison, day))) return undefined;
    const { person } = this.path;
    if (!spell || !piece) return { subject: { person, piece: NOWHERE } };
    const [exit, move] = this.isOver(spell, day, fact) ? [] : [exitOf(spell), moveFrom(spell, piece)];
    return {
      subject: { person, piece: { ...piece, placeKind: places.kindOf(piece.prison, day) } },
      ...(exit ? { exit } : {}),
      ...(move ? { move } : {}),
    };
  }

  private isOver(spell: Spell, day: Day, fact: string | undefined): boolean {
    const end = endOf(spell);
    if (end !== day || fact === undefined) return end < day;
    const ids = [spell.exit?.fact, fact];
    return this.facts.find(({ eventId }) => ids.includes(eventId))?.eventId === spell.exit?.fact;
  }
}

function exitOf(spell: Spell): Step | undefined {
  return spell.exit && { day: endOf(spell), fact: spell.exit.fact };
}

function moveFrom({ pieces }: Spell, piece: Piece): Step | undefined {
  const next = pieces.slice(pieces.indexOf(piece)).find(({ prison }) => prison !== piece.prison);
  return next && { day: next.from, fact: isInside(next.custody) ? next.custody.source.eventId : next.facts[0]! };
}
