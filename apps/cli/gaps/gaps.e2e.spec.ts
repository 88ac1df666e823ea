import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FEW_FACTS, Workplace } from '../testing/command.js';

const LONG = 120_000;
const OFFER = {
  name: 'Frans voor beginners',
  serviceId: 's-lessons',
  domains: ['D2'],
  kind: 'GROUP',
  activity: 'COURSE',
  prisonId: 'ghent',
  languages: ['fr'],
  statuses: ['REMAND'],
  from: '2026-01-01',
  to: '2036-12-31',
};

/** One person is held in Ghent and speaks Dutch; one offer there is in French, for people on remand. */
describe('traject gaps', () => {
  let place: Workplace;
  let url: string;
  beforeAll(async () => {
    place = await Workplace.make();
    await place.run('import', await place.lines('facts.ndjson', FEW_FACTS));
    ({ url } = await place.start());
    const sent = await fetch(`${url}/v1/offers/o-1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', prefer: 'wait=20' },
      body: JSON.stringify([{ type: 'OfferPublished', occurredAt: '2026-01-10', data: OFFER }]),
    });
    if (sent.status !== 201) throw new Error(await sent.text());
  }, LONG);
  afterAll(() => place.leave());

  const lineOf = (csv: string, begin: string): string | undefined => csv.split('\n').find((line) => line.startsWith(begin));

  it(
    'tells how many offers admit each status, for prisons and languages of people and of offers',
    async () => {
      const { code, out } = await place.run('gaps', '--format', 'csv');
      expect([code, out.split('\n')[0]]).toEqual([0, 'domain,prison,language,REMAND,CONVICTED,INTERNED']);
      expect(lineOf(out, 'D2,ghent,fr')).toBe('D2,ghent,fr,1,0,0');
      expect(lineOf(out, 'D2,ghent,nl')).toBe('D2,ghent,nl,0,0,0');
      expect((await place.run('gaps')).out).toContain('59 of 60 combinations have no open offer');
    },
    LONG,
  );

  it(
    'answers what the server answers, beside it and without its read models',
    async () => {
      const { position, asOf, ...own } = JSON.parse((await place.run('gaps', '--format', 'json')).out);
      const { position: at, asOf: of, ...served } = (await (await fetch(`${url}/v1/offers/gaps`)).json()) as Record<string, unknown>;
      expect(own).toEqual(served);
      expect([position, Object.keys(asOf)]).toEqual([at, Object.keys(of as object)]);
    },
    LONG,
  );

  it(
    'goes back to what was true, or known: before the offer, and before anybody was held',
    async () => {
      const before = await place.run('gaps', '--format', 'csv', '--valid-at', '2026-03-03', '--known-at', '2026-03-01');
      expect([before.code, before.out.split('\n')]).toEqual([0, ['domain,prison,language,REMAND,CONVICTED,INTERNED', '']]);
      const early = await place.run('gaps', '--format', 'csv', '--valid-at', '2026-02-01');
      expect(early.out).toContain('D2,ghent,fr,1,0,0');
      expect(early.out).not.toContain(',nl,');
    },
    LONG,
  );

  it(
    'draws them, for one prison, into a file; another format or language is wrong use',
    async () => {
      expect((await place.run('gaps', '--format', 'html', '--lang', 'nl', '--prison', 'ghent', '--out', 'gaps.html')).code).toBe(0);
      expect(await place.read('gaps.html')).toMatch(/<svg [\s\S]*<caption>Statuten zonder open aanbod[\s\S]*<th scope="row">Frans<\/th>/);
      expect((await place.run('gaps', '--format', 'svg', '--prison', 'bruges')).out).toMatch(/^<svg role="img"/);
      expect((await place.run('gaps', '--format', 'png')).code).toBe(2);
      expect((await place.run('gaps', '--valid-at', 'yesterday')).code).toBe(2);
    },
    LONG,
  );
});
