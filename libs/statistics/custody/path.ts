import type { Day, EffectiveFact } from '#eventsourcing';
import {
  type Custody,
  type Person,
  type Status,
  evolveCustody,
  evolvePerson,
  evolveStatus,
  initialCustody,
  initialPerson,
  initialStatus,
  isInside,
} from '#trajectory';
import { FOREVER } from '../definition.js';

/** What reads where a value was never reported, or was erased. */
export const UNKNOWN = 'UNKNOWN';

export type EntryKind = 'admission' | 'recapture' | 'scopeIn';
export type ExitKind = 'release' | 'death' | 'escape' | 'scopeOut';

/** How custody begins or ends. */
export interface Turn<Kind> {
  readonly kind: Kind;
  /** Of an admission NEW or RETURN, of a release its modality; UNKNOWN otherwise. */
  readonly code: string;
  /** The deciding event. */
  readonly fact: string;
}

/** A stretch of one custody in one prison, one legal status and with the same titles. Empty when it began and ended on one day. */
export interface Piece {
  readonly from: Day;
  readonly until: Day;
  readonly prison: string;
  /** Absent where the place is not registered. */
  readonly placeKind?: string | undefined;
  readonly legalStatus: string;
  /** The titles as they stand. */
  readonly status: Status;
  readonly custody: Custody;
  /** The events that decide it: beginning, place, legal status. */
  readonly facts: readonly string[];
}

/** One time in custody, from the beginning to the end: at least one piece. */
export interface Spell {
  readonly entry: Turn<EntryKind>;
  /** Absent while it goes on. */
  readonly exit?: Turn<ExitKind>;
  readonly pieces: readonly Piece[];
}

/** A stay as tables of the population see it. */
export interface CustodyPath {
  readonly person: Person;
  readonly spells: readonly Spell[];
}

/** The history that was folded last: tables that are computed together ask for the same one in turn. */
let last: { readonly facts: readonly EffectiveFact[]; readonly path: CustodyPath } | undefined;

/** Folds a history into its times in custody. */
export function custodyPath(facts: readonly EffectiveFact[]): CustodyPath {
  if (last?.facts !== facts) last = { facts, path: new Walk().through(facts) };
  return last.path;
}

/** Only these change the titles. */
const TITLES = 'CustodyTitle';

interface OpenSpell {
  readonly entry: Turn<EntryKind>;
  readonly pieces: Piece[];
  since: Day;
}

class Walk {
  private person = initialPerson;
  private custody = initialCustody;
  private status = initialStatus;
  private readonly spells: Spell[] = [];
  private open: OpenSpell | undefined;

  through(facts: readonly EffectiveFact[]): CustodyPath {
    for (const fact of facts) this.step(fact);
    if (this.open) this.close(this.open, FOREVER);
    return { person: this.person, spells: this.spells };
  }

  private step(fact: EffectiveFact): void {
    this.person = evolvePerson(this.person, fact);
    const custody = evolveCustody(this.custody, fact);
    const status = fact.type.startsWith(TITLES) ? evolveStatus(this.status, fact) : this.status;
    if (custody !== this.custody || status !== this.status) this.turn(fact, custody, status);
    [this.custody, this.status] = [custody, status];
  }

  private turn(fact: EffectiveFact, next: Custody, status: Status): void {
    const { open } = this;
    if (!open) {
      if (isInside(next)) this.open = { entry: entryOf(fact, this.custody, next), pieces: [], since: fact.day };
      return;
    }
    if (!isInside(next)) {
      this.close(open, fact.day, exitOf(fact, next));
      this.open = undefined;
    } else if (this.differs(next, status)) {
      this.piece(open, fact.day);
    }
  }

  private differs(next: Custody, status: Status): boolean {
    const { custody } = this;
    if (!isInside(custody) || !isInside(next)) return true;
    return custody.prison !== next.prison || custody.legalStatus !== next.legalStatus || this.status !== status;
  }

  private piece(open: OpenSpell, until: Day): void {
    const { custody, status } = this;
    if (!isInside(custody)) return;
    const legalStatus = custody.legalStatus ?? UNKNOWN;
    const facts = decidedBy(open.entry.fact, custody.source.eventId, custody.statusSource?.eventId);
    open.pieces.push({ from: open.since, until, prison: custody.prison, legalStatus, status, custody, facts });
    open.since = until;
  }

  private close(open: OpenSpell, until: Day, exit?: Turn<ExitKind>): void {
    this.piece(open, until);
    this.spells.push({ entry: open.entry, pieces: open.pieces, ...(exit ? { exit } : {}) });
  }
}

/** Beginning, place and legal status, each event once. */
function decidedBy(entry: string, place: string, status: string | undefined): readonly string[] {
  const facts = place === entry ? [entry] : [entry, place];
  if (status !== undefined && !facts.includes(status)) facts.push(status);
  return facts;
}

/** Who is taken in again after an escape is recaptured, whatever the fact is called: that is no admission. */
function entryOf(fact: EffectiveFact, before: Custody, next: Custody): Turn<EntryKind> {
  const entry = isInside(next) ? next.entry : 'scopeIn';
  const kind = entry === 'admission' && before.status === 'escaped' ? 'recapture' : entry;
  return { kind, code: kind === 'admission' ? ((fact.data['kind'] as string | undefined) ?? UNKNOWN) : UNKNOWN, fact: fact.eventId };
}

const EXITS: { readonly [status: string]: ExitKind } = { released: 'release', dead: 'death', escaped: 'escape' };

function exitOf(fact: EffectiveFact, next: Custody): Turn<ExitKind> {
  const code = fact.data['modality'] as string | undefined;
  return { kind: EXITS[next.status] ?? 'scopeOut', code: code ?? UNKNOWN, fact: fact.eventId };
}
