import { describe, expect, it } from '@jest/globals';
import { chainStart } from '#eventsourcing';

describe('the chain of a stream', () => {
  it('starts from the name of the stream', () => {
    expect(chainStart('a')).not.toBe(chainStart('b'));
  });
});
