import { DAY_MS, formatInstant } from '#eventsourcing';
import { type Engine, importLines } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { type SimulatedLine, simulate } from '#simulation';

/** How many people the sandbox has, over how long before the day on which it began, and for how long things go on to happen. */
const PEOPLE = 160;
const PAST_DAYS = 730;
const AHEAD_DAYS = 90;
const YEAR_DAYS = 365;
const SEED = 1;

/** What one filling did. */
export interface Filled {
  readonly facts: number;
  /** Facts that the store did not take: it holds others in their place. */
  readonly refused: number;
}

/**
 * The made-up people of a sandbox that began on a day, and what happens to them from then on. The same day gives the same people,
 * so a filling that was broken off, or a start some days later, goes on where it stopped.
 */
export class Population {
  private readonly ahead: SimulatedLine[];
  /** True once this process knows what an earlier one had stored. */
  private resumed = false;
  /** The last moment of which anything is told. */
  readonly end: number;

  /** @param since the day on which the sandbox began */
  constructor(since: string) {
    this.end = Date.parse(since) + AHEAD_DAYS * DAY_MS;
    this.ahead = [...simulate({ people: PEOPLE, years: (PAST_DAYS + AHEAD_DAYS) / YEAR_DAYS, seed: SEED, end: this.end })];
  }

  /** Stores what is recorded up to a moment and was not stored by this process yet. */
  async fill(engine: Engine, until: number, onLine: (done: number, total: number) => void = () => undefined): Promise<Filled> {
    const last = formatInstant(until);
    const found = this.ahead.findIndex(({ recordedAt }) => recordedAt > last);
    const due = this.ahead.splice(0, found < 0 ? this.ahead.length : found);
    const known = this.resumed ? undefined : await idsIn(engine);
    this.resumed = true;
    const wanted = known ? due.filter(({ eventId }) => !known.has(eventId)) : due;
    let refused = 0;
    for await (const result of importLines(engine, asLines(wanted), { actor: LOCAL_ACTOR, historical: true })) {
      if ('summary' in result) refused = result.summary.refused;
      else onLine(result.line, wanted.length);
    }
    return { facts: due.length, refused };
  }
}

async function* asLines(lines: readonly SimulatedLine[]): AsyncGenerator<string> {
  for (const line of lines) yield JSON.stringify(line);
}

async function idsIn({ stores }: Engine): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const page of stores.eventStore.readAll()) for (const { eventId } of page) ids.add(eventId);
  return ids;
}
