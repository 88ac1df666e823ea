import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Malformed } from '#eventsourcing';
import { type Counted, KeyedRounding, type Released, checkQuestion, differences, hide, meanOf, percentage } from './index.js';

const row = (date: string, group: readonly string[], value: number | undefined): Counted => ({ date, group, value });
const marks = (rows: readonly Counted[], rules: Omit<Parameters<typeof hide>[1], 'dimensions'> = {}): readonly string[] =>
  hide(rows, { dimensions: ['prison'], ...rules }).marks.map((mark) => mark[0]!);

describe('hiding in a table', () => {
  it('goes by date: figures of different dates of a stock do not add up', () => {
    const rows = [row('1', ['a'], 3), row('1', ['b'], 90), row('2', ['a'], 30), row('2', ['b'], 90)];
    expect(marks(rows)).toEqual(['p', 'c', 's', 's']);
  });

  it('goes over the dates of a year where their total can be asked for', () => {
    const months = ['2025-01-31', '2025-02-28', '2025-03-31', '2024-03-31'].map((date, i) => row(date, ['a'], [3, 40, 60, 40][i]));
    expect(marks(months)).toEqual(['p', 's', 's', 's']);
    expect(marks(months, { addsUp: 'months' })).toEqual(['p', 'c', 's', 's']);
  });

  it('shows 0 only where it is so by rule', () => {
    const rows = [row('1', ['a'], 0), row('1', ['b'], 90), row('1', ['c'], undefined), row('1', ['d'], 80)];
    expect(marks(rows)).toEqual(['p', 's', 's', 'c']);
    expect(marks(rows, { structural: ({ group }) => group[0] === 'a' })).toEqual(['s', 's', 's', 's']);
  });

  it('shows a year of several groups of which some months are still to come: their total is 0 by rule too', () => {
    const months = ['2026-01-31', '2026-02-28', '2026-12-31'];
    const rows = months.flatMap((date) => ['a', 'b'].map((group) => row(date, [group], date.startsWith('2026-12') ? 0 : 40)));
    const toCome = ({ date }: Counted): boolean => date.startsWith('2026-12');
    const { marks: found, exposed } = hide(rows, { dimensions: ['prison'], addsUp: 'months', structural: toCome });
    expect([exposed, found.every((mark) => mark === 'shown')]).toEqual([[], true]);
  });

  it('shows nothing of what is tied to a figure that follows from totals', () => {
    // nobody of b can be in x, by rule: with the totals a in y follows
    const rows = [
      row('1', ['a', 'x'], 9),
      row('1', ['a', 'y'], 3),
      row('1', ['b', 'x'], 0),
      row('1', ['b', 'y'], 7),
      row('2', ['b', 'y'], 70),
    ];
    const isNobody = ({ group }: Counted): boolean => group.join('') === 'bx';
    const { marks: hidden, exposed } = hide(rows, { dimensions: ['prison', 'status'], structural: isNobody });
    expect(exposed).not.toEqual([]);
    expect(hidden.map((mark) => mark === 'shown')).toEqual([false, false, false, false, true]);
  });

  it('hides with a value that nobody has never less than without it', () => {
    const cells = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(cells, (values) => {
        const rows = values.map((value, i) => row('1', [`p${i % 3}`, `s${Math.floor(i / 3)}`], value));
        const empty = ['s0', 's1', 's2'].map((status) => row('1', ['p-none', status], 0));
        const alone = hide(rows, { dimensions: ['prison', 'status'] }).marks;
        const beside = hide([...rows, ...empty], { dimensions: ['prison', 'status'] }).marks;
        alone.forEach((mark, i) => mark !== 'shown' && expect(beside[i]).not.toBe('shown'));
      }),
    );
  });

  it('does not go by the order in which dimensions or rows are asked for', () => {
    const cells = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(cells, (values) => {
        const rows = values.map((value, i) => row('1', [`p${i % 3}`, `s${Math.floor(i / 3)}`], value));
        const turned = rows.map((one) => ({ ...one, group: one.group.toReversed() })).toReversed();
        const there = hide(rows, { dimensions: ['prison', 'status'] }).marks;
        const back = hide(turned, { dimensions: ['status', 'prison'] }).marks;
        expect(back.toReversed()).toEqual(there);
      }),
    );
  });
});

