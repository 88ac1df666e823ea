import { describe, expect, it } from '@jest/globals';
import { factsIn, heapMegabytes, mostMegabytes, usualMegabytes } from './memory.js';

describe('the memory of a replay', () => {
  it('when nobody says, facts take a quarter of the heap, and never more than half of it', () =>
    expect([usualMegabytes(4_000), mostMegabytes(4_000), factsIn(1_000)]).toEqual([1_000, 2_000, 2_500_000]));

  it('when the heap is small, at least one fact is held', () => expect(factsIn(usualMegabytes(4))).toBeGreaterThan(0));

  it('when asked, it goes by the heap that Node has here', () => expect(heapMegabytes()).toBeGreaterThan(100));
});
