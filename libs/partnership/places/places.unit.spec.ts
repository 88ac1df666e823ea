import { describe, it } from '@jest/globals';
import { decisionSpec, fact } from '#eventsourcing/testing';
import { setupOf } from '../spec.js';
import { placeKind } from './kind.js';

const { given } = decisionSpec(setupOf(placeKind));
const opened = (at: string, more: object = {}) => fact('PrisonOpened', at, { name: 'Haren', kind: 'PRISON', inScope: true, ...more });
const closed = (at: string) => fact('PrisonClosed', at, {});
const capacity = (at: string, places: number, unitId?: string) => fact('UnitCapacitySet', at, { capacity: places, unitId });
const scope = (at: string, inScope: boolean) => fact('PlaceScopeChanged', at, { inScope });
const missing = (at: string) => fact('PlaceMissing', at, { name: 'Transitiehuis Noord', kind: 'TRANSITION_HOUSE', places: 20 });

describe('a place', () => {
  it('opens', () => given().when(opened('2026-03-02')).thenAccepted());
  it('opens once', () => given(opened('2026-03-02')).when(opened('2026-03-03')).thenRefused('place-already-open'));
  it('opens again after it was closed', () => given(opened('2026-03-02'), closed('2026-03-05')).when(opened('2026-04-01')).thenAccepted());
  it('closes', () => given(opened('2026-03-02')).when(closed('2026-03-05')).thenAccepted());
  it('closes once', () => given(opened('2026-03-02'), closed('2026-03-05')).when(closed('2026-03-06')).thenRefused('place-closed'));
  it('does not close before the day it opens', () => given(opened('2026-03-05')).when(closed('2026-03-02')).thenRefused('before-opening'));
  it('that is not known yet closes: that waits', () => given().when(closed('2026-03-02')).thenAccepted('prerequisite-unknown'));
  it('may be missing, until it opens', async () => {
    await given().when(missing('2026-03-02')).thenAccepted();
    await given(missing('2026-03-02')).when(opened('2026-05-01')).thenAccepted();
    await given(opened('2026-03-02')).when(missing('2026-03-05')).thenRefused('place-already-open');
  });
});

describe('the capacity of a place', () => {
  it('opens in stages, unit by unit', () =>
    given(opened('2026-03-02'), capacity('2026-03-02', 100, 'men-remand'))
      .when(capacity('2026-04-01', 60, 'women'))
      .thenAccepted());
  it('is that of units or that of the whole, not both', () =>
    given(opened('2026-03-02'), capacity('2026-03-02', 100, 'men-remand'))
      .when(capacity('2026-04-01', 160))
      .thenRefused('capacity-by-units'));
  it('is not set before the day the place opens', () =>
    given(opened('2026-03-05')).when(capacity('2026-03-02', 10)).thenRefused('before-opening'));
  it('is not set after the place closed', () =>
    given(opened('2026-03-02'), closed('2026-03-05')).when(capacity('2026-03-06', 10)).thenRefused('place-closed'));
  it('of a place that is not known yet waits', () => given().when(capacity('2026-03-02', 10)).thenAccepted('prerequisite-unknown'));
});

describe('the scope of a place', () => {
  it('changes', () => given(opened('2026-03-02')).when(scope('2026-03-05', false)).thenAccepted());
  it('changes to something else', () => given(opened('2026-03-02')).when(scope('2026-03-05', true)).thenRefused('scope-unchanged'));
  it('does not change before the day it opens', () =>
    given(opened('2026-03-05')).when(scope('2026-03-02', false)).thenRefused('before-opening'));
  it('does not change once it is closed', () =>
    given(opened('2026-03-02'), closed('2026-03-05')).when(scope('2026-03-06', false)).thenRefused('place-closed'));
  it('of a place that is not known yet waits', () => given().when(scope('2026-03-05', false)).thenAccepted('prerequisite-unknown'));
});
