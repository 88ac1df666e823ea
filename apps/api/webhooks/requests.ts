import { Malformed, type Offence } from '#eventsourcing';
import type { Subscription } from '#platform';

const PROPERTIES = ['url', 'types'];
const MOST_TYPES = 100;
const TYPE = /^[A-Z][A-Za-z]{0,63}$/;

/** The body of `POST /v1/webhooks`. Whether the url may be sent to, and whether there are such types, is asked later. @throws Malformed */
export function subscriptionOf(body: unknown): Subscription {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw Malformed.at('', 'must be an object', 'not-an-object');
  const { url, types = [] } = body as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(body).filter((name) => !PROPERTIES.includes(name));
  const offences: Offence[] = unknown.map((path) => ({ path, code: 'unknown-property', message: 'is not a property of this request' }));
  if (!isTypes(types)) offences.push({ path: 'types', code: 'bad-types', message: `must be at most ${MOST_TYPES} names of event types` });
  if (offences.length > 0) throw new Malformed(offences);
  return { url, types: [...new Set(types as readonly string[])] };
}

function isTypes(value: unknown): boolean {
  return Array.isArray(value) && value.length <= MOST_TYPES && value.every((type) => typeof type === 'string' && TYPE.test(type));
}

/** An id of ours in an address. @throws Malformed */
export function idOf(text: string): string {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(text)) throw Malformed.at('id', 'is no id of a webhook or message', 'bad-id');
  return text;
}
