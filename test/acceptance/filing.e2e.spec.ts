import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { answerOf } from '#client';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { type Who, Scene, spoken } from './scene.js';

const CONFIDED = 'A word in confidence.';

describe('the file and who finds, keeps and hands out what', () => {
  let api: TestApi;
  let stay: Scene;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true });
  });
  beforeEach(async () => {
    stay = new Scene(api);
    await stay.admitted('CONVICTED');
  });
  afterAll(() => api.close());

  const at = (id: string, who: Who) => ({ params: { path: { id } }, headers: spoken(who) });
  const idOf = async (type: string, who: Who): Promise<string> => {
    const { lines } = await answerOf(stay.client.GET('/v1/trajectories/{id}/timeline', at(stay.id, who)));
    return lines.find((line) => line.type === type)!.eventId;
  };

  it('A13: given a fact in confidence, when others read the stay, then no answer holds a trace of it, and its service reads it marked', async () => {
    const before = await Promise.all([stay.plan('sps'), stay.story('sps'), stay.read('sps')]);
    const need = { needId: 'n-1', domain: 'D1', askedBy: 'PERSON', words: CONFIDED } as const;
    const body = { type: 'NeedIdentified', occurredAt: '2026-03-10', data: need } as const;
    await answerOf(
      stay.client.POST('/v1/trajectories/{id}/confidential/events', {
        params: { path: { id: stay.id }, header: { Prefer: 'wait=10' } },
        body,
        headers: spoken('aid'),
      }),
    );
    const mute = (answers: readonly unknown[]): string => JSON.stringify(answers).replaceAll(/"(position|asOf)":("[^"]*"|\{[^}]*\})/g, '');
    expect(mute(await Promise.all([stay.plan('sps'), stay.story('sps'), stay.read('sps')]))).toBe(mute(before));
    expect((await stay.plan('aid')).needs).toMatchObject([{ needId: 'n-1', data: { words: CONFIDED }, source: { visibility: 'SECRET' } }]);
  });

  it('A2: given a need that was filed on the wrong person, when its service moves it, then it stands on the right one, and nobody reads it here', async () => {
    const right = new Scene(api);
    await right.admitted();
    await stay.tell('NeedIdentified', '2026-03-10', { needId: 'n-1', domain: 'D2', askedBy: 'PERSON' }, 'aid');
    const body = { eventIds: [await idOf('NeedIdentified', 'aid')], to: right.id };
    const move = (who: Who) => answerOf(stay.client.POST('/v1/trajectories/{id}/moves', { ...at(stay.id, who), body }));
    await expect(move('housing')).rejects.toMatchObject({ problem: { status: expect.any(Number) } });
    await move('aid');
    await move('aid');
    expect((await right.plan('aid')).needs).toMatchObject([{ needId: 'n-1', state: 'open' }]);
    expect([(await stay.plan('aid')).needs, await stay.story('aid')]).toEqual([[], expect.not.arrayContaining(['NeedIdentified'])]);
  });

  it('A2 A13: given a person of a name, when a service looks for it, then it finds the stay, and an officer may not look', async () => {
    const other = new Scene(api);
    const person = { personId: other.personId, name: { given: 'Lena', family: `Van ${other.id}` }, birthYear: 1988 };
    await other.tell('PersonRegistered', '2026-03-01', person);
    await other.tell('DetaineeAdmitted', '2026-03-02', { personId: other.personId, prisonId: 'haren', legalStatus: 'REMAND', kind: 'NEW' });
    const search = (who: Who, family: string) =>
      answerOf(other.client.POST('/v1/persons/search', { body: { familyName: family, birthYear: 1988 }, headers: spoken(who) }));
    expect(JSON.stringify(await search('aid', person.name.family))).toContain(other.personId);
    expect((await search('aid', 'Nobody')).persons).toEqual([]);
    await expect(search('officer', person.name.family)).rejects.toMatchObject({ problem: { status: 403 } });
  });

  it('A13: given facts that were refused or warned of, when their service asks what became of them, then it is told, and no other service is', async () => {
    await stay.refuse('NeedAnswered', '2026-03-01', { needId: '', offerId: 'o-1', serviceId: 'health' }, 'health');
    await stay.tell('NeedAnswered', '2026-03-10', { needId: 'n-9', serviceId: 'health', offerId: 'o-1' }, 'health');
    const became = async (who: Who) =>
      (await answerOf(stay.client.GET('/v1/submissions', { headers: spoken(who) }))).submissions
        .filter(({ trajectoryId }) => trajectoryId === stay.id)
        .map(({ outcome, code }) => `${outcome} ${code}`);
    expect(await became('health')).toEqual([expect.stringMatching(/^refused/), 'warned prerequisite-unknown']);
    expect(await became('housing')).toEqual([]);
  });

  it('T15 N7: given a course that was followed, when a certificate is issued by consent, then it holds dates and nothing of the content', async () => {
    const consent = { consentId: 'c-1', services: ['aid', 'school'], domains: ['D2'], language: 'fr' } as const;
    await stay.tell('ConsentGiven', '2026-03-10', { ...consent, services: [...consent.services], domains: ['D2'] }, 'aid');
    await stay.tell('ActivityEnrolled', '2026-03-15', { offerId: 'o-1', domain: 'D2' }, 'aid');
    for (const day of ['2026-03-16', '2026-03-23']) await stay.tell('AttendanceRecorded', day, { offerId: 'o-1', attended: true }, 'aid');
    await stay.tell('AttendanceRecorded', '2026-03-30', { offerId: 'o-1', attended: false, absenceCause: 'DISCIPLINE' }, 'aid');
    const issued = { from: '2026-03-01', to: '2026-03-31', addressee: 'school', consentRef: 'c-1' };
    await stay.tell('AttendanceCertificateIssued', '2026-04-01', issued, 'aid');
    const path = { id: stay.id, eventId: await idOf('AttendanceCertificateIssued', 'aid') };
    const asked = { params: { path }, headers: spoken('aid') };
    const certificate = await answerOf(stay.client.GET('/v1/trajectories/{id}/certificates/{eventId}', asked));
    expect(JSON.stringify(certificate)).toContain('2026-03-16');
    expect(JSON.stringify(certificate)).not.toMatch(/2026-03-30|DISCIPLINE|o-1/);
  });

  it('A2 N2: given a person who asks what is held, when the psychosocial service makes the file, then it is told in the language that is asked for', async () => {
    await stay.tell('StatementByPersonAdded', '2026-04-01', { about: 'STAY', words: 'I said this.' }, 'sps');
    const file = (who: Who, lang: 'nl' | 'fr') =>
      answerOf(
        stay.client.GET('/v1/persons/{id}/file', { params: { path: { id: stay.personId }, query: { lang } }, headers: spoken(who) }),
      );
    const [dutch, french] = [JSON.stringify(await file('sps', 'nl')), JSON.stringify(await file('sps', 'fr'))];
    for (const text of [dutch, french]) expect(text).toContain('I said this.');
    expect(dutch).not.toBe(french);
    await expect(file('aid', 'nl')).rejects.toMatchObject({ problem: { status: 403 } });
  });
});
