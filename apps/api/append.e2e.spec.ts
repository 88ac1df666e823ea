import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApi, facts, freshId, startTestApi } from './testing/test-api.js';

describe('appending facts over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  test('given nothing, when an admission is sent, then it is stored and the plan shows it', async () => {
    const id = freshId();
    const sent = await api.post(`/v1/trajectories/${id}/events`, facts.admitted(), { prefer: 'wait=10' });
    expect(sent.statusCode).toBe(201);
    expect(sent.json()).toMatchObject({ trajectoryId: id, revision: 0, events: [{ type: 'DetaineeAdmitted', revision: 0 }], warnings: [] });
    const plan = await api.get(`/v1/trajectories/${id}/plan?atLeast=${sent.json().position}`);
    expect(plan.statusCode).toBe(200);
    expect(plan.json()).toMatchObject({ header: { status: 'held', prison: 'ghent' }, custody: { legalStatus: 'REMAND' } });
  });
});
