import type { JsonObject } from '#eventsourcing';
import type { Actor } from '#privacy';
import type { StreamName } from '../engine/feed/streams.js';

/** Webhooks of everybody. */
export const WEBHOOKS = 'webhooks@1';
/** Messages that no try could deliver. */
export const DEAD_LETTERS = 'webhook-dead-letters@1';
export const WEBHOOK_INDEXES = { scalar: ['owner', 'state'] };
export const LETTER_INDEXES = { scalar: ['webhookId', 'state'] };

/** A message that was tried and not delivered. Later ones wait behind it. */
export interface Failing extends JsonObject {
  /** When the receiver last took a message, or was last known to: failures since then are counted from here. */
  readonly since: string;
  /** Tries of the message that waits. */
  readonly attempts: number;
  /** When it is tried again. */
  readonly nextAt: string;
  readonly reason: string;
}

/** A webhook as it is kept. `deleted` ones keep nothing but their state, so that no late writer brings them back. */
export interface Webhook extends JsonObject {
  readonly id: string;
  readonly owner: string;
  readonly state: 'active' | 'disabled' | 'deleted';
  readonly url: string;
  /** Empty: every type. */
  readonly types: readonly string[];
  /** On whose rights facts are judged, at each delivery. */
  readonly actor: Actor & JsonObject;
  /** `whsec_…`, sealed. */
  readonly secret: string;
  readonly createdAt: string;
  readonly failing?: Failing;
  readonly disabledAt?: string;
}

/** A message given up. `resend`: its owner asked for another try. */
export interface DeadLetter extends JsonObject {
  readonly webhookId: string;
  readonly messageId: string;
  readonly stream: StreamName & JsonObject;
  readonly eventId: string;
  readonly type: string;
  /** The name of the stream in the log: not for its owner to see. */
  readonly logStream: string;
  readonly failedAt: string;
  readonly attempts: number;
  readonly reason: string;
  readonly state: 'dead' | 'resend';
}

/** Whose webhook: a service's is that of everybody in it. */
export function ownerOf({ userId, serviceId }: Actor): string {
  return serviceId === undefined ? `user/${userId}` : `service/${serviceId}`;
}

/** The checkpoint of a webhook: how far in the log its receiver has been told. */
export function consumerOf(id: string): string {
  return `webhook/${id}`;
}
