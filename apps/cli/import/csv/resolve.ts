import { LRUCache } from 'lru-cache';
import { Unavailable } from '#eventsourcing';
import { type Engine, resolveStay } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import type { Resolve } from './facts.js';

/** Answers that are kept: exports of old tools name the same person again and again. */
const KEPT = 10_000;

/** Asks the store itself. Its views must be up to date. */
export function resolveHere(engine: Engine): Resolve {
  return remembering(async (externalId, at) => {
    const { trajectoryId } = (await resolveStay(engine, { actor: LOCAL_ACTOR, externalId, at })) as { trajectoryId: string | null };
    return trajectoryId ?? undefined;
  });
}

/** Asks a running server. @throws Unavailable */
export function resolveThere(url: string): Resolve {
  return remembering(async (externalId, at) => {
    const answer = await fetch(new URL('/v1/trajectories/resolve', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ externalId, at }),
    });
    if (!answer.ok) throw new Unavailable('cannot-resolve', `the server at ${url} does not say whose stay it is (status ${answer.status})`);
    const { trajectoryId } = (await answer.json()) as { trajectoryId: string | null };
    return trajectoryId ?? undefined;
  });
}

function remembering(ask: Resolve): Resolve {
  const known = new LRUCache<string, string>({ max: KEPT });
  return async (externalId, at) => {
    const key = JSON.stringify([externalId, at]);
    const found = known.get(key) ?? (await ask(externalId, at));
    if (found !== undefined) known.set(key, found);
    return found;
  };
}
