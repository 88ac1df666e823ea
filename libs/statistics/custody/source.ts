import type { Day } from '#eventsourcing';
import { type Person, TRAJECTORY_PREFIX } from '#trajectory';
import { type Context, type Known, type Observed, type Reads, type Source, source } from '../definition.js';
import { type Piece, type Spell, custodyPath } from './path.js';
import { scopedSpells } from './scoped.js';

/** What tables of the population read of a stay. */
export const CUSTODY_READS: Reads = {
  TrajectoryOpened: ['personId'],
  PersonRegistered: ['personId', 'sex', 'birthYear', 'nationalityGroup', 'languages'],
  PersonIdentityCorrected: ['sex', 'birthYear', 'nationalityGroup', 'languages'],
  DetaineeAdmitted: ['personId', 'prisonId', 'legalStatus', 'kind'],
  LegalStatusChanged: ['to'],
  TransferDeparted: ['fromPrisonId', 'toPrisonId'],
  TransferArrived: ['prisonId'],
  DetaineeReleased: ['modality'],
  DeathRecorded: [],
  EscapeRecorded: [],
  RecaptureRecorded: ['prisonId'],
};

/** What the dimensions of these tables read. */
export interface CustodySubject {
  readonly person: Person;
  /** Where, and in what legal status: of an exit, just before it. */
  readonly piece: Pick<Piece, 'prison' | 'placeKind' | 'legalStatus' | 'status' | 'custody'>;
  readonly spell: Spell;
}

export type CustodyObserved = Observed<CustodySubject>;

/** A stay as one table sees it. */
export interface SeenStay {
  readonly person: Person;
  readonly spells: readonly Spell[];
}

/** A source of stays, seen as times in custody in the prisons in scope. */
export function custodySource<Subject = CustodySubject>(
  see: (stay: SeenStay) => Iterable<Observed<Subject>>,
  reads: Reads = CUSTODY_READS,
): Source<Subject> {
  return source(TRAJECTORY_PREFIX, reads, (stay: Known, context: Context) => {
    const path = custodyPath(stay.facts);
    return see({ person: path.person, spells: scopedSpells(path, context) });
  });
}

/** First day in custody, and first day out (FOREVER while it goes on). */
export function beginOf({ pieces }: Spell): Day {
  return pieces[0]!.from;
}

export function endOf({ pieces }: Spell): Day {
  return pieces.at(-1)!.until;
}

/** One main status per person, by stated priority. */
const PRIORITY: readonly string[] = ['CONVICTED', 'INTERNED', 'REMAND', 'MIXED', 'OTHER'];

export function rankOf(legalStatus: string): number {
  const at = PRIORITY.indexOf(legalStatus);
  return at === -1 ? PRIORITY.length : at;
}

/** What there is to count: persons present, one observation for each piece of custody. */
export function* presences({ person, spells }: SeenStay): Generator<CustodyObserved, void, undefined> {
  for (const spell of spells) {
    const since = beginOf(spell);
    for (const piece of spell.pieces) {
      const { from, until, facts } = piece;
      yield { kind: 'present', from, until, since, rank: rankOf(piece.legalStatus), subject: { person, piece, spell }, facts };
    }
  }
}

/** How each custody began: a moment of the kind of its entry. */
export function* entries({ person, spells }: SeenStay): Generator<CustodyObserved, void, undefined> {
  for (const spell of spells) {
    const [piece, from] = [spell.pieces[0]!, beginOf(spell)];
    yield { kind: spell.entry.kind, from, until: from, subject: { person, piece, spell }, facts: [spell.entry.fact] };
  }
}

/** How each custody ended that has: a moment of the kind of its exit. */
export function* exits({ person, spells }: SeenStay): Generator<CustodyObserved, void, undefined> {
  for (const spell of spells) {
    if (!spell.exit) continue;
    const [piece, day] = [spell.pieces.at(-1)!, endOf(spell)];
    const subject = { person, piece, spell };
    yield { kind: spell.exit.kind, from: day, until: day, since: beginOf(spell), subject, facts: [spell.exit.fact] };
  }
}
