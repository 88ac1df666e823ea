import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqliteEventStore } from '#adapters/sqlite';
import { type NewEvent, chain, chainStart } from '#eventsourcing';
import { openEngine, readConfig } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { type LimitRow, appendAndSync, groupCommits } from './limits.js';
import { type Result, sideBySide, timed } from './measure.js';
import { Random } from './random.js';

const ALONE = 2_000;
const CALLERS = 64;
const EACH = 200;
const SIZE = `${CALLERS} callers, ${EACH} appends each`;

/** Rows 3 and 4: durable appends of one event, by one caller and by 64 at once. */
export async function appendRows(rounds: number, root: string, seed: number): Promise<Result[]> {
  const directory = join(root, 'appends');
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const bench = new Appends(directory, new Random(seed));
  const alone = await sideBySide(
    rounds,
    () => bench.limitAlone(),
    () => bench.store(1, ALONE),
    () => bench.engine(1, ALONE),
  );
  const many = await sideBySide(
    rounds,
    () => bench.limitMany(),
    () => bench.store(CALLERS, EACH),
    () => bench.engine(CALLERS, EACH),
  );
  const bytes = bench.row.length;
  const one = {
    size: `${ALONE} appends of ${bytes} bytes`,
    unit: 'appends/s',
    limit: alone[0],
    limitIs: 'append + fdatasync of the same bytes',
  };
  const all = { size: SIZE, unit: 'appends/s', limit: many[0], limitIs: 'the same file with group commit, no engine' };
  return [
    { ...one, row: '3', work: 'durable append, one caller (store)', ours: alone[1]!, goal: '≥ 60 %' },
    { ...one, row: '3+', work: 'the same, validated, decided and sealed (engine)', ours: alone[2]!, goal: '–' },
    { ...all, row: '4', work: 'durable append, 64 callers, own streams (store)', ours: many[1]!, goal: '≥ 60 %' },
    { ...all, row: '4+', work: 'the same, validated, decided and sealed (engine)', ours: many[2]!, goal: '–' },
  ];
}

type Timed = Awaited<ReturnType<typeof timed>>;

class Appends {
  readonly row: string;
  private run = 0;
  /** Made beforehand: making an event is not the work of a store. */
  private readonly streams: readonly (readonly NewEvent[])[];

  constructor(
    private readonly directory: string,
    private readonly random: Random,
  ) {
    this.streams = Array.from({ length: CALLERS }, (_, caller) => this.chained(`trajectory-${caller}`, caller === 0 ? ALONE : EACH));
    this.row = JSON.stringify(this.streams[0]![0]);
  }

  limitAlone(): Promise<Timed> {
    return appendAndSync(this.directory, this.row, ALONE);
  }

  limitMany(): Promise<Timed> {
    const { eventId, data, metadata } = this.streams[0]![0]!;
    const { occurredAt, recordedAt, hash } = metadata;
    const row: LimitRow = { eventId, occurredAt, recordedAt, data: JSON.stringify(data), hash };
    return groupCommits(this.fresh('limit'), row, { callers: CALLERS, groups: EACH });
  }

  /** The port alone: expected revision, identity, group commit. */
  async store(callers: number, each: number): Promise<Timed> {
    const log = await openSqliteEventStore({ directory: this.fresh('store') });
    const work = async (caller: number): Promise<void> => {
      for (let i = 0; i < each; i += 1) await log.append(`trajectory-${caller}`, [this.streams[caller]![i]!], i - 1);
    };
    const took = await timed(callers * each, () => together(callers, work));
    await log.close();
    return took;
  }

  /** A fact from its JSON to the disk, as an import sends it. */
  async engine(callers: number, each: number): Promise<Timed> {
    const engine = await openEngine(readConfig({ data: this.fresh('engine'), logLevel: 'silent' }, {}));
    const work = async (caller: number): Promise<void> => {
      for (let i = 0; i < each; i += 1) {
        const data = { needId: `n-${i}`, domain: 'D2', askedBy: 'PERSON', words: 'wants to learn' };
        const fact = { type: 'NeedIdentified', occurredAt: '2026-03-02T09:10:00+01:00', data };
        await engine.append({ id: `s-${caller}`, facts: [fact], actor: LOCAL_ACTOR, ids: { kind: 'content' } });
      }
    };
    const took = await timed(callers * each, () => together(callers, work));
    await engine.close();
    return took;
  }

  private chained(stream: string, count: number): NewEvent[] {
    const events: NewEvent[] = [];
    for (let i = 0; i < count; i += 1) events.push(this.event(events.at(-1)?.metadata.hash ?? chainStart(stream)));
    return events;
  }

  private fresh(name: string): string {
    this.run += 1;
    return join(this.directory, `${name}-${this.run}`);
  }

  private event(previous: string): NewEvent {
    return chain(previous, {
      eventId: this.random.uuid(),
      type: 'NeedIdentified',
      data: { needId: 'need-1', domain: 'D2', askedBy: 'PERSON', urgency: 'NORMAL', offer: this.random.base64(60) },
      metadata: {
        schemaVersion: 1,
        occurredAt: '2026-03-02T09:10:00+01:00',
        recordedAt: '2026-03-02T10:20:30.456Z',
        actor: { userId: 'bench', serviceId: 'service-1', role: 'SPS' },
        visibility: 'PARTNERSHIP',
        digest: 'ab'.repeat(32),
      },
    });
  }
}

function together(callers: number, work: (caller: number) => Promise<void>): Promise<unknown> {
  return Promise.all(Array.from({ length: callers }, (_, caller) => work(caller)));
}
