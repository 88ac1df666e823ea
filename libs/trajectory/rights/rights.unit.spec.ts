import { describe, expect, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { foldOf, setup } from '../spec.js';

const { given } = decisionSpec(setup);
const right = (at: string, status: string, name = 'ID') => fact('AdministrativeRightStatusChanged', at, { right: name, status });

describe('an administrative right', () => {
  it('changes', () => given(right('2026-03-02', 'MISSING')).when(right('2026-03-05', 'REQUESTED')).thenAccepted());
  it('does not change to what it is', () =>
    given(right('2026-03-02', 'MISSING')).when(right('2026-03-05', 'MISSING')).thenRefused('same-right-status'));
  it('changes apart from the others', () =>
    given(right('2026-03-02', 'MISSING'))
      .when(right('2026-03-05', 'MISSING', 'MUTUELLE'))
      .thenAccepted());
  it('that comes late and makes a later one no change is flagged', () =>
    given(right('2026-03-05', 'IN_ORDER')).when(right('2026-03-02', 'IN_ORDER')).thenAccepted('contradicts-later'));
  it('is as it was last', () =>
    expect(foldOf([right('2026-03-05', 'IN_ORDER'), right('2026-03-02', 'MISSING')]).rights).toMatchObject({
      ID: { status: 'IN_ORDER', since: '2026-03-05' },
    }));
});
