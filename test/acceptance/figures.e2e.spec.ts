import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { trajectClient } from '#client';
import { type TestApi, startTestApi } from '../../apps/api/testing/test-api.js';
import { Workplace } from '../../apps/cli/testing/command.js';
import { Network } from './network.js';
import { Scene } from './scene.js';

const LONG = 120_000;

/** Figures as analysts ask for them: facts go to a running server, figures come from its log. */
describe('figures', () => {
  let place: Workplace;
  let url: string;
  beforeAll(async () => {
    place = await Workplace.make();
    ({ url } = await place.start());
  }, LONG);
  afterAll(() => place.leave());

  async function tell(id: string, ...facts: readonly (readonly [type: string, occurredAt: string, data: object])[]): Promise<void> {
    const client = trajectClient({ baseUrl: url });
    for (const [type, occurredAt, data] of facts) {
      const body = { type, occurredAt, data } as never;
      const { error } = await client.POST('/v1/trajectories/{id}/events', { params: { path: { id } }, body });
      if (error !== undefined) throw new Error(`${type}: ${error.code}`);
    }
  }
  const admission = (personId: string, kind = 'NEW') => ({ personId, prisonId: 'haren', legalStatus: 'REMAND', kind });
  const figures = async (...asked: readonly string[]) => {
    const { code, out } = await place.run('stats', ...asked, '--format', 'csv', '--unsuppressed');
    expect(code).toBe(0);
    return out.trim().split('\n');
  };

  it(
    'N13: given admissions and a release, when the balance of a month is asked for, then it adds up to the last person',
    async () => {
      for (const person of ['p-1', 'p-2', 'p-3']) await tell(`b-${person}`, ['DetaineeAdmitted', '2025-03-02', admission(person)]);
      await tell('b-p-1', ['DetaineeReleased', '2025-03-20', { modality: 'COURT' }]);
      const [header, row] = await figures('balance', '--from', '2025-03-01', '--to', '2025-03-31', '--every', 'month');
      const line = Object.fromEntries(header!.split(',').map((name, i) => [name, row!.split(',')[i]]));
      expect(line).toMatchObject({ date: '2025-03-31', stockBefore: '0', admissions: '3', releases: '1', stockAfter: '2', residual: '0' });
      expect(await figures('stock', '--on', '2025-03-31', '--by', 'legalStatus')).toEqual([
        'date,legalStatus,persons',
        '2025-03-31,REMAND,2',
      ]);
    },
    LONG,
  );

  it(
    'T24: given people who leave, when one comes back within a year and one does not, then the measure of returns tells the share and the cause',
    async () => {
      for (const person of ['r-1', 'r-2'])
        await tell(
          `first-${person}`,
          ['DetaineeAdmitted', '2022-01-10', admission(person)],
          ['DetaineeReleased', '2022-03-01', { modality: 'COURT' }],
        );
      await tell(
        'second-r-1',
        ['DetaineeAdmitted', '2022-09-01', admission('r-1', 'RETURN')],
        ['ReturnedToCustody', '2022-09-01', { previousTrajectoryId: 'first-r-1', cause: 'NEW_CHARGE' }],
      );
      const [header, row] = await figures('returns', '--from', '2022-01-01', '--to', '2022-12-31', '--every', 'year');
      const line = Object.fromEntries(header!.split(',').map((name, i) => [name, row!.split(',')[i]]));
      expect(line).toMatchObject({ date: '2022-12-31', cohort: '2', returns365: '1', rate365: '50', newCharge730: '1' });
    },
    LONG,
  );
});

/** The load of services as the boards show it now. */
describe('the balance between services', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ devActors: true, described: true });
  });
  afterAll(() => api.close());

  it('X8: given services with people and referrals, when they are laid beside each other, then it shows who carries how much with how many', async () => {
    const network = new Network(api);
    for (const [id, fteHundredths] of [
      ['housing', 100],
      ['health', 400],
    ] as const) {
      const registered = { name: id, kind: 'EXTERNAL' as const, authority: 'COCOM' as const, languages: ['fr'] };
      await network.tell(['service', id], ['ServiceRegistered', '2026-01-05'], registered);
      await network.tell(['service', id], ['MeansRecorded', '2026-01-06'], { year: 2026, fteHundredths });
    }
    for (const toServiceId of ['housing', 'housing', 'housing', 'health']) {
      const stay = new Scene(api);
      await stay.admitted();
      const scope = { consentId: 'c-1', services: [toServiceId], domains: ['D1' as const], language: 'fr' };
      await stay.tell('ConsentGiven', '2026-03-05', scope, 'aid');
      await stay.tell('ReferralSent', '2026-03-06', { referralId: 'r-1', toServiceId, domain: 'D1', purpose: 'support' }, 'aid');
    }
    const { referrals = [], names } = await network.coordination();
    expect(referrals.map(({ key, n }) => [key['toService'], key['state'], n])).toEqual([
      ['health', 'sent', 1],
      ['housing', 'sent', 3],
    ]);
    expect(names.services).toEqual({ housing: 'housing', health: 'health' });
    const means = (await network.services()).map(({ serviceId, means: [now] }) => [serviceId, now?.fteHundredths]);
    expect(means).toEqual([
      ['health', 400],
      ['housing', 100],
    ]);
  });
});
