import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RecordedFact, effectiveHistory, isResolution } from '#eventsourcing';
import type { Actor } from '#privacy';
import { DEFAULT_SETTINGS } from '#trajectory';
import {
  RECLASSEMENT_SECTIONS,
  certificate,
  explain,
  passableTo,
  personFileStay,
  planAnswer,
  planOfReader,
  readableBy,
  reclassement,
  releasePlanAnswer,
  timeline,
  transferDossier,
} from '#views';
import { READER, calendar, canary, histories, now, rootId, zone } from './histories.js';

const actors: readonly Actor[] = [
  { userId: 'u', serviceId: READER, role: 'SERVICE_WORKER', relation: 'ASSIGNED' },
  { userId: 'u', serviceId: READER, role: 'COORDINATOR', relation: 'ASSIGNED' },
  { userId: 'u', role: 'JUDICIAL', relation: 'ASSIGNED' },
  { userId: 'u', serviceId: READER, role: 'DIRECTOR', relation: 'ASSIGNED' },
  { userId: 'u', serviceId: 'one', role: 'OFFICER', relation: 'ESTABLISHMENT' },
];

/** Every answer about a stay, as its reader gets it. */
function answers(actor: Actor, events: readonly RecordedFact[], cut: { readonly knownAt?: number } = {}): object {
  const readable = readableBy(actor, events, { calendar, cut, today: zone.dayOf(now) });
  const facts = effectiveHistory(readable.events, calendar, cut);
  const at = { calendar, cut, settings: DEFAULT_SETTINGS };
  const plan = planOfReader('t', readable, at);
  const { eventIds } = passableTo('SENTENCE_COURT', events, { calendar, today: zone.dayOf(now) });
  const passes = ({ eventId }: RecordedFact): boolean => eventIds.has(eventId);
  const passing = { events: readable.events.filter(passes), uncut: readable.uncut.filter(passes) };
  const context = { settings: DEFAULT_SETTINGS, zone, now, withheld: readable.withheld };
  return {
    plan: planAnswer(plan, context),
    dossier: transferDossier(plan, context),
    release: releasePlanAnswer(plan, context),
    timeline: timeline(readable, calendar, cut),
    explanation: explain(facts),
    file: personFileStay(facts, plan, readable.withheld),
    certificates: facts.map(({ eventId }) => certificate(plan, eventId, zone)),
    print: reclassement(planOfReader('t', passing, at), {
      court: 'SENTENCE_COURT',
      consents: [],
      sections: RECLASSEMENT_SECTIONS,
    }),
  };
}

/** Told by the rules of the domain notes alone, not by the code under test: what this reader surely may not read. */
function surelyHidden({ role, serviceId }: Actor, { visibility, type, actor }: RecordedFact): boolean {
  if (isResolution(type)) return false;
  if (visibility === 'SECRET') return role === 'JUDICIAL' || actor.serviceId !== serviceId;
  if (role === 'OFFICER') return visibility !== 'LOGISTIC';
  if (role === 'JUDICIAL' && /Crisis|Residence/.test(type)) return true;
  return visibility === 'SERVICE' && actor.serviceId !== serviceId && !MAYBE[role]?.test(type);
}

/** What a role may read of other services by what it is for. */
const MAYBE: { readonly [role: string]: RegExp | undefined } = { COORDINATOR: /Duplicate/, JUDICIAL: /^AttendanceRecorded$/ };

const cuts = fc.constantFrom({}, { knownAt: Date.UTC(2026, 3, 10, 3) });

describe.each(actors)('given any history, when a $role reads', (actor) => {
  it('no answer holds a value, an id or a reporter of what is surely not for that reader', () => {
    let hidden = 0;
    fc.assert(
      fc.property(histories, cuts, (events, cut) => {
        const text = JSON.stringify(answers(actor, events, cut));
        for (const event of events.filter((one) => surelyHidden(actor, one))) {
          hidden += 1;
          for (const trace of [canary(event), `"eventId":"${event.eventId}"`, `user-${event.eventId}`]) expect(text).not.toContain(trace);
        }
      }),
      { numRuns: 60 },
    );
    expect(hidden).toBeGreaterThan(50);
  });

  it('secret facts of others leave no trace: without them every answer, count and order is the same', () => {
    fc.assert(
      fc.property(histories, cuts, (events, cut) => {
        const secret = new Set(
          events.filter((e) => e.visibility === 'SECRET' && e.actor.serviceId !== actor.serviceId).map((e) => e.eventId),
        );
        // what changes a secret fact stands beside it, in the stream of its service
        const rest = events.filter((event) => !secret.has(rootId(event, events)));
        const all = events.filter((event) => !isResolution(event.type) || rest.includes(event));
        expect(answers(actor, all, cut)).toEqual(answers(actor, rest, cut));
      }),
      { numRuns: 60 },
    );
  });

  it('the content of what is withheld shows in no count, order or gap: other content, the same answers', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const other = events.map((event) =>
          surelyHidden(actor, event) ? { ...event, data: { ...event.data, canary: 'other', words: 'other words' } } : event,
        );
        expect(answers(actor, other)).toEqual(answers(actor, events));
      }),
      { numRuns: 40 },
    );
  });
});
