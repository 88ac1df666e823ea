import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Webhook as Signer } from 'standardwebhooks';
import { AddressRefused, type Targets } from './target.js';

/** One message to one receiver. */
export interface Message {
  readonly id: string;
  readonly body: string;
}

export interface Sending {
  readonly url: string;
  /** `whsec_…` */
  readonly secret: string;
  /** Milliseconds since 1970: signed, so that a receiver can refuse what is old. */
  readonly now: number;
}

/** `gone`: the receiver wants nothing any more (410). `failed` says why in a code: nothing of the receiver's answer. */
export type Sent = { readonly kind: 'delivered' } | { readonly kind: 'gone' } | { readonly kind: 'failed'; readonly reason: string };

export const TIMEOUT_MS = 5_000;

/**
 * Sends a message, signed as Standard Webhooks 1.0.0 has it (HMAC-SHA-256 over id, time and body). Any 2xx is delivered; redirects
 * are not followed; what the receiver answers is not read. Never rejects.
 */
export function send({ id, body }: Message, { url, secret, now }: Sending, targets: Targets): Promise<Sent> {
  const address = new URL(url);
  const time = new Date(now);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Traject-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': new Signer(secret).sign(id, time, body),
  };
  const ask = address.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((tell) => {
    try {
      targets.checkLiteral(address);
      const deadline = AbortSignal.timeout(TIMEOUT_MS);
      const request = ask(address, { method: 'POST', headers, agent: false, lookup: targets.lookup, signal: deadline });
      request.once('response', (answer) => tell(judged(answer, request)));
      request.once('error', (error) => tell({ kind: 'failed', reason: reasonOf(error) }));
      request.end(body);
    } catch (error) {
      tell({ kind: 'failed', reason: reasonOf(error) });
    }
  });
}

function judged({ statusCode = 0 }: IncomingMessage, request: ClientRequest): Sent {
  request.destroy();
  if (statusCode >= 200 && statusCode < 300) return { kind: 'delivered' };
  return statusCode === 410 ? { kind: 'gone' } : { kind: 'failed', reason: `status-${statusCode}` };
}

/** Of the ways not to get an answer only those that a receiver can do something about. */
function reasonOf(error: unknown): string {
  if (error instanceof AddressRefused) return error.code;
  const { name, code } = error as { readonly name?: string; readonly code?: string };
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ABORT_ERR') return 'timeout';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'address-refused';
  return 'no-answer';
}
