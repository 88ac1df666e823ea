import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openSqliteEventStore, openSqliteViews, type SqliteEventStore, type SqliteViews } from '#adapters/sqlite';
import {
  type AnyView,
  type Document,
  type EventStore,
  type NewEvent,
  PARKED,
  type RecordedFact,
  type StoredEvent,
  ViewRunner,
  type ViewRunnerOptions,
  Zone,
  bodyOf,
  canonicalJson,
  chain,
  chainStart,
  collectionOf,
} from '#eventsourcing';
import { oracleBoard, oracleDocument, randomStream } from '#eventsourcing/testing';
import { wholeCatalogue } from '#platform';
import { DEFAULT_SETTINGS, TRAJECTORY_PREFIX, trajectoryCatalogue } from '#trajectory';
import { NETWORK, OCCUPANCY, type ViewSettings, partnershipViews, stayViews, views } from '#views';
import { randomTypes, randomTypesOf } from './random-types.js';

const zone = new Zone('Europe/Brussels');
const calendar = wholeCatalogue.calendar(zone);
const settings: ViewSettings = { ...DEFAULT_SETTINGS, zone };
const rules = { zone: zone.name, dayRank: (type: string) => calendar.dayRank(type), settings };
type Runner = ViewRunner<ViewSettings>;

let directory: string;
let log: SqliteEventStore;
let read: SqliteViews;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'traject-runner-'));
  log = await openSqliteEventStore({ directory });
  read = await openSqliteViews({ directory });
});

afterEach(async () => {
  await log.close();
  await read.close();
  rmSync(directory, { recursive: true });
});

function runner(view: AnyView<ViewSettings>, more: Partial<ViewRunnerOptions<ViewSettings>> = {}): Runner {
  const clock = { now: () => Date.now() };
  return new ViewRunner({
    view,
    calendar,
    settings,
    catalogue: wholeCatalogue,
    eventStore: log,
    documents: read.documents,
    checkpoints: read.checkpoints,
    clock,
    ...more,
  });
}

function chained(stream: string, facts: readonly RecordedFact[]): NewEvent[] {
  let previous = chainStart(stream);
  return facts.map((fact) => {
    const { occurredAt, recordedAt, visibility, actor } = fact;
    const metadata = { schemaVersion: 1, occurredAt, recordedAt, visibility, actor, digest: '' };
    const event = chain(previous, { eventId: fact.eventId, type: fact.type, data: fact.data, metadata });
    previous = event.metadata.hash;
    return event;
  });
}

/** Several stays with their random facts, interleaved by appending chunks in turn. */
const stays = fc.array(randomStream(randomTypes, 12), { minLength: 1, maxLength: 5 });
let run = 0;

async function append(
  all: readonly (readonly RecordedFact[])[],
  chunk: number,
  prefix = TRAJECTORY_PREFIX,
): Promise<Map<string, readonly RecordedFact[]>> {
  run += 1;
  const streams = new Map(all.map((facts, i) => [`${prefix}r${run}-${i}`, facts]));
  const longest = Math.max(...all.map((facts) => facts.length));
  for (let from = 0; from < longest; from += chunk) {
    for (const [stream, facts] of streams) {
      const part = chained(stream, facts).slice(from, from + chunk);
      if (part.length > 0) await log.append(stream, part, from - 1);
    }
  }
  return streams;
}

async function expectOracle(view: AnyView<ViewSettings>, streams: ReadonlyMap<string, readonly RecordedFact[]>): Promise<void> {
  const { streamPrefix } = view;
  const ids = [...streams.keys()].map((s) => s.slice(streamPrefix.length));
  const documents = await read.documents.load(collectionOf(view), ids);
  for (const [stream, facts] of streams) {
    const id = stream.slice(streamPrefix.length);
    const document = documents.get(id);
    const expected = oracleDocument(view, id, facts, rules);
    expect(canonicalJson(bodyOf(document!))).toBe(expected.body);
    expect(document!.contributions).toEqual(expected.contributions);
    expect(document!.revision).toBe(facts.length - 1);
  }
}

/** All events of the log that belong to these streams, in position order. */
async function everything(streams: ReadonlyMap<string, unknown>): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const page of log.readAll()) events.push(...page.filter((e) => streams.has(e.stream)));
  return events;
}

