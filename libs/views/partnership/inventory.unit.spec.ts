import { describe, expect, it } from '@jest/globals';
import { type Offer, type OfferPublished, initialOffer } from '#partnership';
import { gapMatrix } from './gaps.js';
import { type InventoryAt, type OfferLine, inventory } from './inventory.js';

const TERMS: OfferPublished = {
  name: 'Nederlands',
  serviceId: 's-1',
  domains: ['D2'],
  kind: 'GROUP',
  activity: 'COURSE',
  prisonId: 'haren',
  languages: ['nl'],
};
const offer = (terms: Partial<OfferPublished> = {}, more: Partial<Offer> = {}): Offer => ({
  ...initialOffer,
  publishedOn: '2026-01-10',
  confirmedOn: '2026-01-10',
  terms: { ...TERMS, ...terms },
  ...more,
});
const at = (more: Partial<InventoryAt> = {}): InventoryAt => ({ today: '2026-03-02', services: new Map(), ...more });
const lines = (offers: { readonly [id: string]: Offer }, more: Partial<InventoryAt> = {}): readonly OfferLine[] =>
  inventory(new Map(Object.entries(offers)), at(more));

describe('the inventory of offers', () => {
  it('names the service and its authority, and leaves out what nobody has published', () => {
    const services = new Map([
      ['s-1', { name: 'Steunpunt', authority: 'VGC' as const, contactPoints: [], means: {}, coordination: { items: {}, waiting: [] } }],
    ]);
    expect(lines({ a: offer(), b: initialOffer }, { services })).toEqual([
      expect.objectContaining({ offerId: 'a', standing: 'open', serviceName: 'Steunpunt', authority: 'VGC' }),
    ]);
  });
  it('says what nobody has confirmed for half a year', () => {
    expect(lines({ a: offer() }, { today: '2026-07-12' })[0]?.stale).toBe(false);
    expect(lines({ a: offer() }, { today: '2026-07-13' })[0]?.stale).toBe(true);
  });
  it('says which running offers double each other', () => {
    const [a, b, c, d] = lines({
      a: offer(),
      b: offer({ serviceId: 's-2', languages: ['nl', 'fr'] }),
      c: offer({ serviceId: 's-3', prisonId: 'mons' }),
      d: offer({ serviceId: 's-4', statuses: ['REMAND'] }, { state: 'withdrawn' }),
    });
    expect([a, b, c, d].map((line) => line?.doubles)).toEqual([['b'], ['a'], [], []]);
    const apart = lines({ a: offer({ statuses: ['REMAND'] }), b: offer({ serviceId: 's-2', statuses: ['CONVICTED'] }) });
    expect(apart.map((line) => line.doubles)).toEqual([[], []]);
  });
  it('shows free places where it shows how many are taken, and nothing of the past', () => {
    const counts = new Map([['a', { enrolled: { n: 7 }, waiting: { n: 0 } }]]);
    expect(lines({ a: offer({ capacity: 12 }) }, { counts })[0]).toMatchObject({ enrolled: 7, free: 5, waiting: 0, unreached: false });
    const hidden = new Map([['a', { enrolled: { suppressed: true }, waiting: { n: 0 } }]]);
    const line = lines({ a: offer({ capacity: 12 }) }, { counts: hidden })[0]!;
    expect(line).toMatchObject({ capacity: 12, suppressed: true });
    expect([line.enrolled, line.free, line.unreached]).toEqual([undefined, undefined, undefined]);
    expect(lines({ a: offer({ capacity: 12 }) })[0]).not.toHaveProperty('enrolled');
    expect(lines({ a: offer() }, { counts: new Map() })[0]).toMatchObject({ enrolled: 0, unreached: true });
  });
  it('counts sessions and says which is next', () => {
    const session = (id: string, state: 'planned' | 'held', startsAt: string) => ({ id, state, data: { startsAt } }) as never;
    const items = {
      e1: session('e1', 'held', '2026-02-01'),
      e2: session('e2', 'planned', '2026-02-20'),
      e3: session('e3', 'planned', '2026-03-09'),
    };
    expect(lines({ a: offer({}, { sessions: { items, waiting: [] } }) })[0]?.sessions).toEqual({
      planned: 2,
      held: 1,
      cancelled: 0,
      next: '2026-03-09',
    });
  });
});

describe('the matrix of gaps', () => {
  it('has a row for each domain, prison and language, and says which statuses get nothing', () => {
    const found = lines({ a: offer({ statuses: ['REMAND'] }), b: offer({ prisonId: undefined, languages: ['fr'] }) });
    const matrix = gapMatrix(found, { prisons: ['mons'], languages: ['ar'] });
    expect(matrix).toMatchObject({
      prisons: ['haren', 'mons'],
      languages: ['ar', 'fr', 'nl'],
      statuses: ['REMAND', 'CONVICTED', 'INTERNED'],
    });
    const row = (prisonId: string, language: string) =>
      matrix.rows.find((one) => one.domain === 'D2' && one.prisonId === prisonId && one.language === language);
    expect(row('haren', 'nl')).toMatchObject({ offers: { REMAND: 1, CONVICTED: 0 }, missing: ['CONVICTED', 'INTERNED'] });
    expect(row('mons', 'fr')?.missing).toEqual([]);
    expect(row('mons', 'ar')?.missing).toHaveLength(3);
    expect([matrix.cells, matrix.gaps]).toEqual([10 * 2 * 3 * 3, 10 * 2 * 3 * 3 - 7]);
  });
  it('counts only what is open', () => {
    const matrix = gapMatrix(lines({ a: offer({}, { state: 'suspended' }) }), { prisons: ['haren'], languages: ['nl'] });
    expect(matrix.gaps).toBe(matrix.cells);
  });
});
