import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Engine, JsonLog, appendFacts, openEngine, readConfig } from '#platform';
import { LOCAL_ACTOR } from '#privacy';
import { type ProjectorThread, startProjectorThread, workerFile } from './thread.js';

const built = existsSync(fileURLToPath(workerFile()));
const inBuilt = built ? test : test.skip;
if (!built) process.stderr.write('thread.e2e.spec: the projector is not built (npm run build); its thread is not tested\n');

describe('the projector in a thread', () => {
  let data: string;
  let engine: Engine;
  let thread: ProjectorThread | undefined;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'traject-thread-'));
    engine = await openEngine(readConfig({ data }, {}), { onAppended: () => thread?.wake() });
  });
  afterAll(async () => {
    await thread?.stop();
    await engine.close();
    await rm(data, { recursive: true });
  });

  inBuilt(
    'given appends in this thread, then views kept by the other one have them soon; stopped and started again, it goes on',
    async () => {
      const config = readConfig({ data, logLevel: 'error' }, {});
      const admit = (trajectoryId: string): ReturnType<typeof appendFacts> => {
        const fact = {
          type: 'DetaineeAdmitted',
          occurredAt: '2026-03-02',
          data: { personId: trajectoryId, prisonId: 'a', legalStatus: 'REMAND', kind: 'NEW' },
        };
        return appendFacts(engine, { id: trajectoryId, facts: [fact], actor: LOCAL_ACTOR, ids: { kind: 'random' } }, 10);
      };
      thread = await startProjectorThread(config, new JsonLog('error'));
      expect((await admit('t-1')).visible).toBe(true);
      expect((await admit('t-2')).visible).toBe(true);
      await thread.stop();
      thread = await startProjectorThread(config, new JsonLog('error'));
      expect((await admit('t-3')).visible).toBe(true);
    },
  );
});
