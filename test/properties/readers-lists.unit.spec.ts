import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Contribution, type RecordedFact, effectiveHistory, fold } from '#eventsourcing';
import { DEFAULT_SETTINGS } from '#trajectory';
import { NETWORK, caseloadView, planView, receptionRow, workRow } from '#views';
import { READER, calendar, canary, histories, now, rootId, zone } from './histories.js';

const settings = { ...DEFAULT_SETTINGS, zone };
const at = { settings: DEFAULT_SETTINGS, zone, now };

const SUMS: readonly string[] = Object.values(NETWORK).filter((board) => board !== NETWORK.handovers);

/** What the lists answer a worker of a service: rows, and what its counts are sums of. */
function lists(events: readonly RecordedFact[]): object {
  const facts = effectiveHistory(events, calendar);
  const caseload = fold(facts, (body, fact) => caseloadView.evolve(body, fact, settings), caseloadView.initial('t', settings));
  // a secret stands in a stream of its service, which no view folds
  const shared = facts.filter(({ visibility }) => visibility !== 'SECRET');
  const plan = fold(shared, (body, fact) => planView.evolve(body, fact, settings), planView.initial('t', settings));
  const counted: readonly Contribution[] = [...caseloadView.contributions(caseload, settings), ...planView.contributions(plan, settings)];
  return {
    work: workRow(caseload, at, READER),
    reception: receptionRow(caseload, at, READER),
    filters: { dueDay: caseload.dueDay, asked: caseload.services.includes(READER) },
    // boards of the network are sums over everybody: nobody is told his own part of them, but for the hand-overs that he has in hand
    counts: counted.filter(({ board, key }) => !SUMS.includes(board) && [undefined, READER].includes(key['service'] ?? key['owner'])),
  };
}

/** By the domain notes alone: what another service keeps, and secrets, which are on no list. */
function isHidden({ visibility, actor }: RecordedFact): boolean {
  return visibility === 'SECRET' || (visibility === 'SERVICE' && actor.serviceId !== READER);
}

/**
 * A plain date puts its whole day in order of ranks, whoever reported it. Where reports of others contradict each other on that day,
 * the order of these two can show that there was one: a known limit of one order for everyone.
 */
function ordersOthers(events: readonly RecordedFact[]): boolean {
  const facts = effectiveHistory(events, calendar);
  return facts.some((plain) => {
    if (plain.time !== undefined || !isHidden(plain)) return false;
    return facts.filter((other) => other.day === plain.day && other.time !== undefined && !isHidden(other)).length > 1;
  });
}

describe('given any history, when a service reads the lists', () => {
  it('no row, order, filter or count shows a fact of another service, or a secret: without them all is the same', () => {
    let hidden = 0;
    fc.assert(
      fc.property(histories, (events) => {
        fc.pre(!ordersOthers(events));
        const theirs = new Set(events.filter((event) => isHidden(event)).map(({ eventId }) => eventId));
        const rest = events.filter((event) => !theirs.has(rootId(event, events)));
        hidden += events.length - rest.length;
        expect(lists(rest)).toEqual(lists(events));
        expect(JSON.stringify(lists(events))).not.toContain('user-');
        for (const event of events.filter((one) => isHidden(one))) expect(JSON.stringify(lists(events))).not.toContain(canary(event));
      }),
      { numRuns: 100 },
    );
    expect(hidden).toBeGreaterThan(100);
  });
});
