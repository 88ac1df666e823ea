import { Refused, type Schemas, type TrajectClient, answerOf, trajectClient } from '#client';
import type { TestApi } from '../../apps/api/testing/test-api.js';
import { injectingFetch } from '../support/injecting-fetch.js';
import { type Cut, type Who, spoken } from './scene.js';

interface FactOf {
  readonly service: Schemas['ServiceFact'];
  readonly offer: Schemas['OfferFact'];
  readonly body: Schemas['BodyFact'];
  readonly place: Schemas['PlaceFact'];
}
type Kind = keyof FactOf;
/** The types of fact of a kind of stream. */
export type NetworkType<K extends Kind> = FactOf[K]['type'];
/** The data of a type of fact of the partnership. */
export type NetworkData<K extends Kind, Type extends NetworkType<K>> = Extract<FactOf[K], { readonly type: Type }>['data'];

type Sent = Promise<Schemas['StreamAppended']>;

/** The partnership in a scenario: services, offers, bodies of consultation and places, told and read over HTTP by the typed client. */
export class Network {
  private readonly client: TrajectClient;

  constructor(api: TestApi) {
    this.client = trajectClient({ baseUrl: 'http://127.0.0.1', fetch: injectingFetch(api) });
  }

  /** A fact that must be accepted, of the thing with that id. @returns the codes of its warnings */
  async tell<K extends Kind, Type extends NetworkType<K>>(
    thing: readonly [K, string],
    [type, occurredAt]: readonly [Type, string],
    data: NetworkData<K, Type>,
    who: Who = 'coordinator',
  ): Promise<readonly string[]> {
    const { warnings } = await this.send(thing, { type, occurredAt, data } as unknown as FactOf[K], who);
    return warnings.map(({ code }) => code);
  }

  /** A fact that must be refused. @returns its code */
  async refuse<K extends Kind, Type extends NetworkType<K>>(
    thing: readonly [K, string],
    fact: readonly [Type, string],
    data: NetworkData<K, Type>,
    who?: Who,
  ): Promise<string> {
    try {
      await this.tell(thing, fact, data, who);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return error.problem.code;
    }
    throw new Error(`${fact[0]} is accepted`);
  }

  /** Who is who. */
  async services(who: Who = 'aid', query: Cut = {}): Promise<Schemas['Services']['services']> {
    const { services } = await answerOf(this.client.GET('/v1/services', { params: { query }, headers: spoken(who) }));
    return services;
  }

  service(id: string, who: Who = 'aid'): Promise<Schemas['Service']> {
    return answerOf(this.client.GET('/v1/services/{id}', { params: { path: { id }, query: {} }, headers: spoken(who) }));
  }

  /** The inventory. */
  async offers(query: Cut & { domain?: 'D2' | 'D4' | 'D6'; prison?: string } = {}, who: Who = 'aid'): Promise<Schemas['Offers']['offers']> {
    const { offers } = await answerOf(this.client.GET('/v1/offers', { params: { query }, headers: spoken(who) }));
    return offers;
  }

  async gaps(prison: string, who: Who = 'coordinator'): Promise<Schemas['OfferGaps']> {
    const gaps = await answerOf(this.client.GET('/v1/offers/gaps', { params: { query: { prison } }, headers: spoken(who) }));
    if (typeof gaps === 'string') throw new Error('a drawing was answered where data was asked for');
    return gaps;
  }

  /** The register. */
  async bodies(query: Cut = {}): Promise<Schemas['Bodies']['bodies']> {
    const { bodies } = await answerOf(this.client.GET('/v1/bodies', { params: { query }, headers: spoken('aid') }));
    return bodies;
  }

  body(id: string, query: Cut = {}): Promise<Schemas['Body']> {
    return answerOf(this.client.GET('/v1/bodies/{id}', { params: { path: { id }, query }, headers: spoken('aid') }));
  }

  async pack(id: string, who: Who = 'coordinator'): Promise<Schemas['ConsultationPack']> {
    const pack = await answerOf(this.client.GET('/v1/bodies/{id}/pack', { params: { path: { id }, query: {} }, headers: spoken(who) }));
    if (typeof pack === 'string') throw new Error('a page was answered where data was asked for');
    return pack;
  }

  async log(year: number): Promise<Schemas['PartnershipLog']['rows']> {
    const { rows } = await answerOf(this.client.GET('/v1/partnership/log', { params: { query: { year } }, headers: spoken('aid') }));
    return rows;
  }

  async places(
    query: Cut & { status?: Schemas['PlaceLine']['status']; kind?: Schemas['PlaceKind'] } = {},
  ): Promise<readonly Schemas['PlaceLine'][]> {
    return (await answerOf(this.client.GET('/v1/places', { params: { query }, headers: spoken('aid') }))).places;
  }

  place(id: string, query: Cut = {}): Promise<Schemas['Place']> {
    return answerOf(this.client.GET('/v1/places/{id}', { params: { path: { id }, query }, headers: spoken('aid') }));
  }

  /** The rooms of a place in a period of days. */
  agenda(id: string, [from, to]: readonly [string, string]): Promise<Schemas['Agenda']> {
    const params = { path: { id }, query: { from, to } };
    return answerOf(this.client.GET('/v1/places/{id}/agenda', { params, headers: spoken('aid') }));
  }

  async occupancy(prison: string): Promise<Schemas['Occupancy']['prisons'][number] | undefined> {
    const { prisons } = await answerOf(
      this.client.GET('/v1/boards/occupancy', { params: { query: { prison } }, headers: spoken('coordinator') }),
    );
    return prisons[0];
  }

  coordination(who: Who = 'coordinator'): Promise<Schemas['Coordination']> {
    return answerOf(this.client.GET('/v1/boards/coordination', { params: { query: {} }, headers: spoken(who) }));
  }

  equity(who: Who = 'coordinator'): Promise<Schemas['Equity']> {
    return answerOf(this.client.GET('/v1/boards/equity', { params: { query: {} }, headers: spoken(who) }));
  }

  private send<K extends Kind>([kind, id]: readonly [K, string], fact: FactOf[K], who: Who): Sent {
    const rest = { params: { path: { id }, header: { Prefer: 'wait=10' } }, headers: spoken(who) };
    const posts: { readonly [One in Kind]: (body: FactOf[One]) => Sent } = {
      service: (body) => answerOf(this.client.POST('/v1/services/{id}/events', { ...rest, body })),
      offer: (body) => answerOf(this.client.POST('/v1/offers/{id}/events', { ...rest, body })),
      body: (body) => answerOf(this.client.POST('/v1/bodies/{id}/events', { ...rest, body })),
      place: (body) => answerOf(this.client.POST('/v1/places/{id}/events', { ...rest, body })),
    };
    return posts[kind](fact);
  }
}
