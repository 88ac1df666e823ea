import { type BeforeApplicationShutdown, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HttpRefusal } from '#platform';
import type { Actor } from '#privacy';

/** Feeds that one process serves at once: each is a subscription to the log. */
const MOST = 50;
/** Of them, feeds of one service, or of one user without service. */
const MOST_OF_ONE = 10;
const RETRY_AFTER_SECONDS = 30;

/** A feed that is being read. */
export interface OpenFeed {
  /** Aborts when the server stops. */
  readonly stop: AbortController;
  close(): void;
}

/** The feeds that are open in this process: bounded, and all ended when the server stops. */
@Injectable()
export class OpenFeeds implements OnModuleDestroy, BeforeApplicationShutdown {
  private readonly open = new Map<AbortController, string>();
  private closing = false;

  /** @throws HttpRefusal 429 when too many are open */
  add({ userId, serviceId }: Actor): OpenFeed {
    const reader = serviceId === undefined ? `user/${userId}` : `service/${serviceId}`;
    const own = [...this.open.values()].filter((one) => one === reader).length;
    if (this.open.size >= MOST || own >= MOST_OF_ONE) throw tooMany(own >= MOST_OF_ONE);
    const stop = new AbortController();
    if (this.closing) stop.abort();
    this.open.set(stop, reader);
    return { stop, close: () => this.remove(stop) };
  }

  get count(): number {
    return this.open.size;
  }

  /** Comes before the server waits for its answers to end. */
  onModuleDestroy(): void {
    this.closing = true;
    for (const stop of this.open.keys()) stop.abort();
  }

  /** Whoever came in between. */
  beforeApplicationShutdown(): void {
    this.onModuleDestroy();
  }

  private remove(stop: AbortController): void {
    stop.abort();
    this.open.delete(stop);
  }
}

function tooMany(own: boolean): HttpRefusal {
  const whose = own ? `one service may have ${MOST_OF_ONE} feeds open` : `this server has ${MOST} feeds open`;
  return new HttpRefusal(429, 'too-many-feeds', `${whose}: close one, or use webhooks`, {
    headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
  });
}
