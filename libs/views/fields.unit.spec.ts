import { describe, expect, it } from '@jest/globals';
import { type Compartment, type RecordedFact, Zone, fieldsOf, isResolution } from '#eventsourcing';
import { DEFAULT_SETTINGS, trajectoryCatalogue } from '#trajectory';
import { exampleOf } from '../../test/support/schema-values.js';
import { planAnswer, planOfReader, readableBy, releasePlanAnswer, transferDossier } from './index.js';
import { cutFields } from './fields.js';

const zone = new Zone('Europe/Brussels');
const calendar = trajectoryCatalogue.calendar(zone);
const types = trajectoryCatalogue.all().filter(({ type }) => !isResolution(type));
const EACH: readonly Compartment[] = ['identity', 'judicial', 'security', 'health', 'social', 'psychosocial', 'administrative'];

function recorded(type: string, revision: number, data: object, serviceId = 's-other'): RecordedFact {
  const { visibility } = trajectoryCatalogue.get(type);
  const actor = { userId: 'u', serviceId, role: 'SERVICE_WORKER' };
  return {
    eventId: `e-${revision}`,
    type,
    occurredAt: '2026-03-02',
    recordedAt: '2026-03-03T00:00:00.000Z',
    revision,
    data: data as never,
    position: '',
    visibility,
    actor,
  };
}

const events = types.map(({ type, payload }, revision) => recorded(type, revision, exampleOf(payload)));
const typeOf = (eventId: string): string | undefined => events.find((event) => event.eventId === eventId)?.type;

describe('a fact of which its reader may not see every compartment', () => {
  it.each(EACH)('keeps nothing unsealed of %s but what names something, and all of the others', (compartment) => {
    for (const event of events) {
      const { rest, fields } = cutFields(event, typeOf, (one) => one !== compartment);
      const declared = fieldsOf(trajectoryCatalogue.get(event.type).payload);
      const gone = declared.filter((f) => !f.sealed && !f.reference && !f.nested && f.compartment === compartment).map((f) => f.name);
      expect(Object.keys(event.data).filter((name) => !(name in rest.data))).toEqual(gone);
      expect(fields).toBeGreaterThanOrEqual(gone.length);
    }
  });

  it('is cut in its corrections too, by the fields of its own type', () => {
    const need = recorded('NeedIdentified', 0, { needId: 'n-1', domain: 'D3', askedBy: 'PERSON' });
    const correction = recorded('EventCorrected', 1, { targetEventId: 'e-0', data: need.data, reason: 'OTHER' });
    const { rest, fields } = cutFields(
      correction,
      () => 'NeedIdentified',
      (one) => one !== 'social',
    );
    expect([rest.data, fields]).toEqual([{ targetEventId: 'e-0', data: { needId: 'n-1' }, reason: 'OTHER' }, 2]);
  });

  it('still folds into every page, whatever is taken out of it', () => {
    // every role that reads files reads what is administrative
    for (const compartment of EACH.filter((one) => one !== 'administrative')) {
      const cut = events.map((event) => cutFields(event, typeOf, (one) => one !== compartment).rest);
      const plan = planOfReader('t', { events: cut, uncut: events }, { calendar, settings: DEFAULT_SETTINGS });
      const context = { settings: DEFAULT_SETTINGS, zone, now: Date.UTC(2026, 5, 1), withheld: {} };
      for (const page of [planAnswer, transferDossier, releasePlanAnswer]) expect(() => page(plan, context)).not.toThrow();
    }
  });

  it('is read without them, and their number is told', () => {
    const housing = recorded('HousingSecured', 0, { kind: 'OWN', until: '2026-09-01' });
    const judge = { userId: 'j', role: 'JUDICIAL', relation: 'ASSIGNED' } as const;
    const at = { calendar, today: zone.dayOf(Date.UTC(2026, 5, 1)) };
    const { events: shown, withheld } = readableBy(judge, [housing], at);
    expect([shown[0]?.data, withheld]).toEqual([{}, { COMPARTMENT: 2 }]);
    const own = { userId: 'w', serviceId: 's-other', role: 'DIRECTOR', relation: 'ASSIGNED' } as const;
    expect(readableBy(own, [housing], at)).toMatchObject({ events: [housing], withheld: {} });
  });
});
