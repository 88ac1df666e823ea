import { Refused, type Schemas, type TrajectClient, answerOf, trajectClient } from '#client';
import { type TestApi, freshId } from '../../apps/api/testing/test-api.js';
import { injectingFetch } from '../support/injecting-fetch.js';

/** Who speaks, as the Traject-Actor header says it. */
export const WHO = {
  sps: 'user=sps-worker; service=sps; role=SPS; relation=ASSIGNED',
  aid: 'user=aid-worker; service=aid; role=SERVICE_WORKER; relation=ASSIGNED',
  housing: 'user=housing-worker; service=housing; role=SERVICE_WORKER; relation=ASSIGNED',
  health: 'user=health-worker; service=health; role=SERVICE_WORKER; relation=ASSIGNED',
  coordinator: 'user=coordinator; service=ccc; role=COORDINATOR; relation=ESTABLISHMENT',
  director: 'user=director; service=direction; role=DIRECTOR; relation=ESTABLISHMENT',
  judge: 'user=magistrate; role=JUDICIAL; relation=ASSIGNED',
  school: 'user=teacher; service=school; role=SERVICE_WORKER; relation=ASSIGNED',
  volunteer: 'user=volunteer; service=visitors; role=SERVICE_WORKER; relation=SUPPORT',
  stranger: 'user=stranger; service=elsewhere; role=SERVICE_WORKER; relation=NONE',
  analyst: 'user=analyst; service=university; role=ANALYST',
  officer: 'user=officer; role=OFFICER; relation=ESTABLISHMENT',
} as const;
export type Who = keyof typeof WHO;

type Fact = Schemas['Fact'];
export type FactType = Fact['type'];
export type DataOf<Type extends FactType> = Extract<Fact, { readonly type: Type }>['data'];

/** A cut of what was true, and of what was known. */
export interface Cut {
  readonly validAt?: string;
  readonly knownAt?: string;
}

/** One stay in a scenario: facts go in and answers come back over HTTP, by the typed client. */
export class Scene {
  readonly id = freshId();
  readonly personId = `person-${this.id}`;
  /** For endpoints that few scenarios ask. */
  readonly client: TrajectClient;

  constructor(api: TestApi) {
    this.client = trajectClient({ baseUrl: 'http://127.0.0.1', fetch: injectingFetch(api) });
  }

  /** A fact that must be accepted. @returns the codes of its warnings */
  async tell<Type extends FactType>(type: Type, occurredAt: string, data: DataOf<Type>, who?: Who): Promise<readonly string[]> {
    const { warnings } = await this.send(type, occurredAt, data, who);
    return warnings.map(({ code }) => code);
  }

  /** A fact that must be refused. @returns status and code */
  async refuse<Type extends FactType>(
    type: Type,
    occurredAt: string,
    data: DataOf<Type>,
    who?: Who,
  ): Promise<Pick<Schemas['Problem'], 'status' | 'code'>> {
    try {
      await this.send(type, occurredAt, data, who);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { status: error.problem.status, code: error.problem.code };
    }
    throw new Error(`${type} is accepted`);
  }

  /** The state of the stay. */
  read(who?: Who): Promise<Schemas['Stay']> {
    return answerOf(this.client.GET('/v1/trajectories/{id}', { params: { path: { id: this.id } }, headers: spoken(who) }));
  }

  plan(who?: Who, cut?: Cut): Promise<Schemas['Plan']> {
    return answerOf(this.client.GET('/v1/trajectories/{id}/plan', this.about(who, cut)));
  }

  releasePlan(who?: Who, cut?: Cut): Promise<Schemas['ReleasePlan']> {
    return answerOf(this.client.GET('/v1/trajectories/{id}/release-plan', this.about(who, cut)));
  }

  dossier(who?: Who, cut?: Cut): Promise<Schemas['TransferDossier']> {
    return answerOf(this.client.GET('/v1/trajectories/{id}/transfer-dossier', this.about(who, cut)));
  }

  /** The types that the timeline shows to somebody. */
  async story(who?: Who): Promise<readonly string[]> {
    const { lines } = await answerOf(this.client.GET('/v1/trajectories/{id}/timeline', this.about(who)));
    return lines.map(({ type }) => type);
  }

  /** The row of this stay on the work list of a service, or of everybody. */
  async workRow(who: Who, service?: string): Promise<Schemas['WorkRow'] | undefined> {
    const query = { limit: 1000, ...(service === undefined ? {} : { service }) };
    const { rows } = await answerOf(this.client.GET('/v1/plans', { headers: spoken(who), params: { query } }));
    return rows.find(({ trajectoryId }) => trajectoryId === this.id);
  }

  /** A registered person who is admitted. */
  async admitted(
    legalStatus: DataOf<'DetaineeAdmitted'>['legalStatus'] = 'REMAND',
    occurredAt = '2026-03-02T09:00:00+01:00',
  ): Promise<void> {
    const { personId } = this;
    await this.tell('PersonRegistered', occurredAt, { personId, languages: ['ar', 'fr'] });
    await this.tell('DetaineeAdmitted', occurredAt, { personId, prisonId: 'haren', legalStatus, kind: 'NEW' });
  }

  private send(type: FactType, occurredAt: string, data: object, who?: Who): Promise<Schemas['Appended']> {
    const params = { path: { id: this.id }, header: { Prefer: 'wait=10' } };
    const body = { type, occurredAt, data } as Fact;
    return answerOf(this.client.POST('/v1/trajectories/{id}/events', { params, body, headers: spoken(who) }));
  }

  private about(who?: Who, query: Cut = {}): { params: { path: { id: string }; query: Cut }; headers: Record<string, string> } {
    return { params: { path: { id: this.id }, query }, headers: spoken(who) };
  }
}

/** The header by which somebody asks. */
export function spoken(who: Who | undefined): Record<string, string> {
  return who === undefined ? {} : { 'traject-actor': WHO[who] };
}
