import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApi, facts, startTestApi } from './testing/test-api.js';

const COORDINATOR = 'user=c; service=coordination; role=COORDINATOR; relation=ASSIGNED';
const ANNA = 'user=anna; service=s-1; role=SERVICE_WORKER; relation=ASSIGNED';
const OFFICER = 'user=o; service=prison; role=OFFICER; relation=ESTABLISHMENT';
const DAY_MS = 86_400_000;

/** Six people have an unmet need of D2 that is known on 15 June, when the body meets; two more that is known three days later. */
describe('the pack for a meeting', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
    for (let i = 0; i < 6; i += 1) await aStay(`stay-${i}`);
    await say(
      'bodies/b-1',
      { type: 'BodyConvened', occurredAt: '2026-01-05', data: { name: 'Overlegcomité', kind: 'CONSULTATION_COMMITTEE' } },
      { type: 'RecommendationMade', occurredAt: '2026-06-01', data: { recommendationId: 'r-1', words: 'Meer lessen <met> een tolk' } },
      {
        type: 'DecisionTaken',
        occurredAt: '2026-06-02',
        data: { decisionId: 'd-1', ownerServiceId: 's-1', dueOn: '2026-06-10', words: 'Een lokaal zoeken' },
      },
      { type: 'MeetingHeld', occurredAt: '2026-06-15', data: { present: ['s-1'] } },
    );
    api.clock.ms += 3 * DAY_MS;
    for (const i of [6, 7]) await aStay(`stay-${i}`);
  });
  afterAll(() => api.close());

  async function aStay(id: string): Promise<void> {
    const need = facts.need({ needId: 'n', domain: 'D2' }, { occurredAt: '2026-03-03' });
    const unmet = { type: 'NeedDeclaredUnmet', occurredAt: '2026-03-04', data: { needId: 'n', cause: 'FULL' } };
    await api.known(
      id,
      facts.registered({ personId: `p-${id}`, languages: ['nl'] }, { occurredAt: '2026-03-01' }),
      facts.admitted({ personId: `p-${id}` }),
      need,
      unmet,
    );
  }
  async function say(stream: string, ...events: readonly object[]): Promise<void> {
    const sent = await api.post(`/v1/${stream}/events`, events, { 'traject-actor': COORDINATOR, prefer: 'wait=10' });
    if (sent.statusCode !== 201) throw new Error(sent.payload);
  }
  const read = (path: string, actor = ANNA) => api.get(path, { 'traject-actor': actor });

  test('compares figures with what was known at the last meeting, and says what is open', async () => {
    const pack = (await read('/v1/bodies/b-1/pack')).json();
    expect(pack).toMatchObject({ bodyId: 'b-1', bodyName: 'Overlegcomité', since: '2026-06-15' });
    expect(pack.figures.unmetByDomain).toEqual([{ name: 'D2', now: 8, before: 6, change: 2 }]);
    expect(pack.figures.unmetByLanguage).toEqual([{ name: 'nl', now: 8, before: 6, change: 2 }]);
    expect(pack.decisions).toEqual([
      expect.objectContaining({ decisionId: 'd-1', ownerServiceId: 's-1', overdue: true, words: 'Een lokaal zoeken' }),
    ]);
    expect(pack.recommendations).toEqual([expect.objectContaining({ recommendationId: 'r-1', state: 'made' })]);
  });

  test('hides what is small, also from who coordinates: a pack is passed on', async () => {
    const pack = (await read('/v1/bodies/b-1/pack?since=2026-01-01', COORDINATOR)).json();
    expect(pack.figures.unmetByDomain).toEqual([{ name: 'D2', now: 8, before: 0, change: 8 }]);
    await api.known('stay-8', facts.admitted({ personId: 'p-8' }), facts.need({ needId: 'n', domain: 'D7' }), {
      type: 'NeedDeclaredUnmet',
      occurredAt: '2026-03-04',
      data: { needId: 'n', cause: 'FULL' },
    });
    const later = (await read('/v1/bodies/b-1/pack', COORDINATOR)).json();
    expect(later.figures.unmetByDomain).toContainEqual({ name: 'D7', suppressed: true }); // nor that nobody was
    expect(later.figures.unmetByCause).toEqual([expect.objectContaining({ name: 'FULL', now: 9 })]);
    expect(JSON.stringify(later)).not.toMatch(/stay-|p-8/);
  });

  test.each([
    ['nl', 'Overlegdossier: Overlegcomité', 'Onbeantwoorde behoeften per domein'],
    ['fr', 'Dossier de concertation: Overlegcomité', 'Besoins non rencontrés par domaine'],
    ['en', 'Consultation pack: Overlegcomité', 'Unmet needs by domain'],
  ])('is a page to print in %s', async (lang, title, section) => {
    const sent = await read(`/v1/bodies/b-1/pack?format=html&lang=${lang}`);
    expect(sent.headers['content-type']).toContain('text/html');
    for (const text of [title, section, 'Een lokaal zoeken', 'Meer lessen &lt;met> een tolk']) expect(sent.payload).toContain(text);
  });

  test('is for who cares for people and who counts; there is none of no body', async () => {
    expect((await read('/v1/bodies/b-1/pack', OFFICER)).statusCode).toBe(403);
    expect((await read('/v1/bodies/none/pack')).statusCode).toBe(404);
    expect((await read('/v1/bodies/b-1/pack?since=yesterday')).statusCode).toBe(400);
  });
});
