import { Malformed, checkId } from '#eventsourcing';
import { type Actor, LOCAL_ACTOR, RELATIONS, ROLES } from '#privacy';
import { type Headers, single } from './headers.js';

/** The header by which development and tests speak as somebody. */
export const ACTOR_HEADER = 'traject-actor';

const PARTS = ['user', 'service', 'role', 'relation'] as const;
type Part = (typeof PARTS)[number];

/**
 * Who asks. Without sign-in that is `LOCAL`, the owner of this machine. With `devActors` a header may name somebody else:
 *
 *     Traject-Actor: user=anna; service=cpas-1; role=SERVICE_WORKER; relation=ASSIGNED
 *
 * `user` and `role` must be there; `service` may be left out; `relation` is what the person asking is to the person of the stay
 * (default `NONE`). Each part stands once.
 * @throws Malformed when it cannot be read, or stands there although `devActors` is off: never silently another actor
 */
export function actorOf(headers: Headers, devActors: boolean): Actor {
  const given = single(headers, ACTOR_HEADER);
  if (given === undefined) return LOCAL_ACTOR;
  if (!devActors) throw bad('is read only by a server started with --dev-actors', 'dev-actors-off');
  const parts = partsOf(given);
  const role = ROLES.find((r) => r === parts.get('role'));
  const relation = RELATIONS.find((r) => r === (parts.get('relation') ?? 'NONE'));
  const [user, service] = [parts.get('user'), parts.get('service')];
  if (user === undefined) throw bad('must name a user');
  if (!role) throw bad(`must name a role: ${ROLES.join(', ')}`);
  if (!relation) throw bad(`relation is one of ${RELATIONS.join(', ')}`);
  const userId = checkId(user, 'Traject-Actor');
  return service === undefined ? { userId, role, relation } : { userId, serviceId: checkId(service, 'Traject-Actor'), role, relation };
}

function partsOf(text: string): Map<Part, string> {
  const parts = new Map<Part, string>();
  for (const piece of text.split(';')) {
    const [, name, value] = /^\s*([a-z]+)\s*=\s*([A-Za-z0-9._-]+)\s*$/.exec(piece) ?? [];
    const part = PARTS.find((p) => p === name);
    if (!part || value === undefined || parts.has(part)) throw bad(`must look like user=…; service=…; role=…; relation=…, each once`);
    parts.set(part, value);
  }
  return parts;
}

function bad(message: string, code = 'bad-actor'): Malformed {
  return Malformed.at('Traject-Actor', message, code);
}
