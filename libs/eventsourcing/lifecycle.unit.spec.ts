import { describe, expect, it } from '@jest/globals';
import { laterThan } from './decider.js';
import type { EffectiveFact } from './effective-history.js';
import { RuleBroken } from './errors.js';
import { type Items, type Lifecycle, decideItems, evolveItems, itemOf, itemsIn, noItems, settle } from './lifecycle.js';

type State = 'open' | 'firm' | 'shut' | 'over';

const lifecycle: Lifecycle<State> = {
  key: 'id',
  within: 'serviceId',
  opens: { Opened: (data) => (data['firm'] === true ? 'firm' : 'open') },
  again: ['shut'],
  moves: {
    Shut: { from: ['open', 'firm'], to: (data) => (data['over'] === true ? 'over' : 'shut'), rule: 'not-open' },
    Revised: { from: ['open', 'firm'], rule: 'not-open' },
  },
  notes: { Noted: { from: ['open'], rule: 'not-open' } },
  rules: { exists: 'exists', beforeOpening: 'before-opening' },
};

const at = (type: string, day: number, data: object = {}): EffectiveFact => ({
  type,
  eventId: `${type}-${day}`,
  occurredAt: `2026-03-0${day}`,
  recordedAt: '2026-03-30T00:00:00.000Z',
  revision: day,
  day,
  data: { id: 'constructor', serviceId: 'S1', ...data },
  position: '',
  visibility: 'SERVICE',
  actor: { userId: 'u' },
});
const folded = (...facts: readonly EffectiveFact[]): Items<State> =>
  facts.reduce<Items<State>>((state, fact) => evolveItems(lifecycle, state, fact), noItems);
const stateOf = (items: Items<State>): State | undefined => itemOf(items, 'S1/constructor')?.state;
const decide = (before: Items<State>, fact: EffectiveFact, later: readonly EffectiveFact[] = []): string | undefined => {
  try {
    return decideItems(lifecycle, fact, { before, after: laterThan(later, 0) }).warnings[0]?.code;
  } catch (error) {
    return (error as RuleBroken).code;
  }
};

describe('a lifecycle of items', () => {
  it('opens in the state that the data say', () => {
    expect(stateOf(folded(at('Opened', 1)))).toBe('open');
    expect(stateOf(folded(at('Opened', 1, { firm: true })))).toBe('firm');
  });
  it('moves to the state that the data say', () => {
    expect(stateOf(folded(at('Opened', 1), at('Shut', 2)))).toBe('shut');
    expect(stateOf(folded(at('Opened', 1), at('Shut', 2, { over: true })))).toBe('over');
  });
  it('opens anew where it may, and not elsewhere', () => {
    expect(decide(folded(at('Opened', 1)), at('Opened', 2))).toBe('exists');
    expect(decide(folded(at('Opened', 1), at('Shut', 2)), at('Opened', 3))).toBeUndefined();
    expect(stateOf(folded(at('Opened', 1), at('Shut', 2), at('Opened', 3)))).toBe('open');
  });
  it('names an item within another property', () => {
    expect(decide(folded(at('Opened', 1)), at('Opened', 2, { serviceId: 'S2' }))).toBeUndefined();
  });
  it('takes any id as a name, also one that every object has', () => {
    expect(decide(folded(), at('Opened', 1))).toBeUndefined();
    expect(decide(folded(), at('Shut', 1))).toBe('prerequisite-unknown');
  });
  it('refuses a move on a day before the opening', () => {
    expect(decide(folded(), at('Shut', 1), [at('Opened', 2)])).toBe('before-opening');
    expect(decide(folded(), at('Shut', 2), [at('Opened', 2)])).toBe('prerequisite-unknown');
  });
  it('applies a move of the same day that sorted before the opening', () => {
    const items = folded(at('Shut', 1), at('Opened', 1));
    expect([stateOf(items), items.waiting]).toEqual(['shut', []]);
  });
  it('lets a move of an earlier day wait for ever', () => {
    const items = folded(at('Shut', 1), at('Opened', 2));
    expect([stateOf(items), items.waiting.length]).toEqual(['open', 1]);
  });
  it('settles items by a fact of another kind, and leaves the others as they are', () => {
    const items = folded(at('Opened', 1), at('Opened', 1, { id: 'B' }));
    const after = settle(items, at('Else', 3), 'over', (item) => item.id === 'S1/B');
    expect(itemsIn(after, 'over').map((item) => [item.id, item.since, item.moved.type])).toEqual([['S1/B', '2026-03-03', 'Else']]);
    expect(settle(items, at('Else', 3), 'over', () => false)).toBe(items);
  });
  it('keeps its state when it is revised, and takes what the fact says', () => {
    const item = itemOf(folded(at('Opened', 1), at('Revised', 2, { words: 'w' })), 'S1/constructor');
    expect([item?.state, item?.since, item?.data['words']]).toEqual(['open', '2026-03-01', 'w']);
  });
  it('is not touched by a note, which is judged all the same', () => {
    const items = folded(at('Opened', 1));
    expect(evolveItems(lifecycle, items, at('Noted', 2))).toBe(items);
    expect(decide(items, at('Noted', 2))).toBeUndefined();
    expect(decide(folded(at('Opened', 1), at('Shut', 2)), at('Noted', 3))).toBe('not-open');
    expect(decide(folded(), at('Noted', 3))).toBe('prerequisite-unknown');
  });
  it('keeps what is known when it is opened a second time', () => {
    expect(stateOf(folded(at('Opened', 1), at('Shut', 2, { over: true }), at('Opened', 3)))).toBe('over');
  });
  it('keeps things of one name of two services apart, and moves for each service its own', () => {
    const by = (serviceId: string, fact: EffectiveFact): EffectiveFact => ({ ...fact, actor: { userId: 'u', serviceId } });
    const items = folded(by('A', at('Opened', 1)), by('B', at('Opened', 2)), by('B', at('Shut', 3)));
    expect(Object.values(items.items).map((item) => [item.opened.reporter.serviceId, item.state])).toEqual([
      ['A', 'open'],
      ['B', 'shut'],
    ]);
  });
});

describe('a type that opens and moves', () => {
  const both: Lifecycle<State> = { ...lifecycle, opens: { Shut: 'shut' } };
  it('opens what is not there and moves what is', () => {
    const opened = evolveItems(both, noItems as Items<State>, at('Shut', 1));
    expect(stateOf(opened)).toBe('shut');
    expect(() => decideItems(both, at('Shut', 2), { before: opened, after: laterThan([], 0) })).toThrow(RuleBroken);
    expect(stateOf(evolveItems(both, opened, at('Shut', 2, { over: true })))).toBe('over');
  });
});
