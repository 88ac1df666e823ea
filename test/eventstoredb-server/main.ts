import { parseArgs } from 'node:util';
import { ProtocolServer } from './server.js';

const { values } = parseArgs({ options: { port: { type: 'string', default: '2113' }, log: { type: 'string' } } });
const server = await ProtocolServer.start({ port: Number(values.port), direct: true, ...(values.log ? { file: values.log } : {}) });
process.stdout.write(`${JSON.stringify({ ready: true, url: server.url, events: server.log.events.length })}\n`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
}
