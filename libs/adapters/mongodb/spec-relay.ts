import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** A relay between a store and its server, to break the line in between. */
export interface Relay {
  readonly url: string;
  /** Closes every connection; new ones are taken. */
  cut(): void;
  /** Refuses connections and closes those there are, until `restore`. */
  down(): void;
  /** Takes everything and passes on nothing, without a word, until `restore`. */
  swallow(): void;
  restore(): void;
  close(): Promise<void>;
}

export async function relayTo(url: string): Promise<Relay> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let state: 'up' | 'down' | 'swallowing' = 'up';
  const server = createServer((near) => {
    if (state === 'down') return near.destroy();
    const far = connect(Number(target.port || 27017), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => state === 'swallowing' || to.write(bytes));
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
    return undefined;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    url: `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}/?directConnection=true`,
    cut,
    down: () => {
      state = 'down';
      cut();
    },
    swallow: () => (state = 'swallowing'),
    restore: () => (state = 'up'),
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
