import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

const ANNA = 'user=anna; service=s-1; role=SERVICE_WORKER; relation=ASSIGNED';
const SPS = 'user=bart; service=sps; role=SPS; relation=ASSIGNED';

const consent = { consentId: 'c-1', services: ['sps', 'COURT-BRU'], domains: ['D1', 'D2', 'D6'], language: 'nl' };
const attended = (occurredAt: string, present = true) => ({
  type: 'AttendanceRecorded',
  occurredAt,
  data: { offerId: 'o-1', attended: present },
});

describe('papers for the person', () => {
  let api: TestApi;
  const id = freshId();
  const personId = `p-${id}`;
  let certificateId = '';
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
    await api.known(
      id,
      facts.registered({ personId, name: { given: 'Ann', family: 'Dirks' } }),
      facts.admitted({ personId, legalStatus: 'CONVICTED' }),
      { type: 'ConsentGiven', occurredAt: '2026-03-03', data: consent },
    );
    await tell(
      ANNA,
      { type: 'NeedIdentified', occurredAt: '2026-03-05', data: { needId: 'n-6', domain: 'D6', askedBy: 'PERSON', words: 'own-words' } },
      {
        type: 'NeedIdentified',
        occurredAt: '2026-03-05',
        data: { needId: 'n-10', domain: 'D10', askedBy: 'PERSON', words: 'canary-drugs' },
      },
      { type: 'NeedWithdrawn', occurredAt: '2026-03-06', data: { needId: 'n-6', reason: 'staff-text-on-Karim' } },
      { type: 'RelativeRegistered', occurredAt: '2026-03-05', data: { relativeId: 'karim-1', relation: 'SIBLING', consents: true } },
      { type: 'ActivityEnrolled', occurredAt: '2026-03-05', data: { offerId: 'o-1', domain: 'D2' } },
      attended('2026-03-16T09:00:00+01:00'),
      attended('2026-03-16T14:00:00+01:00'),
      attended('2026-03-23T09:00:00+01:00', false),
      attended('2026-03-30T09:00:00+02:00'),
    );
    await tell(
      SPS,
      attended('2026-03-20'),
      {
        type: 'FamilyContactNeedNoted',
        occurredAt: '2026-03-07',
        data: { relativeId: 'karim-1', matter: 'VISIT', words: 'Karim-lives-far' },
      },
      { type: 'StatementByPersonAdded', occurredAt: '2026-04-01', data: { about: 'STAY', words: 'I-said-this' } },
      { type: 'DetentionPlanOpened', occurredAt: '2026-03-08', data: { kind: 'AID', basis: 'CONSENT' } },
      {
        type: 'PlanAgreementRecorded',
        occurredAt: '2026-03-08',
        data: { kind: 'AID', outcome: 'NOT_AGREED', planVersion: 3, words: 'too-fast' },
      },
      { type: 'DetentionPlanRefused', occurredAt: '2026-03-09', data: { kind: 'STATUTORY' } },
    );
    certificateId = await tell(ANNA, {
      type: 'AttendanceCertificateIssued',
      occurredAt: '2026-04-02',
      data: { from: '2026-03-01', to: '2026-03-31', addressee: 'COURT-BRU', consentRef: 'c-1' },
    });
  });
  afterAll(() => api.close());

  async function tell(actor: string, ...told: readonly object[]): Promise<string> {
    const sent = await api.post(`/v1/trajectories/${id}/events`, told, { 'traject-actor': actor, prefer: 'wait=10' });
    if (sent.statusCode !== 201) throw new Error(sent.payload);
    return sent.json<{ events: { eventId: string }[] }>().events.at(-1)!.eventId;
  }
  const certificate = (actor = ANNA, query = '', event = certificateId) =>
    api.get(`/v1/trajectories/${id}/certificates/${event}${query}`, { 'traject-actor': actor });
  const file = (actor = SPS, query = '') => api.get(`/v1/persons/${personId}/file${query}`, { 'traject-actor': actor });

  test('given a certificate, then it says on which days the issuing service saw the person, and nothing of what', async () => {
    const answer = (await certificate()).json();
    expect(answer).toMatchObject({
      certificateId,
      person: { name: { given: 'Ann', family: 'Dirks' } },
      addressee: 'COURT-BRU',
      issuedBy: 's-1',
      dates: ['2026-03-16', '2026-03-30'],
      withheld: { SERVICE: 6 },
      position: expect.any(String),
    });
    for (const trace of ['o-1', 'D2', 'anna', '2026-03-20', '2026-03-23']) expect(JSON.stringify(answer)).not.toContain(trace);
    for (const [lang, title] of Object.entries({ nl: 'Aanwezigheidsattest', fr: 'Attestation de présence', en: 'Attendance certificate' }))
      expect((await certificate(ANNA, `?format=html&lang=${lang}`)).payload).toContain(`<h1>${title}</h1>`);
    expect((await certificate(ANNA, '?validAt=2026-04-01')).statusCode).toBe(404);
  });

  test("then another service's certificate looks like none at all", async () => {
    const [theirs, absent] = [
      await certificate('user=zoe; service=s-3; role=SERVICE_WORKER; relation=ASSIGNED'),
      await certificate(ANNA, '', '00000000-0000-4000-8000-000000000000'),
    ];
    expect([theirs.statusCode, absent.statusCode]).toEqual([404, 404]);
    expect({ ...theirs.json<object>(), correlationId: '' }).toEqual({ ...absent.json<object>(), correlationId: '' });
  });

  test('given the file of a person, then it says who holds what, in own words, without others and without what is not the readers', async () => {
    const answer = (await file(SPS, '?lang=en')).json();
    const [stay] = answer.stays;
    expect(stay).toMatchObject({
      trajectoryId: id,
      person: { personId, name: { given: 'Ann', family: 'Dirks' } },
      agreed: [],
      refused: [
        { kind: 'AID', outcome: 'NOT_AGREED', words: 'too-fast' },
        { kind: 'STATUTORY', serviceId: 'sps' },
      ],
      statements: [{ about: 'STAY', words: 'I-said-this' }],
      consents: [{ id: 'c-1', state: 'given', services: ['sps', 'COURT-BRU'] }],
    });
    expect(stay.heldBy.map(({ serviceId }: { serviceId?: string }) => serviceId)).toEqual([undefined, 's-1', 'sps']);
    const held = stay.heldBy.flatMap(({ facts: own }: { facts: object[] }) => own);
    expect(held).toContainEqual(expect.objectContaining({ type: 'NeedWithdrawn', toAskFor: ['reason'] }));
    expect(held).toContainEqual(expect.objectContaining({ type: 'RelativeRegistered', data: { relation: 'SIBLING' } }));
    expect(JSON.stringify(stay)).toContain('own-words');
    expect(answer.notes.map(({ code }: { code: string }) => code)).toEqual(['WHAT', 'WITHDRAW', 'OTHERS', 'NOT_HERE', 'WHO_LOOKED']);
    const pages = await Promise.all(['nl', 'fr', 'en'].map((lang) => file(SPS, `?format=html&lang=${lang}`)));
    for (const text of [JSON.stringify(answer), ...pages.map((page) => page.payload)])
      for (const trace of ['canary', 'karim', 'Karim', 'staff-text', 'anna', 'bart']) expect(text).not.toContain(trace);
    expect(pages.map((page) => /<h1>(.*?)<\/h1>/.exec(page.payload)?.[1])).toEqual(['Mijn dossier', 'Mon dossier', 'My file']);
  });

  test('then it is handed over by the psychosocial service with a relation, and nobody else', async () => {
    const refused = [
      ANNA,
      'user=d; role=DPO; relation=NONE',
      'user=d; service=sps; role=SPS; relation=NONE',
      'user=r; role=JUDICIAL; relation=ASSIGNED',
    ];
    const codes = await Promise.all(refused.map(async (actor) => (await file(actor)).statusCode));
    expect(codes).toEqual([403, 403, 403, 403]);
    const nobody = await api.get('/v1/persons/nobody/file', { 'traject-actor': SPS });
    expect(nobody.statusCode).toBe(404);
  });

  test('given the consent is taken back, then the certificate is printed no more', async () => {
    await tell(ANNA, { type: 'ConsentWithdrawn', occurredAt: '2026-05-01', data: { consentId: 'c-1' } });
    const sent = await certificate();
    expect([sent.statusCode, sent.json().code]).toEqual([422, 'consent-missing']);
  });
});
