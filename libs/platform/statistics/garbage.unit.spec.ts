import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { collectGarbage } from './garbage.js';

describe('garbage', () => {
  it('when it is collected, what nobody holds is gone and what somebody holds is there', async () => {
    const held = { facts: ['kept'] };
    const [of, alone] = [new WeakRef(held), new WeakRef({ facts: ['put away'] })];
    // what was pointed at weakly stays to the end of the turn
    await turn();
    collectGarbage();
    expect([of.deref(), alone.deref()]).toEqual([held, undefined]);
  });

  it('when it can be collected, code that runs elsewhere is given no collector', () => {
    collectGarbage();
    expect('gc' in globalThis).toBe(false);
  });
});
