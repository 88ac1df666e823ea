// Asks this container's operations port whether the process lives: `node infra/healthcheck.mjs [live|ready]`. Exit 0 or 1.
const port = process.env.TRAJECT_OPS_PORT ?? '9464';
const question = process.argv[2] === 'ready' ? 'ready' : 'live';

try {
  const answer = await fetch(`http://127.0.0.1:${port}/health/${question}`, { signal: AbortSignal.timeout(4_000) });
  process.exitCode = answer.ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
