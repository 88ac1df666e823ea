import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Zone, effectiveHistory, fold } from '#eventsourcing';
import { type RandomType, randomStream } from '#eventsourcing/testing';
import {
  DEFAULT_SETTINGS,
  type Trajectory,
  aftercareDeadlines,
  continuity,
  evolveTrajectory,
  handoverDeadlines,
  handoverOwner,
  initialTrajectory,
  planDeadlines,
  readiness,
  releaseDeadlines,
  running,
  trajectoryCatalogue,
} from '#trajectory';
import { randomTypes } from './random-types.js';

const zone = new Zone('Europe/Brussels');
const at = { settings: DEFAULT_SETTINGS, zone, now: Date.UTC(2026, 5, 1) };

const handoverId = fc.constantFrom('H1', 'H2');
const kind = fc.constantFrom('NEED', 'SUPPORT', 'ACTIVITY', 'GOAL');
const itemId = fc.constantFrom('N1', 'X1');
const item = fc.record({ kind, itemId, domain: fc.constant('D2') });
/** Hand-overs and what they are about, often enough to meet. */
const handovers: readonly RandomType[] = [
  {
    type: 'HandoverPrepared',
    data: fc.record({ handoverId, toServiceId: fc.constantFrom('S1', 'S2'), items: fc.array(item, { minLength: 1, maxLength: 3 }) }),
  },
  { type: 'HandoverAccepted', data: fc.record({ handoverId }) },
  { type: 'HandoverItemContinued', data: fc.record({ handoverId, kind, itemId }) },
  { type: 'HandoverItemLost', data: fc.record({ handoverId, kind, itemId, cause: fc.constant('FULL') }) },
  { type: 'ActivityEnrolled', data: fc.record({ offerId: itemId }) },
  { type: 'SupportStarted', data: fc.record({ supportId: itemId, track: fc.constant('WORK'), serviceId: fc.constant('S9') }) },
];
const types = [...randomTypes, ...Array.from({ length: 6 }, () => handovers).flat()];

function stayAfter(events: Parameters<typeof effectiveHistory>[0]): Trajectory {
  return fold(effectiveHistory(events, trajectoryCatalogue.calendar(zone)), evolveTrajectory, initialTrajectory);
}

describe('given any history', () => {
  it('every hand-over has an owner, and every item too unless it is lost, for a cause', () => {
    let open = 0;
    fc.assert(
      fc.property(randomStream(types), (events) => {
        const stay = stayAfter(events);
        for (const handover of Object.values(stay.handovers.handovers.items)) expect(handoverOwner(handover)).not.toBe('');
        for (const line of continuity(stay)) {
          if (line.state === 'lost') expect([line.owner, line.cause]).toEqual([undefined, 'FULL']);
          else expect(line.owner).toBeTruthy();
          if (line.state === 'prepared' || line.state === 'accepted') open += 1;
        }
      }),
      { numRuns: 400 },
    );
    expect(open).toBeGreaterThan(50);
  });

  it('what runs is in the account of what is to go on', () => {
    fc.assert(
      fc.property(randomStream(types), (events) => {
        const stay = stayAfter(events);
        const names = continuity(stay).map((line) => `${line.kind}:${line.itemId}`);
        expect(names).toEqual([...new Set(names)]);
        for (const one of running(stay)) expect(names).toContain(`${one.kind}:${one.itemId}`);
      }),
      { numRuns: 200 },
    );
  });

  it('limits and readiness can be computed', () => {
    fc.assert(
      fc.property(randomStream(types), (events) => {
        const stay = stayAfter(events);
        const all = [planDeadlines, handoverDeadlines, releaseDeadlines, aftercareDeadlines].flatMap((deadlines) => deadlines(stay, at));
        for (const { dueAt, rule } of all) expect([dueAt.length >= 10, rule.length > 0]).toEqual([true, true]);
        const { percent, blockers } = readiness(stay, '2026-06-01');
        expect([percent >= 0 && percent <= 100, percent === 100]).toEqual([true, blockers.length === 0]);
      }),
      { numRuns: 200 },
    );
  });
});