describe('two releases of a table', () => {
  const figure = (value: number | undefined, date: string, from?: string): Released => ({ date, group: ['a'], value, from });

  it('give away the few who were learned of between two cut-offs', () => {
    expect(differences([figure(40, '2025-01-31')], [figure(42, '2025-01-31')])).toMatchObject([{ by: 2, why: 'small' }]);
    expect(differences([figure(42, '2025-01-31')], [figure(40, '2025-01-31')])).toMatchObject([{ by: -2 }]);
    expect(differences([figure(40, '2025-01-31')], [figure(40, '2025-01-31')])).toEqual([]);
    expect(differences([figure(40, '2025-01-31')], [figure(45, '2025-01-31')])).toEqual([]);
  });

  it('give away the days between two periods that begin or end together', () => {
    const [quarter, longer] = [figure(40, '2025-03-31', '2025-01-01'), figure(43, '2025-04-30', '2025-01-01')];
    expect(differences([quarter], [longer])).toMatchObject([{ by: 3 }]);
    expect(differences([quarter], [figure(38, '2025-03-31', '2025-01-15')])).toMatchObject([{ by: -2 }]);
    expect(differences([quarter], [figure(43, '2025-06-30', '2025-04-01')])).toEqual([]);
    expect(differences([figure(40, '2025-01-31')], [figure(42, '2025-02-28')])).toEqual([]);
  });

  it('keep hidden what was hidden, and do not compare other groups', () => {
    expect(differences([figure(undefined, '2025-01-31')], [figure(60, '2025-01-31')])).toMatchObject([{ why: 'hidden-earlier' }]);
    expect(differences([figure(40, '2025-01-31')], [{ ...figure(42, '2025-01-31'), group: ['b'] }])).toEqual([]);
    expect(differences([figure(40, '2025-01-31')], [figure(undefined, '2025-01-31')])).toEqual([]);
  });
});

describe('rounding by keys', () => {
  const rounding = new KeyedRounding(Buffer.alloc(32, 7));
  const people = (n: number, from = 0): string[] => Array.from({ length: n }, (_, i) => `stay-${from + i}`);

  it('gives the same members the same figure, in whatever order and however often they come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (members) => {
        const figure = rounding.round(members);
        expect(rounding.round([...members, ...members].toReversed())).toBe(figure);
        expect(figure % 5).toBe(0);
        expect(Math.abs(figure - members.length)).toBeLessThan(5);
      }),
    );
  });

  it('is right on average, and not the same for others with as many members', () => {
    const figures = Array.from({ length: 2_000 }, (_, i) => rounding.round(people(2, i * 2)));
    expect(new Set(figures)).toEqual(new Set([0, 5]));
    expect(figures.reduce((sum, one) => sum + one, 0) / figures.length).toBeCloseTo(2, 0);
    expect(Math.abs(figures.filter((one) => one === 5).length - 800)).toBeLessThan(100);
  });

  it('goes by the secret', () => {
    const other = new KeyedRounding(Buffer.alloc(32, 8));
    const many = Array.from({ length: 50 }, (_, i) => people(3, i * 3));
    expect(many.map((one) => other.round(one))).not.toEqual(many.map((one) => rounding.round(one)));
  });

  it('gives percentages of rounded figures', () => {
    expect([percentage(5, 20), percentage(10, 5), percentage(5, 0)]).toEqual([25, 100, undefined]);
  });
});

describe('the rules of a question', () => {
  it('want ten for a mean', () => expect([meanOf(12.5, 9), meanOf(12.5, 10)]).toEqual([undefined, 12.5]));

  it('allow three dimensions, filters included, and nobody picked out by what is sensitive', () => {
    expect(() => checkQuestion({ by: ['a', 'b', 'c'] })).not.toThrow();
    expect(() => checkQuestion({ by: ['domain'], where: { prison: ['ghent'] } })).not.toThrow();
    expect(() => checkQuestion({ by: ['a', 'b', 'c'], where: { d: ['x'] } })).toThrow(/at most 3 dimensions/);
    expect(() => checkQuestion({ by: ['a', 'a'] })).toThrow(/twice/);
    expect(() => checkQuestion({ by: [], where: { domain: ['D2', 'D9'] } })).toThrow(Malformed);
    expect(() => checkQuestion({ by: [], where: { domain: ['A7'] } })).toThrow(/picked out by A7/);
  });
});
