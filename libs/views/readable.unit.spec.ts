import { describe, expect, test } from '@jest/globals';
import { type RecordedFact, fieldsOf, parseDay } from '#eventsourcing';
import type { Actor, Role } from '#privacy';
import { trajectoryCatalogue } from '#trajectory';
import { recorded, zone } from '../trajectory/spec.js';
import { readableBy } from './readable.js';

const calendar = trajectoryCatalogue.calendar(zone);
const reader = (serviceId: string, role: Role = 'SERVICE_WORKER'): Actor => ({ userId: 'u', serviceId, role, relation: 'ASSIGNED' });
let made = 0;

function said(type: string, data: object, serviceId = 's-1', on = '2026-03-02'): Parameters<typeof recorded>[0] {
  made += 1;
  return {
    eventId: `e-${made}`,
    type,
    occurredAt: on,
    data,
    by: { userId: 'u', serviceId, role: 'SERVICE_WORKER' },
  };
}

function stream(...facts: Parameters<typeof recorded>[0][]): RecordedFact[] {
  return facts.map((fact, revision) => recorded(fact, revision));
}

function seen(actor: Actor, events: readonly RecordedFact[], today = '2026-06-01', knownAt?: number): string[] {
  return readableBy(actor, events, { calendar, today: parseDay(today)!, cut: { knownAt } }).events.map((event) => event.type);
}

const need = (needId = 'n-1', domain = 'D2', by = 's-1') => said('NeedIdentified', { needId, domain, askedBy: 'PERSON' }, by);
const consent = (more: object = {}) =>
  said('ConsentGiven', { consentId: 'c-1', services: ['s-2'], domains: ['D2', 'D6'], language: 'nl', ...more });

describe('given a consent that names a service', () => {
  test('then it reads what is about its domains, of moves too, and nothing of another domain or of none that is known', () => {
    const answered = said('NeedAnswered', { needId: 'n-1', offerId: 'o-1', serviceId: 's-1' });
    const enrolled = said('ActivityEnrolled', { offerId: 'o-9' });
    const events = stream(
      consent(),
      need(),
      answered,
      need('n-2', 'D10'),
      enrolled,
      said('CrisisInterventionRecorded', { serviceId: 's-1' }),
    );
    expect(seen(reader('s-2'), events)).toEqual(['ConsentGiven', 'NeedIdentified', 'NeedAnswered']);
    expect(seen(reader('s-3'), events)).toEqual(['ConsentGiven']);
  });

  test('then an activity is about what the need behind it is about, a support what its track is', () => {
    const track = (supportId: string, of: string) => said('SupportStarted', { supportId, track: of, serviceId: 's-1' });
    const events = stream(
      consent(),
      need(),
      said('ActivityEnrolled', { offerId: 'o-1', needId: 'n-1' }),
      track('w', 'WORK'),
      track('c', 'CARE'),
    );
    expect(seen(reader('s-2'), events)).toEqual(['ConsentGiven', 'NeedIdentified', 'ActivityEnrolled', 'SupportStarted']);
  });

  test('then rights are those of now: withdrawn or run out, it counts no more, at an earlier cut either', () => {
    const past = Date.parse('2026-07-01');
    expect(seen(reader('s-2'), stream(consent(), need()), '2026-06-01', past)).toContain('NeedIdentified');
    const withdrawn = stream(consent(), need(), said('ConsentWithdrawn', { consentId: 'c-1' }, 's-1', '2026-05-01'));
    expect(seen(reader('s-2'), withdrawn, '2026-06-01', past)).not.toContain('NeedIdentified');
    expect(seen(reader('s-2'), stream(consent({ until: '2026-05-31' }), need()))).not.toContain('NeedIdentified');
  });

  test('then a fact that was ever said to be about something else needs a consent for both', () => {
    const first = need('n-1', 'D10');
    const corrected = said('EventCorrected', {
      targetEventId: first.eventId,
      reason: 'OTHER',
      data: { needId: 'n-1', domain: 'D2', askedBy: 'PERSON' },
    });
    expect(seen(reader('s-2'), stream(consent(), first, corrected))).toEqual(['ConsentGiven']);
    expect(seen(reader('s-1'), stream(consent(), first, corrected))).toHaveLength(3);
  });
});

describe('given something that is asked of another service', () => {
  const sent = said('ReferralSent', { referralId: 'r-1', toServiceId: 's-2', domain: 'D2', needId: 'n-1', purpose: 'x' });

  test('then the receiver reads the referral and its need while it is open, and not a namesake of another service', () => {
    const events = stream(need(), need('n-1', 'D2', 's-9'), need('n-2'), sent);
    expect(seen(reader('s-2'), events)).toEqual(['NeedIdentified', 'ReferralSent']);
    expect(seen(reader('s-3'), events)).toEqual([]);
    const declined = said('ReferralDeclined', { referralId: 'r-1', reason: 'x' }, 's-2');
    expect(seen(reader('s-2'), [...events, ...stream(declined)])).toEqual(['ReferralDeclined']);
  });

  test('then the receiver of a hand-over reads its items until each is settled', () => {
    const items = [{ kind: 'NEED', itemId: 'n-1', domain: 'D2' }];
    const events = stream(need(), need('n-2'), said('HandoverPrepared', { handoverId: 'h-1', toServiceId: 's-2', items }));
    expect(seen(reader('s-2'), events)).toEqual(['NeedIdentified', 'HandoverPrepared']);
    const settled = said('HandoverItemLost', { handoverId: 'h-1', kind: 'NEED', itemId: 'n-1', cause: 'FULL' });
    expect(seen(reader('s-2'), [...events, ...stream(settled)])).toEqual([]);
  });
});

describe('given a reader of justice', () => {
  test('then contacts and activities say only that they were, without who or what', () => {
    const events = stream(
      said('ReceptionContactHeld', { kind: 'SPS', serviceId: 's-1', steps: ['x'] }),
      said('ReceptionContactHeld', { kind: 'MEDICAL' }),
      said('AttendanceRecorded', { offerId: 'o-1', attended: true }),
      said('ResidenceSituationRecorded', { category: 'X', source: 'Y' }),
    );
    const { events: shown, withheld } = readableBy(reader('court', 'JUDICIAL'), events, { calendar, today: parseDay('2026-06-01')! });
    expect(shown.map(({ data, actor }) => ({ data, actor }))).toEqual([
      { data: { kind: 'SPS' }, actor: { userId: '-' } },
      { data: { attended: true }, actor: { userId: '-' } },
    ]);
    expect(withheld).toEqual({ SERVICE: 2 });
  });
});

test('then what officers and justice may read keeps nothing about health or the mind unsealed', () => {
  const shared = trajectoryCatalogue.all().filter(({ visibility }) => visibility === 'LOGISTIC' || visibility === 'PARTNERSHIP');
  const open = shared.flatMap(({ type, payload }) =>
    fieldsOf(payload).flatMap(({ name, compartment, sealed }) =>
      !sealed && (compartment === 'health' || compartment === 'psychosocial') ? `${type}.${name}` : [],
    ),
  );
  expect([shared.length > 20, open]).toEqual([true, []]);
});
