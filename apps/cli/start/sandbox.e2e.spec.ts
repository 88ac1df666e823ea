import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FEW_FACTS, Workplace } from '../testing/command.js';

const LONG = 120_000;
const DAY_MS = 86_400_000;
let place: Workplace;

beforeEach(async () => {
  place = await Workplace.make();
});
afterEach(() => place.leave());

interface WorkList {
  readonly rows: readonly { readonly trajectoryId: string }[];
  readonly counts: { readonly stays: number; readonly overdue: number; readonly soon: number };
}

async function workList(url: string): Promise<WorkList> {
  const answer = await fetch(`${url}/v1/plans?limit=1000`);
  expect(answer.headers.get('traject-sandbox')).toBe('true');
  return (await answer.json()) as WorkList;
}

describe('traject start --sandbox', () => {
  it(
    'shows a living system: a filled work list, people who came in these days, and deadlines ahead',
    async () => {
      const server = await place.start('data-sandbox', '--sandbox');
      const { counts } = await workList(server.url);
      expect(counts.stays).toBeGreaterThan(15);
      expect(counts.overdue).toBeGreaterThan(3);
      const board = await fetch(`${server.url}/v1/boards/reception`);
      const { rows } = (await board.json()) as { rows: { arrivedOn: string }[] };
      expect(Date.parse(rows[0]!.arrivedOn)).toBeGreaterThan(Date.now() - 7 * DAY_MS);
      const ask = async (path: string): Promise<unknown> => (await fetch(`${server.url}/v1/${path}`)).json();
      const { prisons } = (await ask('boards/occupancy')) as { prisons: { prison: string; held: number; capacity: number }[] };
      const haren = prisons.find(({ prison }) => prison === 'haren')!;
      expect([haren.held > 5, haren.capacity > 5]).toEqual([true, true]);
      const { rows: gaps } = (await ask('offers/gaps')) as { rows: { missing: string[] }[] };
      expect(gaps.filter(({ missing }) => missing.length === 0).length).toBeGreaterThan(10);
      expect(gaps.filter(({ missing }) => missing.length > 0).length).toBeGreaterThan(10);
      const { handovers } = (await ask('boards/coordination')) as { handovers: unknown[] };
      expect(handovers.length).toBeGreaterThan(0);
      // a command beside it reads the same store, and says what it is on the other channel
      const stay = await place.run(
        'timeline',
        rows.length > 0 ? (await workList(server.url)).rows[0]!.trajectoryId : '',
        '--data',
        'data-sandbox',
      );
      expect([stay.code, stay.err]).toEqual([0, 'sandbox: every person in data-sandbox is made up\n']);
      expect(await server.stop()).toBe(0);
    },
    LONG,
  );

  it(
    'keeps what is written in it, goes on where it stopped, and begins anew when it is asked to',
    async () => {
      const file = await place.lines('facts.ndjson', FEW_FACTS);
      const first = await place.start('data-sandbox', '--sandbox');
      const before = (await workList(first.url)).counts.stays;
      const sent = await place.run('import', file, '--data', 'data-sandbox');
      expect(sent.out).toMatch(/^5 lines: 5 stored/);
      expect(await first.stop()).toBe(0);

      const second = await place.start('data-sandbox', '--sandbox');
      const mine = async (): Promise<number> => (await fetch(`${second.url}/v1/trajectories/s-1`)).status;
      expect([await mine(), second.said()]).toEqual([200, expect.not.stringContaining('no longer fit')]);
      expect((await fetch(`${second.url}/v1/sandbox/reset`, { method: 'POST' })).status).toBe(202);
      for (let tries = 0; (second.said().match(/^ready/gm) ?? []).length < 2 && tries < 600; tries += 1)
        await new Promise((next) => setTimeout(next, 50));
      expect([await mine(), (await workList(second.url)).counts.stays]).toEqual([404, before]);
      expect(await second.stop()).toBe(0);
    },
    LONG,
  );

  it(
    'never meets real facts: neither way round, nor with --reset',
    async () => {
      const file = await place.lines('facts.ndjson', FEW_FACTS);
      await place.run('import', file, '--data', 'some/sandbox');
      const starts = [
        ['--sandbox', '--data', 'some'],
        ['--sandbox', '--reset', '--data', 'some'],
      ];
      for (const args of starts) {
        const { code, err } = await place.run('start', '--port', '0', ...args);
        expect([code, err]).toEqual([3, expect.stringContaining('store-not-sandbox')]);
      }
      expect((await place.run('export', '--data', 'some/sandbox')).out.trim().split('\n')).toHaveLength(5);
      expect((await place.run('start', '--reset')).code).toBe(2);

      await (await place.start('data-sandbox', '--sandbox')).stop();
      const others = [
        ['start', '--port', '0', '--data', 'data-sandbox'],
        ['import', file, '--data', 'data-sandbox'],
      ];
      for (const args of others) {
        const { code, err } = await place.run(...args);
        expect([code, err]).toEqual([3, expect.stringContaining('store-is-sandbox')]);
      }
    },
    LONG,
  );
});
