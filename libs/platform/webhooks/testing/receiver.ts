import { once } from 'node:events';
import { type IncomingHttpHeaders, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Told {
  readonly type: string;
  readonly data: { readonly stream: { readonly kind: string; readonly id: string }; readonly eventId: string; readonly type: string };
}

/** A service that receives webhooks: a real server, which answers as a test says. */
export class Receiver {
  readonly received: Received[] = [];
  /** What it answers next; 0 closes the connection without an answer, -1 never answers. */
  answer: (received: Received) => number = () => 204;
  private readonly server: Server;
  private more: () => void = () => undefined;

  private constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const received = { headers: request.headers, body: Buffer.concat(chunks).toString() };
        this.received.push(received);
        const status = this.answer(received);
        if (status === 0) request.socket.destroy();
        else if (status > 0) response.writeHead(status, { location: `${this.url}/elsewhere` }).end();
        this.more();
      });
    });
  }

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    receiver.server.listen(0, '127.0.0.1');
    await once(receiver.server, 'listening');
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Ids of the facts it was told of, in the order in which they came. */
  get eventIds(): readonly string[] {
    return this.received.map(({ body }) => (JSON.parse(body) as Told).data.eventId);
  }

  /** Waits until so many messages have come. */
  async has(count: number): Promise<readonly Received[]> {
    while (this.received.length < count) await new Promise<void>((go) => (this.more = go));
    return this.received;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

/** What a message says, if its signature holds. @throws when it does not */
export function verified(secret: string, { body, headers }: Received): Told {
  return new Webhook(secret).verify(body, headers as Record<string, string>) as Told;
}
