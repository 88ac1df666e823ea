import { type Sent, type TestApi, freshId } from '../../apps/api/testing/test-api.js';

/** Who speaks, as the Traject-Actor header says it. */
export const WHO = {
  sps: 'user=sps-worker; service=sps; role=SPS; relation=ASSIGNED',
  aid: 'user=aid-worker; service=aid; role=SERVICE_WORKER; relation=ASSIGNED',
  housing: 'user=housing-worker; service=housing; role=SERVICE_WORKER; relation=ASSIGNED',
  director: 'user=director; role=DIRECTOR; relation=ESTABLISHMENT',
  judge: 'user=magistrate; role=JUDICIAL; relation=ASSIGNED',
  officer: 'user=officer; role=OFFICER; relation=ESTABLISHMENT',
} as const;
export type Who = keyof typeof WHO;

export interface Refused {
  readonly status: number;
  readonly code: string;
}

/** One stay in a scenario: facts go in by HTTP and answers come back by HTTP. */
export class Scene {
  readonly id = freshId();

  constructor(private readonly api: TestApi) {}

  /** A fact that must be accepted. @returns the codes of its warnings */
  async tell(type: string, occurredAt: string, data: object, who?: Who): Promise<readonly string[]> {
    const sent = await this.send(type, occurredAt, data, who);
    if (sent.statusCode !== 201) throw new Error(`${type} is not accepted: ${sent.payload}`);
    return sent.json<{ warnings: { code: string }[] }>().warnings.map(({ code }) => code);
  }

  /** A fact that must be refused. */
  async refuse(type: string, occurredAt: string, data: object, who?: Who): Promise<Refused> {
    const sent = await this.send(type, occurredAt, data, who);
    if (sent.statusCode < 400) throw new Error(`${type} is accepted: ${sent.payload}`);
    return { status: sent.statusCode, code: sent.json<{ code: string }>().code };
  }

  /** An answer about this stay: the state, or what its path names. */
  async read(path = '', who?: Who): Promise<Record<string, unknown>> {
    const sent = await this.api.get(`/v1/trajectories/${this.id}${path}`, spoken(who));
    if (sent.statusCode !== 200) throw new Error(`${path} is not answered: ${sent.payload}`);
    return sent.json<Record<string, unknown>>();
  }

  /** The types that the timeline shows to somebody. */
  async story(who?: Who): Promise<readonly string[]> {
    const { lines } = (await this.read('/timeline', who)) as { lines: readonly { readonly type: string }[] };
    return lines.map(({ type }) => type);
  }

  /** A registered person who is admitted. */
  async admitted(legalStatus = 'REMAND', occurredAt = '2026-03-02T09:00:00+01:00'): Promise<void> {
    const personId = `person-${this.id}`;
    await this.tell('PersonRegistered', occurredAt, { personId, languages: ['ar', 'fr'] });
    await this.tell('DetaineeAdmitted', occurredAt, { personId, prisonId: 'haren', legalStatus, kind: 'NEW' });
  }

  private send(type: string, occurredAt: string, data: object, who?: Who): Promise<Sent> {
    const body = { type, occurredAt, data };
    return this.api.post(`/v1/trajectories/${this.id}/events`, body, { prefer: 'wait=10', ...spoken(who) });
  }
}

function spoken(who: Who | undefined): Record<string, string> {
  return who === undefined ? {} : { 'traject-actor': WHO[who] };
}
