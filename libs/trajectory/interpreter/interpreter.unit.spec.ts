import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { foldOf, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const requested = (at: string) => fact('InterpreterRequested', at, { requestId: 'Q1', language: 'ti', for: 'RECEPTION' });
const provided = (at: string) => fact('InterpreterProvided', at, { requestId: 'Q1', serviceId: 'S9' });
const unavailable = (at: string) => fact('InterpreterUnavailable', at, { requestId: 'Q1', reason: 'nobody speaks it' });

describe('an interpreter', () => {
  it('is requested once', () => given(requested('2026-03-02')).when(requested('2026-03-03')).thenRefused('interpreter-already-requested'));
  it('is provided, once', async () => {
    await given(requested('2026-03-02')).when(provided('2026-03-03')).thenAccepted();
    await given(requested('2026-03-02'), provided('2026-03-03')).when(provided('2026-03-04')).thenRefused('interpreter-already-provided');
  });
  it('is unavailable, and may be provided or requested again all the same', async () => {
    const tried = [requested('2026-03-02'), unavailable('2026-03-03')];
    await given(...tried)
      .when(provided('2026-03-04'))
      .thenAccepted();
    await given(...tried)
      .when(requested('2026-03-04'))
      .thenAccepted();
    await given(...tried)
      .when(unavailable('2026-03-04'))
      .thenRefused('interpreter-not-requested');
  });
  it('answered before being asked for: the answer waits', async () => {
    await given().when(provided('2026-03-03')).thenAccepted('prerequisite-unknown');
    await given().when(unavailable('2026-03-03')).thenAccepted('prerequisite-unknown');
  });
  it('is not answered before being asked for, when that is known', async () => {
    await given(requested('2026-03-05')).when(provided('2026-03-03')).thenRefused('before-request');
    await given(requested('2026-03-05')).when(unavailable('2026-03-03')).thenRefused('before-request');
  });
  it('is kept with language and purpose', () =>
    expect(foldOf([requested('2026-03-02'), provided('2026-03-03')]).interpreters.items['Q1']).toMatchObject({
      state: 'provided',
      data: { language: 'ti', for: 'RECEPTION' },
    }));
});
