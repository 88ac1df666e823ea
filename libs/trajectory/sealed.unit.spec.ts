import { expect, it } from '@jest/globals';
import { type Sealed, boxed } from '#eventsourcing';
import type { FactOf } from './index.js';
import { NeedWithdrawn } from './needs/events.js';

/** What a decider that tried to read a sealed field would say: none of it compiles. */
export function readsSealed(fact: FactOf<'NeedWithdrawn'>, name: FactOf<'PersonRegistered'>): unknown {
  const { reason } = fact.data;
  // @ts-expect-error a sealed text is no text
  const text: string | undefined = reason;
  // @ts-expect-error it has no parts
  const part: unknown = name.data.name?.family;
  // @ts-expect-error it cannot be compared with one
  const same: boolean = reason === 'moved on';
  // @ts-expect-error it has no methods of one
  const short: unknown = reason?.slice(0, 10);
  const carried: Sealed | undefined = reason; // it can only be carried
  return [text, part, same, short, carried];
}

it('a decider cannot read a sealed field at run time either', () => {
  const data = boxed(NeedWithdrawn, { needId: 'N1', reason: 'moved on' });
  expect(JSON.stringify(data)).not.toContain('moved on');
  expect(String(Object.values(data['reason'] as object))).not.toContain('moved on');
});
