import { Refused, answerOf, trajectClient } from '#client';

/** Tells a need of a stay, and reads from the plan how it stands. A rule that refuses it has a name. */
export async function tellNeed(baseUrl: string, stay: string, needId: string): Promise<string> {
  const client = trajectClient({ baseUrl });
  const params = { path: { id: stay }, header: { Prefer: 'wait=5' } };
  try {
    // the compiler knows which data belong to which type
    const data = { needId, domain: 'D2', askedBy: 'PERSON' } as const;
    const body = { type: 'NeedIdentified', occurredAt: '2026-03-11', data } as const;
    await answerOf(client.POST('/v1/trajectories/{id}/events', { params, body }));
  } catch (error) {
    if (error instanceof Refused) return `refused: ${error.problem.code}`;
    throw error;
  }
  const { needs } = await answerOf(client.GET('/v1/trajectories/{id}/plan', { params: { path: { id: stay } } }));
  return needs.find((need) => need.needId === needId)?.state ?? 'not on the plan';
}
