import { describe, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { setup } from '../spec.js';

const { given } = decisionSpec(setup);
const joined = (at: string) => fact('WaitingListJoined', at, { offerId: 'O1' });
const left = (at: string) => fact('WaitingListLeft', at, { offerId: 'O1', cause: 'ALLOCATED' });

describe('a place on a waiting list', () => {
  it('is taken', () => given().when(joined('2026-03-02')).thenAccepted());
  it('is not taken twice', () => given(joined('2026-03-02')).when(joined('2026-03-03')).thenRefused('already-waiting'));
  it('is left', () => given(joined('2026-03-02')).when(left('2026-03-04')).thenAccepted());
  it('is not left twice', () => given(joined('2026-03-02'), left('2026-03-04')).when(left('2026-03-05')).thenRefused('not-waiting'));
  it('is not left before the day it was taken', () => given(joined('2026-03-05')).when(left('2026-03-04')).thenRefused('before-waiting'));
  it('is left for a cause', () =>
    given(joined('2026-03-02'))
      .when(fact('WaitingListLeft', '2026-03-04', { offerId: 'O1' }))
      .thenMalformed('data.cause', 'is-in'));
  it('that is not known yet can be left: that waits', () => given().when(left('2026-03-04')).thenAccepted('prerequisite-unknown'));
  it('may be taken again', () => given(joined('2026-03-02'), left('2026-03-04')).when(joined('2026-03-05')).thenAccepted());
});
