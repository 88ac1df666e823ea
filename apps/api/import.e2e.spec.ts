import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type SentFact, type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

type Result = Readonly<Record<string, unknown>>;

function line(trajectoryId: string, fact: SentFact, rest: object = {}): object {
  return { trajectoryId, ...fact, ...rest };
}

function outcomes(results: readonly Result[]): readonly unknown[] {
  return results.filter((r) => 'line' in r).map((r) => r['outcome']);
}

function summary(results: readonly Result[]): Result {
  return results.at(-1)!['summary'] as Result;
}

describe('POST /v1/imports', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ projecting: false, devActors: true });
  });
  afterAll(() => api.close());

  test('given good and bad lines, when they are imported, then each is answered in order and the bad ones stop nothing', async () => {
    const id = freshId();
    const before = await api.stored();
    const results = await api.import([
      line(id, facts.admitted()),
      '{"broken',
      '',
      line(id, facts.contact({ kind: 'NOBODY' })),
      line(id, facts.admitted({}, { occurredAt: '2026-04-01' })),
      line(id, facts.contact({ kind: 'EXTERNAL' }, { occurredAt: '2026-03-03' })),
      'x'.repeat(300_000),
      line('85073003328', facts.admitted()),
      line(id, facts.contact(), { recordedAt: '2026-03-02T10:00:00Z' }),
      '[]',
      line(id, facts.released({}, { occurredAt: '2026-03-09' })),
    ]);
    expect(results.slice(0, -1).map((r) => [r['line'], r['outcome'], r['code']])).toEqual([
      [1, 'stored', undefined],
      [2, 'refused', 'malformed'],
      [4, 'refused', 'malformed'],
      [5, 'refused', 'already-in-custody'],
      [6, 'stored', undefined],
      [7, 'refused', 'malformed'],
      [8, 'refused', 'malformed'],
      [9, 'refused', 'malformed'],
      [10, 'refused', 'malformed'],
      [11, 'stored', undefined],
    ]);
    expect(results[2]).toMatchObject({ errors: [{ path: 'data.kind', code: 'is-in' }] });
    expect(results[4]).toMatchObject({ warnings: [{ code: 'service-missing' }] });
    expect(results[5]).toMatchObject({ errors: [{ code: 'line-too-long' }] });
    expect(summary(results)).toEqual({
      lines: 10,
      stored: 3,
      repeated: 0,
      refused: 7,
      warned: 1,
      codes: { malformed: 6, 'already-in-custody': 1 },
      dryRun: false,
    });
    expect(await api.stored()).toBe(before + 3);
  });

  test('given an imported file, when it is imported again, then every line is repeated with the same ids', async () => {
    const id = freshId();
    const lines = [line(id, facts.registered()), line(id, facts.admitted()), line(id, facts.released({}, { occurredAt: '2026-04-01' }))];
    const first = await api.import(lines);
    const before = await api.stored();
    const second = await api.import(lines);
    expect(outcomes(second)).toEqual(['repeated', 'repeated', 'repeated']);
    expect(second.map((r) => r['eventId'])).toEqual(first.map((r) => r['eventId']));
    expect(await api.stored()).toBe(before);
  });

  test('given a dry run, then every line is judged as if those before it were stored, and nothing is', async () => {
    const id = freshId();
    const before = await api.stored();
    const words = 'Nachtegaal';
    const lines = [line(id, facts.admitted()), line(id, facts.admitted({}, { occurredAt: '2026-04-01' })), line(id, facts.need({ words }))];
    const results = await api.import(lines, '?dryRun=true');
    expect(outcomes(results)).toEqual(['stored', 'refused', 'stored']);
    expect(summary(results)).toMatchObject({ stored: 2, refused: 1, dryRun: true });
    expect(await api.stored()).toBe(before);
    expect(await api.bytes()).not.toContain(id);
    expect(outcomes(await api.import(lines))).toEqual(['stored', 'refused', 'stored']);
  });

  test('given a historical import, then recordedAt comes from the line, and going backwards or ahead is refused', async () => {
    const id = freshId();
    const before = await api.stored();
    const at = (recordedAt: string | undefined) => ({ recordedAt });
    const results = await api.import(
      [
        line(id, facts.admitted(), at('2026-03-02T12:00:00+01:00')),
        line(id, facts.contact({}, { occurredAt: '2026-03-02' }), at('2026-03-02T10:59:59Z')),
        line(id, facts.contact({}, { occurredAt: '2026-03-02' }), at('2027-01-01T00:00:00Z')),
        line(id, facts.contact({}, { occurredAt: '2026-03-02' }), at(undefined)),
        line(id, facts.contact({}, { occurredAt: '2026-03-03' }), at('2026-03-02T13:00:00Z')),
      ],
      '?historical=true',
    );
    expect(results.slice(0, -1).map((r) => r['code'])).toEqual([
      undefined,
      'recorded-out-of-order',
      'recorded-out-of-order',
      'malformed',
      'future-fact',
    ]);
    expect(await api.stored()).toBe(before + 1);
    expect((await api.engine.history(id))[0]?.recordedAt).toBe('2026-03-02T11:00:00.000Z');
  });

  test('given many stays whose lines are mixed, then the lines of one stay keep their order', async () => {
    const ids = Array.from({ length: 40 }, () => freshId());
    const rounds = [facts.admitted(), facts.contact({}, { occurredAt: '2026-03-03' }), facts.released({}, { occurredAt: '2026-03-09' })];
    const results = await api.import(rounds.flatMap((fact) => ids.map((id) => line(id, fact))));
    expect(summary(results)).toMatchObject({ lines: 120, stored: 120 });
    expect(results.slice(0, -1).map((r) => r['line'])).toEqual(Array.from({ length: 120 }, (_, i) => i + 1));
    for (const id of ids) {
      expect((await api.engine.history(id)).map((e) => e.type)).toEqual(['DetaineeAdmitted', 'ReceptionContactHeld', 'DetaineeReleased']);
    }
  });

  test('given a line with the id of another content, then idempotency-mismatch', async () => {
    const [id, eventId] = [freshId(), randomUUID()];
    const results = await api.import([line(id, facts.admitted(), { eventId }), line(id, facts.admitted({ kind: 'RETURN' }), { eventId })]);
    expect(results[1]).toMatchObject({ outcome: 'refused', code: 'idempotency-mismatch', eventId });
  });

  test('given JSON instead of lines, then 415; given an unknown parameter, then 400; given nothing, then an empty summary', async () => {
    expect((await api.post('/v1/imports', facts.admitted())).statusCode).toBe(415);
    const ndjson = { 'content-type': 'application/x-ndjson' };
    expect((await api.post('/v1/imports?dryrun=true', '{}', ndjson)).statusCode).toBe(400);
    expect(summary(await api.import([]))).toMatchObject({ lines: 0, stored: 0 });
  });

  test('given a service worker, when he imports historically, then 403: that needs its own right', async () => {
    const headers = { 'content-type': 'application/x-ndjson', 'traject-actor': 'user=anna; service=s-1; role=SERVICE_WORKER' };
    const sent = await api.post('/v1/imports?historical=true', '{}', headers);
    expect([sent.statusCode, sent.json().code]).toEqual([403, 'forbidden']);
  });
});
