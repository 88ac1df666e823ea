import type { Day } from '#eventsourcing';
import { type Custody, evolveCustody, initialCustody, initialStatus, isMonitored } from '#trajectory';
import { UNKNOWN, custodyPath } from '../custody/path.js';
import type { CustodySubject } from '../custody/source.js';
import { type Context, FOREVER, type Known, type Observed } from '../definition.js';

/** What the table reads of somebody: in custody, or monitored. */
export type StatusSubject = Pick<CustodySubject, 'person' | 'piece'>;

/** After everything that is in custody: who is held in another stay counts there. */
export const MONITORED_RANK = 9;

interface Stretch {
  readonly from: Day;
  readonly until: Day;
  readonly custody: Custody;
}

/** The history as stretches in which nothing of custody changed. */
function stretchesOf({ facts }: Known): readonly Stretch[] {
  const stretches: { from: Day; until: Day; custody: Custody }[] = [];
  let custody = initialCustody;
  for (const fact of facts) {
    const next = evolveCustody(custody, fact);
    if (next === custody) continue;
    custody = next;
    const last = stretches.at(-1);
    if (last) last.until = fact.day;
    stretches.push({ from: fact.day, until: FOREVER, custody });
  }
  return stretches;
}

/** A remand that is executed by electronic monitoring: out of custody, while its title and its hearings go on. In the prison it left. */
export function* monitored(stay: Known, { scope, places }: Context): Generator<Observed<StatusSubject>, void, undefined> {
  const { person } = custodyPath(stay.facts);
  for (const { from, until, custody } of stretchesOf(stay)) {
    if (!isMonitored(custody)) continue;
    const { prison, legalStatus = UNKNOWN, statusSource } = custody.last;
    const borders = [from, ...scope.borders(prison, from, until), until];
    const facts = [custody.source.eventId, ...(statusSource ? [statusSource.eventId] : [])];
    for (const [i, end] of borders.slice(1).entries()) {
      const begin = borders[i]!;
      if (!scope.includes(prison, begin)) continue;
      const piece = { prison, placeKind: places.kindOf(prison, begin), legalStatus, status: initialStatus, custody };
      yield { kind: 'monitored', from: begin, until: end, rank: MONITORED_RANK, subject: { person, piece }, facts };
    }
  }
}
