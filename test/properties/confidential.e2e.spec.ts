import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { occurredAt } from '#eventsourcing/testing';
import { randomTypes } from './random-types.js';

const OWNER = 'one';
const worker = (service: string): Header => ({
  'traject-actor': `user=u-${service}; service=${service}; role=SERVICE_WORKER; relation=ASSIGNED`,
});
/** Everybody who may know nothing of what the service `one` keeps to itself; of the service itself those who do not work on files. */
const OTHERS: readonly Header[] = [
  worker('two'),
  { 'traject-actor': 'user=c; service=two; role=COORDINATOR; relation=ASSIGNED' },
  { 'traject-actor': 'user=j; service=one; role=JUDICIAL; relation=ASSIGNED' },
  { 'traject-actor': 'user=o; service=one; role=OFFICER; relation=ESTABLISHMENT' },
  {},
];
type Header = Record<string, string>;

interface Step {
  readonly confidential: boolean;
  readonly service: string;
  readonly fact: object;
}

const step = fc
  .tuple(
    fc.boolean(),
    fc.constantFrom(OWNER, 'two'),
    occurredAt,
    fc.oneof(...randomTypes.map(({ type, data }) => data.map((d) => ({ type, data: d })))),
  )
  .map(([confidential, service, at, { type, data }]): Step => ({
    confidential,
    service: confidential ? OWNER : service,
    fact: { type, occurredAt: at, data },
  }));

/** Two systems that got the same facts, one of them with more in confidence. */
describe('given any facts, some of them in confidence', () => {
  const apis: TestApi[] = [];
  beforeAll(async () => {
    for (let i = 0; i < 2; i += 1) apis.push(await startTestApi({ devActors: true, described: false }));
  });
  afterAll(() => Promise.all(apis.map((api) => api.close())));

  it('then whoever is not of the service gets the same answers as if those had never been sent, and the service gets others', async () => {
    let run = 0;
    let kept = 0;
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const id = `stay-${(run += 1)}`;
        const [full, bare] = apis as [TestApi, TestApi];
        for (const [i, { confidential, service, fact }] of steps.entries()) {
          const own = withPerson(fact, run);
          for (const api of apis) api.clock.ms += 1000;
          if (confidential) {
            const sent = await full.post(`/v1/trajectories/${id}/confidential/events`, own, { ...worker(OWNER), prefer: 'wait=10' });
            if (sent.statusCode === 201) kept += 1;
          } else {
            const path = `/v1/trajectories/${id}/events`;
            const headers = sending(service, `key-${run}-${i}`);
            expect(said(await full.post(path, own, headers))).toEqual(said(await bare.post(path, own, headers)));
          }
        }
        for (const path of reads(id, run)) {
          for (const actor of OTHERS) expect(said(await full.get(path, actor))).toEqual(said(await bare.get(path, actor)));
          if (said(await full.get(path, worker(OWNER))).body !== said(await bare.get(path, worker(OWNER))).body) seen += 1;
        }
      }),
      { numRuns: 25 },
    );
    expect(kept).toBeGreaterThan(25);
    expect(seen).toBeGreaterThan(25);
  }, 120_000);
});

/** A key makes the ids of both systems the same. */
function sending(service: string, key: string): Header {
  return { ...worker(service), 'idempotency-key': key, prefer: 'wait=10' };
}

/** Stays of different runs are those of different persons. */
function withPerson(fact: object, run: number): object {
  return JSON.parse(
    JSON.stringify(fact).replaceAll(/"(personId|otherPersonId|survivingPersonId)":"[^"]*"/g, `"$1":"person-${run}"`),
  ) as object;
}

function reads(id: string, run: number): readonly string[] {
  const stay = [
    '',
    '/plan',
    '/timeline',
    '/events',
    '/explain',
    '/transfer-dossier',
    '/release-plan',
    '/plan?knownAt=2026-06-15',
    '/events?from=1&limit=2',
  ];
  return [
    ...stay.map((path) => `/v1/trajectories/${id}${path}`),
    `/v1/persons/person-${run}/trajectories`,
    '/v1/plans',
    '/v1/boards/reception',
    '/v1/boards/occupancy',
  ];
}

/** All that a caller can see, but for positions, which are opaque and count the whole log, and ids of requests. */
function said({ statusCode, headers, payload }: Awaited<ReturnType<TestApi['get']>>): {
  readonly status: number;
  readonly body: string;
  readonly etag: unknown;
} {
  const body = payload.replaceAll(/"(position|correlationId)":"[^"]*"/g, '"$1":""');
  return { status: statusCode, body, etag: headers['etag'] };
}
