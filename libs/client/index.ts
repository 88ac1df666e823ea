import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './api.generated.js';

/** Every schema of the API by its name: facts (`NeedIdentifiedFact`), answers (`Plan`), `Problem`. */
export type Schemas = components['schemas'];
export type Problem = Schemas['Problem'];
export type TrajectClient = Client<paths>;

/**
 * A client of the API whose paths, parameters, facts and answers the compiler knows. It is `openapi-fetch` over `fetch`.
 * @param options `baseUrl` is where the server answers; `headers` go with every request; `fetch` replaces the one of the platform
 */
export function trajectClient(options: ClientOptions): TrajectClient {
  return createClient<paths>(options);
}

/** An answer that is a problem (RFC 9457). Match on `problem.code`. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}${problem.detail === undefined ? '' : `: ${problem.detail}`}`);
  }
}

/** The body of an answer. @throws Refused when it is a problem */
export async function answerOf<Body>(call: Promise<{ readonly data?: Body; readonly error?: Problem }>): Promise<Body> {
  const { data, error } = await call;
  if (error !== undefined) throw new Refused(error);
  return data as Body;
}
