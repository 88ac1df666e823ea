import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type EffectiveFact,
  type RecordedFact,
  type StoredEvent,
  bodyOf,
  canonicalJson,
  collectionOf,
  effectiveHistory,
} from '#eventsourcing';
import { oracleBoard, oracleDocument, oracleHistory } from '#eventsourcing/testing';
import { type Engine, importLines, openEngine, readConfig } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { type SimulatedLine, simulate } from '#simulation';
import { type Trajectory, continuity, evolveTrajectory, handoverOwner, initialTrajectory } from '#trajectory';
import { OCCUPANCY, views } from '#views';

const END = Date.parse('2024-06-01T00:00:00Z');
const PREFIX = 'trajectory-';

/** What the other properties say of random facts, said of lives as they are: late, corrected, over several prisons and stays. */
describe('given a simulated population', () => {
  const lines = [...simulate({ people: 70, years: 3, seed: 11, end: END })];
  let directory: string;
  let engine: Engine;
  let stays: ReadonlyMap<string, readonly RecordedFact[]>;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'traject-simulated-'));
    engine = await openEngine(readConfig({ data: directory }, {}), { clock: { now: () => END } });
    const runners = engine.runners();
    // read models fold while facts come in, so that they see each late one late
    for (let at = 0; at < lines.length; at += 500) {
      await stored(engine, lines.slice(at, at + 500));
      for (const runner of runners) await runner.catchUp();
    }
    stays = await staysOf(engine);
  }, 240_000);
  afterAll(async () => {
    await engine.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it('live = rebuilt = oracle: every document with what it adds to boards, and the board of occupancy', async () => {
    const zone = engine.zone.name;
    const rules = { zone, dayRank: (type: string) => engine.calendar.dayRank(type), settings: engine.viewSettings };
    const ids = [...stays.keys()];
    const runners = engine.runners();
    for (const [i, view] of Object.values(views).entries()) {
      if (view.streamPrefix !== PREFIX) continue;
      const collection = collectionOf(view);
      const expected = new Map(ids.map((id) => [id, oracleDocument(view, id, stays.get(id)!, rules)]));
      for (const build of [async () => undefined, () => runners[i]!.rebuild()]) {
        await build();
        const documents = await engine.stores.documents.load(collection, ids);
        for (const [id, { body, contributions }] of expected) {
          expect(canonicalJson(bodyOf(documents.get(id)!))).toBe(body);
          expect(documents.get(id)!.contributions).toEqual(contributions);
        }
      }
    }
    const everyone = ids.map((id) => oracleDocument(views.stay, id, stays.get(id)!, rules));
    const rows = await engine.stores.documents.sum(collectionOf(views.stay), { board: OCCUPANCY, by: ['prison', 'legalStatus'] });
    const sums = oracleBoard(everyone.flatMap((document) => document.contributions), OCCUPANCY); // prettier-ignore
    expect(Object.fromEntries(rows.map((row) => [canonicalJson(row.key), row.value]))).toEqual(sums);
    expect(rows.length).toBeGreaterThan(2);
  });

  it('the effective history is that of the oracle, as it was known at any time', () => {
    const rules = { zone: engine.zone.name, dayRank: (type: string) => engine.calendar.dayRank(type) };
    for (const events of stays.values()) {
      for (const known of [events.length, Math.ceil(events.length / 2)]) {
        const prefix = events.slice(0, known);
        const ids = (facts: readonly { readonly eventId: string }[]): string[] => facts.map((fact) => fact.eventId);
        expect(ids(effectiveHistory(prefix, engine.calendar))).toEqual(ids(oracleHistory(prefix, rules)));
      }
    }
  });

  it('nobody is in two prisons at once, in one stay or in several', () => {
    const held = new Map<string, Span[]>();
    let moves = 0;
    for (const events of stays.values()) {
      const { person, spans } = custodyOf(steps(events, engine));
      moves += spans.reduce((sum, span) => sum + span.prisons.length - 1, 0);
      held.set(person, [...(held.get(person) ?? []), ...spans]);
    }
    expect(moves).toBeGreaterThan(5);
    expect(stays.size - held.size).toBeGreaterThan(5);
    for (const spans of held.values()) {
      const sorted = spans.toSorted((one, other) => one.from - other.from);
      for (const [i, span] of sorted.entries()) expect(span.to).toBeLessThanOrEqual(sorted[i + 1]?.from ?? Infinity);
    }
  });

  it('every open hand-over has an owner, at any step of any history', () => {
    const all = [...stays.values()].flatMap((events) => [...steps(events, engine)].map(([stay]) => stay));
    for (const stay of all)
      for (const handover of Object.values(stay.handovers.handovers.items)) expect(handoverOwner(handover)).toBeTruthy();
    const lines = all.flatMap((stay) => continuity(stay));
    for (const line of lines) expect(line.state === 'lost' ? line.cause : line.owner).toBeTruthy();
    expect(lines.filter(({ state }) => state === 'prepared' || state === 'accepted').length).toBeGreaterThan(20);
  });
});

const CHANGES = ['DetaineeAdmitted', 'TransferArrived', 'RecaptureRecorded', 'DetaineeReleased', 'EscapeRecorded', 'DeathRecorded'];

/** The stay after each fact of its effective history. */
function* steps(events: readonly RecordedFact[], { calendar }: Engine): Generator<readonly [Trajectory, EffectiveFact]> {
  let stay = initialTrajectory;
  for (const fact of effectiveHistory(events, calendar)) yield [(stay = evolveTrajectory(stay, fact)), fact];
}

/** A time inside without a break, in days, and the prisons of it one after the other. */
interface Span {
  readonly from: number;
  to: number;
  readonly prisons: string[];
}

/** Who is inside when. A prison begins or ends with a fact that says so, and with no other. */
function custodyOf(all: Iterable<readonly [Trajectory, EffectiveFact]>): { readonly person: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let [person, place] = ['', undefined as string | undefined];
  for (const [stay, fact] of all) {
    person = stay.person.personId ?? person;
    const now = prisonOf(stay);
    if (now === place) continue;
    expect(CHANGES).toContain(fact.type);
    if (place === undefined) spans.push({ from: fact.day, to: Infinity, prisons: [now!] });
    else if (now === undefined) spans.at(-1)!.to = fact.day;
    else spans.at(-1)!.prisons.push(now);
    place = now;
  }
  return { person, spans };
}

/** Where the person counts: on the way, at the place of departure. */
function prisonOf({ custody }: Trajectory): string | undefined {
  return custody.status === 'held' || custody.status === 'in-transit' ? custody.prison : undefined;
}

async function stored(engine: Engine, lines: readonly SimulatedLine[]): Promise<void> {
  for await (const result of importLines(engine, texts(lines), { actor: LOCAL_ACTOR, historical: true }))
    if ('summary' in result) expect(result.summary).toMatchObject({ stored: lines.length, refused: 0 });
}

async function* texts(lines: readonly SimulatedLine[]): AsyncGenerator<string> {
  for (const line of lines) yield JSON.stringify(line);
}

async function staysOf(engine: Engine): Promise<Map<string, RecordedFact[]>> {
  const found = new Map<string, RecordedFact[]>();
  for await (const page of engine.stores.eventStore.readAll()) for (const event of page) add(found, event, engine);
  return found;
}

function add(found: Map<string, RecordedFact[]>, event: StoredEvent, engine: Engine): void {
  if (!event.stream.startsWith(PREFIX)) return;
  const id = event.stream.slice(PREFIX.length);
  const known = found.get(id) ?? [];
  known.push(engine.catalogue.decode(event));
  found.set(id, known);
}