describe('given any stays', () => {
  it('when they are followed in batches of any size, then documents and boards are what the oracle says', async () => {
    await fc.assert(
      fc.asyncProperty(stays, fc.integer({ min: 1, max: 7 }), async (all, chunk) => {
        const streams = await append(all, chunk);
        for (const view of Object.values(stayViews)) {
          const follower = runner(view);
          await follower.catchUp();
          await expectOracle(view, streams);
        }
      }),
      { numRuns: 40 },
    );
    await expectBoard(views.stay, OCCUPANCY, ['prison', 'legalStatus']);
    await expectBoard(views.plan, NETWORK.needs, ['prison', 'state', 'domain', 'cause', 'language', 'service']);
    await expectBoard(views.plan, NETWORK.equity, ['prison', 'status', 'language', 'sex', 'residence', 'reached']);
  });

  it('when events come repeated, swapped and with gaps, then the documents are the same', async () => {
    await fc.assert(
      fc.asyncProperty(stays, fc.infiniteStream(fc.nat()), async (all, dice) => {
        const streams = await append(all, 3);
        const events = await everything(streams);
        const roll = (n: number): number => (dice.next().value as number) % n;
        const shuffled = events.flatMap((e) => Array.from({ length: roll(3) }, () => e)).sort(() => roll(3) - 1);
        const sut = runner(views.plan);
        for (let i = 0; i < shuffled.length; i += 4) await sut.apply(shuffled.slice(i, i + 4));
        await sut.apply(events); // what was held back arrives in the end
        await expectOracle(views.plan, streams);
      }),
      { numRuns: 40 },
    );
  });

  it('when two runners without leases race over the same part of the log, then the documents are the same', async () => {
    await fc.assert(
      fc.asyncProperty(stays, async (all) => {
        const streams = await append(all, 2);
        const other = await openSqliteViews({ directory });
        const second = runner(views.stay, { documents: other.documents, checkpoints: other.checkpoints });
        const events = await everything(streams);
        const first = runner(views.stay);
        const halves = [events.filter((_, i) => i % 3 !== 0), events.filter((_, i) => i % 2 === 0)];
        await Promise.all([first.apply(halves[0]!), second.apply(halves[1]!), first.apply(halves[1]!), second.apply(events)]);
        await other.close();
        await expectOracle(views.stay, streams);
      }),
      { numRuns: 40 },
    );
  });

  it('when the view is rebuilt while facts come in, then readers never see a gap and the result is the same', async () => {
    const first = await append(fc.sample(stays, { numRuns: 20, seed: 7 }).flat(), 4);
    const sut = runner(views.stay);
    await sut.catchUp();
    const ids = [...first.keys()].map((s) => s.slice('trajectory-'.length));
    const watching = { on: true };
    const watch = (async () => {
      while (watching.on) {
        expect((await read.documents.load(collectionOf(views.stay), ids)).size).toBe(ids.length);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const rebuilt = sut.rebuild();
    const second = await append(fc.sample(stays, { numRuns: 5, seed: 8 }).flat(), 4);
    await rebuilt;
    await sut.catchUp();
    watching.on = false;
    await watch;
    await expectOracle(views.stay, first);
    await expectOracle(views.stay, second);
  });
});

describe('given any streams of the partnership', () => {
  it.each(Object.entries(partnershipViews))('when those of a %s are followed, then documents are what the oracle says', async (_, view) => {
    const streams = fc.array(randomStream(randomTypesOf(view.streamPrefix), 12), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(streams, fc.integer({ min: 1, max: 7 }), async (all, chunk) => {
        const appended = await append(all, chunk, view.streamPrefix);
        await runner(view).catchUp();
        await expectOracle(view, appended);
        await runner(view).rebuild();
        await expectOracle(view, appended);
      }),
      { numRuns: 10 },
    );
  });
});

describe('given a runner that is stopped', () => {
  for (const where of ['documents-saved', 'checkpoint-advanced'] as const) {
    it(`when it stops at "${where}" again and again, then it resumes to the same documents and no checkpoint is ahead of them`, async () => {
      const streams = await append(fc.sample(stays, { numRuns: 6, seed: 3 }).flat(), 2);
      const small: EventStore = Object.assign(Object.create(log) as EventStore, {
        readAll: (o: object) => log.readAll({ ...o, pageSize: 5 }),
      });
      for (let stops = 0; stops < 30; stops += 1) {
        const fragile = runner(views.plan, {
          eventStore: small,
          hook: (at) => {
            if (at === where) throw new Error('stopped');
          },
        });
        await fragile.catchUp().catch((error: Error) => expect(error.message).toBe('stopped'));
        const reached = await read.checkpoints.read(fragile.consumer);
        for (const event of await everything(streams)) {
          if (reached === undefined || event.position > reached) continue;
          const id = event.stream.slice('trajectory-'.length);
          const document = (await read.documents.load(collectionOf(views.plan), [id])).get(id);
          expect(document!.revision).toBeGreaterThanOrEqual(event.revision);
        }
      }
      await runner(views.plan).catchUp();
      await expectOracle(views.plan, streams);
    });
  }
});

describe('given a stream with an event that nobody can read', () => {
  const poison = { ...fact('ReceptionContactHeld', { kind: 'SPS' }), type: 'FromTheFuture' };

  it('when it is followed, then only that stream is parked, others go on, and a retry after a fix gives the right document', async () => {
    const streams = await append(
      [[fact('DetaineeAdmitted', { personId: 'P1', prisonId: 'HAREN', legalStatus: 'REMAND', kind: 'NEW' })]],
      1,
    );
    const [healthy] = [...streams.keys()];
    await log.append(
      'trajectory-sick',
      chained('trajectory-sick', [
        fact('DetaineeAdmitted', { personId: 'P2', prisonId: 'MONS', legalStatus: 'REMAND', kind: 'NEW' }),
        poison,
      ]),
      -1,
    );
    const sut = runner(views.stay);
    await sut.catchUp();
    await expectOracle(views.stay, new Map([[healthy!, streams.get(healthy!)!]]));
    const parked = await read.documents.find(PARKED, { where: { eq: ['view', 'stay@2'] } });
    expect(parked.documents.map((d) => [d.body['stream'], d.body['reason']])).toEqual([
      ['trajectory-sick', expect.stringContaining('FromTheFuture')],
    ]);
    expect(await sut.retry('trajectory-sick')).toBe(false);

    const fixed = runner(views.stay, { catalogue: knowing('FromTheFuture') });
    await fixed.catchUp();
    expect((await read.documents.find(PARKED)).documents).toEqual([]);
    const document = (await read.documents.load('stay@2', ['sick'])).get('sick');
    expect([document?.revision, document?.body['status']]).toEqual([1, 'held']);
  });

  it('when the view is rebuilt, then the rebuild finishes and the stream is parked', async () => {
    await log.append('trajectory-sick', chained('trajectory-sick', [poison]), -1);
    const sut = runner(views.stay);
    await sut.rebuild();
    expect((await read.documents.find(PARKED)).documents).toHaveLength(1);
  });
});

function fact(type: string, data: object): RecordedFact {
  run += 1;
  const eventId = `00000000-0000-4000-8000-${String(run).padStart(12, '0')}`;
  return {
    eventId,
    type,
    data: data as never,
    occurredAt: '2026-03-02',
    recordedAt: '2026-03-03T00:00:00.000Z',
    revision: 0,
    position: '',
    visibility: 'PARTNERSHIP',
    actor: { userId: 'u' },
  };
}

/** The catalogue after a fix: the unknown type is read as a contact. */
function knowing(type: string): typeof trajectoryCatalogue {
  const decode = (event: StoredEvent): RecordedFact =>
    trajectoryCatalogue.decode(event.type === type ? { ...event, type: 'ReceptionContactHeld' } : event);
  return Object.assign(Object.create(trajectoryCatalogue) as typeof trajectoryCatalogue, { decode });
}

/** A board is the sum of what every document contributes. */
async function expectBoard(view: AnyView<ViewSettings>, board: string, by: readonly string[]): Promise<void> {
  const everyone = await allDocuments(view);
  const rows = await read.documents.sum(collectionOf(view), { board, by });
  const found = Object.fromEntries(rows.map((r) => [canonicalJson(r.key), r.value]));
  expect(found).toEqual(
    oracleBoard(
      everyone.flatMap((d) => d.contributions),
      board,
    ),
  );
  expect(rows.length).toBeGreaterThan(1);
}

async function allDocuments(view: AnyView<ViewSettings>): Promise<readonly Document[]> {
  const found: Document[] = [];
  let after: string | undefined;
  do {
    const page = await read.documents.find(collectionOf(view), { limit: 1000, after });
    found.push(...page.documents);
    after = page.cursor;
  } while (after !== undefined);
  return found;
}
