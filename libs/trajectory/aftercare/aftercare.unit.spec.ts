import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { DEFAULT_SETTINGS, aftercareDeadlines } from '../index.js';
import { admitted, foldOf, released, setup, zone } from '../spec.js';

const { given } = decisionSpec(setup);
const out = [admitted('2026-03-01'), released('2026-03-10')] as const;
const requested = (at: string) => fact('AftercareRequested', at, { serviceId: 'S1', obligatory: true });
const started = (at: string) => fact('AftercareStarted', at, { serviceId: 'S1' });
const ended = (at: string) => fact('AftercareEnded', at, { serviceId: 'S1', reason: 'COMPLETED' });
const closed = (at: string) => fact('TrajectoryClosed', at, { reason: 'RELEASED' });

describe('aftercare', () => {
  it('is requested after the release', () =>
    given(...out)
      .when(requested('2026-03-11'))
      .thenAccepted());
  it('is requested before it, flagged', () =>
    given(admitted('2026-03-01')).when(requested('2026-03-05')).thenAccepted('prerequisite-unknown'));
  it('is requested once of one service', () =>
    given(...out, requested('2026-03-11'))
      .when(requested('2026-03-12'))
      .thenRefused('aftercare-exists'));
  it('is requested again when it has ended', () =>
    given(...out, requested('2026-03-11'), ended('2026-03-12'))
      .when(requested('2026-03-13'))
      .thenAccepted());
  it('starts after the release', async () => {
    await given(...out, requested('2026-03-11'))
      .when(started('2026-03-12'))
      .thenAccepted();
    await given(admitted('2026-03-01'), requested('2026-03-05')).when(started('2026-03-06')).thenRefused('not-released');
  });
  it('starts where no release is known, flagged', () =>
    given(requested('2026-03-05')).when(started('2026-03-06')).thenAccepted('prerequisite-unknown'));
  it('starts when it was requested', async () => {
    await given(...out)
      .when(started('2026-03-12'))
      .thenAccepted('prerequisite-unknown');
    await given(...out, requested('2026-03-13'))
      .when(started('2026-03-12'))
      .thenRefused('before-request');
    await given(...out, requested('2026-03-11'), started('2026-03-12'))
      .when(started('2026-03-13'))
      .thenRefused('aftercare-not-requested');
  });
  it('ends once', async () => {
    await given(...out, requested('2026-03-11'), started('2026-03-12'))
      .when(ended('2026-06-01'))
      .thenAccepted();
    await given(...out, requested('2026-03-11'), ended('2026-03-12'))
      .when(ended('2026-03-13'))
      .thenRefused('aftercare-ended');
    await given(...out)
      .when(ended('2026-03-13'))
      .thenAccepted('prerequisite-unknown');
    await given(...out, requested('2026-03-14'))
      .when(ended('2026-03-13'))
      .thenRefused('before-request');
  });
  it('keeps the file open while it goes on', async () => {
    await given(...out, requested('2026-03-11'))
      .when(closed('2026-03-12'))
      .thenRefused('still-something-open');
    await given(...out, requested('2026-03-11'), ended('2026-03-12'))
      .when(closed('2026-03-13'))
      .thenAccepted();
  });
});

describe('the first contact of aftercare', () => {
  const found = (...facts: Parameters<typeof foldOf>[0]) =>
    aftercareDeadlines(foldOf(facts), { settings: DEFAULT_SETTINGS, zone, now: Date.parse('2026-03-26T10:00:00Z') }).map((d) => [
      d.about,
      d.dueAt,
      d.state,
    ]);
  it('is due two weeks after the release', () => {
    expect(found(admitted('2026-03-01'), requested('2026-03-05'))).toEqual([]);
    expect(found(...out, requested('2026-03-05'))).toEqual([['S1', '2026-03-24', 'overdue']]);
    expect(found(...out, requested('2026-03-05'), started('2026-03-20'))).toEqual([['S1', '2026-03-24', 'done']]);
    expect(found(...out, requested('2026-03-05'), started('2026-03-25'))).toEqual([['S1', '2026-03-24', 'late']]);
  });
  it('is due two weeks after a request that came later', () =>
    expect(found(...out, requested('2026-03-20'))).toEqual([['S1', '2026-04-03', 'open']]));
  it('is not due once the aftercare has ended', () => expect(found(...out, requested('2026-03-20'), ended('2026-03-21'))).toEqual([]));
});
