import { type IncomingMessage, createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

/** What a webhook of Traject says: which fact is new. Read the fact itself with your own rights. */
export interface Told {
  readonly type: 'fact.stored';
  readonly data: { readonly stream: { readonly kind: string; readonly id: string }; readonly eventId: string; readonly type: string };
}

/** A server that receives webhooks. `tell` may be called twice for the same id: keep the ids that you have dealt with. */
export function receiver(secret: string, tell: (id: string, told: Told) => Promise<void>): ReturnType<typeof createServer> {
  const webhook = new Webhook(secret);
  return createServer((request, response) => {
    const answer = (status: number): void => void response.writeHead(status).end();
    answerTo(request, webhook, tell).then(answer, () => answer(500)); // after a 500 it comes again
  });
}

async function answerTo(request: IncomingMessage, webhook: Webhook, tell: (id: string, told: Told) => Promise<void>): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString(); // as it came: parsed and written again it has another signature
  try {
    webhook.verify(body, request.headers as Record<string, string>); // also refuses what is older than five minutes
  } catch {
    return 401;
  }
  await tell(String(request.headers['webhook-id']), JSON.parse(body) as Told);
  return 204;
}
