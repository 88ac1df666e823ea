import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type SqliteEventStore, openSqliteEventStore } from '#adapters/sqlite';
import { CommandHandler, type Fact, type KeyStore, readFact } from '#eventsourcing';
import { fact } from '#eventsourcing/testing';
import { type Trajectory, type TrajectorySettings, trajectoryStream } from '../index.js';
import { foldOf, setup, zone } from '../spec.js';

const keys: KeyStore = {
  seal: async (_, plain) => Buffer.from(plain).toString('base64url'),
  open: async () => undefined,
  digest: async (_, text) => text,
  destroy: async () => undefined,
  fenced: async () => [],
};
const stream = trajectoryStream('t1');

let directory: string;
let log: SqliteEventStore;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'traject-discipline-'));
  log = await openSqliteEventStore({ directory });
});

afterEach(async () => {
  await log.close();
  rmSync(directory, { recursive: true });
});

function handler(): CommandHandler<Trajectory, TrajectorySettings> {
  const calendar = setup.catalogue.calendar(zone);
  const clock = { now: () => Date.parse('2026-06-30T12:00:00Z') };
  return new CommandHandler({ ...setup, eventStore: log, keys, clock, calendar, mayResolve: () => true, readerOf: () => () => true });
}

function read(type: string, occurredAt: string, data: object): Fact {
  return readFact(
    { type, occurredAt, data },
    { catalogue: setup.catalogue, zone, subject: { property: 'trajectoryId', id: 't1', owner: 't1' }, ids: { kind: 'content' } },
  );
}

const command = (...facts: readonly Fact[]) => ({ stream, stay: 't1', facts, actor: { userId: 'u', serviceId: 'S1' } });
const enrolment = read('ActivityEnrolled', '2026-03-02', { offerId: 'O1' });
const discipline = read('ActivityEnded', '2026-03-09', { offerId: 'O1', reason: 'DISCIPLINE', words: 'was insolent' });
const types = async (): Promise<readonly string[]> => (await log.readStream(stream)).map((e) => e.type);

describe('given a course, when somebody asks to end it for discipline', () => {
  it('then it is refused, the refusal is stored without the words, and the course stays open', async () => {
    const sut = handler();
    await sut.handle(command(enrolment));
    await expect(sut.handle(command(discipline))).rejects.toMatchObject({ code: 'discipline-is-no-end', path: 'data.reason' });
    const stored = await log.readStream(stream);
    expect(stored.map((e) => e.type)).toEqual(['ActivityEnrolled', 'DisciplinaryEndRefused']);
    expect(stored[1]).toMatchObject({ data: { offerId: 'O1' }, metadata: { causationId: discipline.eventId, occurredAt: '2026-03-09' } });
    expect(JSON.stringify(stored)).not.toContain('insolent');
    await sut.handle(command(read('ActivityEnded', '2026-03-20', { offerId: 'O1', reason: 'COMPLETED' })));
  });

  it('then the same request again is refused again and stored once, in this process and in another', async () => {
    const sut = handler();
    await sut.handle(command(enrolment));
    for (const again of [sut, sut, handler()]) {
      await expect(again.handle(command(discipline))).rejects.toMatchObject({ code: 'discipline-is-no-end' });
    }
    expect(await types()).toEqual(['ActivityEnrolled', 'DisciplinaryEndRefused']);
  });

  it('then the same request again with the revision of the first time hears the same refusal', async () => {
    const sut = handler();
    await sut.handle(command(enrolment));
    const expecting = { ...command(discipline), expectedRevision: 0 };
    for (let i = 0; i < 2; i += 1) await expect(sut.handle(expecting)).rejects.toMatchObject({ code: 'discipline-is-no-end' });
    const other = { ...command(read('ActivityEnded', '2026-03-20', { offerId: 'O1', reason: 'OTHER' })), expectedRevision: 0 };
    await expect(sut.handle(other)).rejects.toMatchObject({ code: 'version-conflict' });
  });

  it('then nothing else of its batch is stored', async () => {
    await expect(handler().handle(command(enrolment, discipline))).rejects.toMatchObject({ code: 'discipline-is-no-end' });
    expect(await types()).toEqual(['DisciplinaryEndRefused']);
    await handler().handle(command(enrolment));
    expect(await types()).toEqual(['DisciplinaryEndRefused', 'ActivityEnrolled']);
  });

  it('then a correction to that reason is refused as well', async () => {
    const sut = handler();
    const end = read('ActivityEnded', '2026-03-09', { offerId: 'O1', reason: 'OTHER' });
    await sut.handle(command(enrolment, end));
    const correction = { targetEventId: end.eventId, reason: 'SOURCE_CORRECTED', data: { offerId: 'O1', reason: 'DISCIPLINE' } };
    await expect(sut.handle(command(read('EventCorrected', '2026-03-10', correction)))).rejects.toMatchObject({
      code: 'discipline-is-no-end',
    });
  });
});

describe('a disciplinary end that was refused', () => {
  it('is counted', () => {
    const { activities } = foldOf([
      fact('ActivityEnrolled', '2026-03-02', { offerId: 'O1' }),
      fact('DisciplinaryEndRefused', '2026-03-09', { offerId: 'O1' }),
    ]);
    expect([activities.disciplinaryEnds.length, activities.enrolments.items['O1']?.state]).toEqual([1, 'enrolled']);
  });
});
