import { describe, expect, it } from '@jest/globals';
import { trajectoryCatalogue } from '#trajectory';
import { partnershipKinds } from '#partnership';
import { type SimulatedLine, isOfStay, simulate, simulationParameters, streamOf } from './index.js';

const DAY_MS = 86_400_000;
const END = Date.parse('2026-01-01T00:00:00Z');
const population = (seed: number, people = 60, years = 4): SimulatedLine[] => [...simulate({ people, years, seed, end: END })];
const ofType = (lines: readonly SimulatedLine[], type: string): SimulatedLine[] => lines.filter((line) => line.type === type);
const field = (line: SimulatedLine, name: string): unknown => (line.data as Record<string, unknown>)[name];

/** What nobody tells: the file of a stay need not be opened; a restriction is a decision of ours; the third is a consequence. */
const UNTOLD = ['TrajectoryOpened', 'ProcessingRestricted', 'DisciplinaryEndRefused'];

describe('a simulated population', () => {
  it('is the same again from the same seed, and another from another', () => {
    expect(JSON.stringify(population(7))).toBe(JSON.stringify(population(7)));
    expect(JSON.stringify(population(7))).not.toBe(JSON.stringify(population(8)));
  });

  it('keeps a life as it is when one more person comes', () => {
    const one = (lines: readonly SimulatedLine[]): SimulatedLine[] =>
      lines.filter((line) => streamOf(line).startsWith('trajectory-sim-3-p9-'));
    expect(one(population(3, 20)).length).toBeGreaterThan(5);
    expect(one(population(3, 20))).toEqual(one(population(3, 21)));
  });

  it('stands in the order in which it was recorded, and nothing is recorded before it was true or after the end', () => {
    const lines = population(1, 200);
    expect(lines.map((line) => line.recordedAt)).toEqual(lines.map((line) => line.recordedAt).toSorted());
    expect(lines.every(({ occurredAt, recordedAt }) => occurredAt.slice(0, 10) <= recordedAt.slice(0, 10))).toBe(true);
    expect(lines.at(-1)!.recordedAt <= new Date(END).toISOString()).toBe(true);
    expect(new Set(lines.map((line) => line.eventId)).size).toBe(lines.length);
  });

  it('tells every type of fact of a stay that the catalogue knows', () => {
    const told = new Set(population(2, 1_800, 5).map((line) => line.type));
    const untold = trajectoryCatalogue.all().map(({ type }) => type).filter((type) => !told.has(type)); // prettier-ignore
    expect(untold.toSorted()).toEqual(UNTOLD.toSorted());
  });

  it('tells every type of fact of the partnership, each in a stream of its kind', () => {
    const lines = population(2, 60, 5).filter((line) => !isOfStay(line));
    for (const { prefix, catalogue } of Object.values(partnershipKinds)) {
      const told = new Set(lines.filter((line) => streamOf(line).startsWith(prefix)).map(({ type }) => type));
      expect(catalogue.all().map(({ type }) => type).filter((type) => !told.has(type) && !type.startsWith('Event'))).toEqual([]); // prettier-ignore
    }
  });

  it('has late facts, corrected ones and struck out ones, returns, several languages and several services', () => {
    const lines = population(1, 300);
    const late = lines.filter((line) => Date.parse(line.recordedAt) - Date.parse(line.occurredAt) > 2 * DAY_MS);
    expect(late.length / lines.length).toBeGreaterThan(0.02);
    for (const type of ['EventCorrected', 'EventAnnulled', 'ReturnedToCustody']) expect(ofType(lines, type).length).toBeGreaterThan(5);
    expect(new Set(lines.map((line) => field(line, 'language')).filter(Boolean)).size).toBeGreaterThan(6);
    expect(new Set(lines.map((line) => field(line, 'serviceId')).filter(Boolean)).size).toBeGreaterThan(10);
  });

  it('hands over, item by item: gone on, lost with a cause, or open', () => {
    const lines = population(4, 600);
    const settled = (type: string): Set<unknown> =>
      new Set(ofType(lines, type).map((line) => `${String(field(line, 'handoverId'))} ${String(field(line, 'itemId'))}`));
    const prepared = ofType(lines, 'HandoverPrepared').flatMap((line) =>
      (field(line, 'items') as { itemId: string }[]).map(({ itemId }) => `${String(field(line, 'handoverId'))} ${itemId}`),
    );
    const [gone, lost] = [settled('HandoverItemContinued'), settled('HandoverItemLost')];
    expect(prepared.filter((item) => gone.has(item)).length).toBeGreaterThan(10);
    expect(prepared.filter((item) => lost.has(item)).length).toBeGreaterThan(2);
    expect(prepared.filter((item) => !gone.has(item) && !lost.has(item)).length).toBeGreaterThan(5);
  });

  it('moves everybody out of Forest before it closes, many on the last day, and nobody in after', () => {
    const lines = population(5, 800, 5);
    const admitted = ofType(lines, 'DetaineeAdmitted').filter((line) => field(line, 'prisonId') === 'forest');
    expect(admitted.length).toBeGreaterThan(30);
    expect(admitted.every((line) => line.occurredAt < '2022-11-30')).toBe(true);
    const days = ofType(lines, 'TransferDeparted').filter((line) => field(line, 'fromPrisonId') === 'forest').map((line) => line.occurredAt.slice(0, 10)); // prettier-ignore
    expect(days.every((day) => day <= '2022-11-30')).toBe(true);
    expect(days.filter((day) => day === '2022-11-30').length / days.filter((day) => day >= '2022-11-10').length).toBeGreaterThan(0.15);
  });

  it('speaks of made-up people, services and offers only', () => {
    const ids = /"(?:personId|otherPersonId|serviceId|toServiceId|offerId|officeId|trajectoryId|workerId|heldBy)":"(?!sim-)/;
    expect(population(6, 200).filter((line) => ids.test(JSON.stringify(line)))).toEqual([]);
  });

  it.each([2, 5, 20])('names only services, offers and prisons that are registered: over %i years', (years) => {
    const lines = population(6, 300, years);
    const registered = (property: string): ReadonlySet<unknown> =>
      new Set(lines.flatMap((line) => (property in line ? [(line as unknown as Record<string, unknown>)[property]] : [])));
    const unknown = (property: string, ...names: string[]): unknown[] => {
      const known = registered(property);
      return lines.flatMap((line) => names.flatMap((name) => field(line, name) ?? [])).filter((id) => !known.has(id));
    };
    expect(unknown('serviceId', 'serviceId', 'toServiceId', 'officeId', 'ownerServiceId', 'members', 'present')).toEqual([]);
    expect(unknown('offerId', 'offerId')).toEqual([]);
    expect(unknown('placeId', 'prisonId', 'fromPrisonId', 'toPrisonId')).toEqual([]);
    expect(registered('offerId').size).toBeGreaterThan(40);
  });

  it('enrols people only in offers that they can take up, and says why where there is none', () => {
    const lines = population(8, 600, 4);
    const offers = new Map(ofType(lines, 'OfferPublished').map((line) => [streamOf(line), line]));
    const ends = [...ofType(lines, 'OfferExpired'), ...ofType(lines, 'OfferWithdrawn')].map(
      (line) => [streamOf(line), line.occurredAt] as const,
    );
    const over = new Map(ends);
    const enrolled = ofType(lines, 'ActivityEnrolled');
    const late = enrolled.filter((line) => {
      const offer = `offer-${String(field(line, 'offerId'))}`;
      return line.occurredAt < offers.get(offer)!.occurredAt || line.occurredAt > (over.get(offer) ?? '9');
    });
    expect([enrolled.length > 100, over.size > 3, late]).toEqual([true, true, []]);
    const causes = ofType(lines, 'NeedDeclaredUnmet').map((line) => field(line, 'cause'));
    expect(causes).toEqual(expect.arrayContaining(['NO_OFFER', 'LANGUAGE', 'STATUS_EXCLUDED']));
  });

  it.each([50, 2_000])('has as many places as make its prisons about as full as the real ones: %i people', (people) => {
    const lines = population(3, people, 4).filter((line) => field(line, 'prisonId') !== undefined || field(line, 'capacity') !== undefined);
    const places = new Map(
      ofType(lines, 'UnitCapacitySet').map((line) => [
        `${streamOf(line)} ${String(field(line, 'unitId'))}`,
        Number(field(line, 'capacity')),
      ]),
    );
    const haren = [...places].filter(([unit]) => unit.startsWith('place-haren ')).reduce((sum, [, capacity]) => sum + capacity, 0);
    expect(haren / people).toBeGreaterThan(0.05);
    expect(haren / people).toBeLessThan(0.2);
  });

  it('has facts of the partnership that came late, and some that were put right', () => {
    const own = population(1, 60).filter((line) => !isOfStay(line));
    const late = own.filter((line) => Date.parse(line.recordedAt) - Date.parse(line.occurredAt) > 2 * DAY_MS);
    expect(late.length).toBeGreaterThan(10);
    expect(ofType(own, 'EventCorrected').length).toBeGreaterThan(1);
    expect(ofType(own, 'EventAnnulled').length).toBeGreaterThan(0);
  });

  it('names a source of each of its parameters', () => {
    expect(simulationParameters.length).toBeGreaterThan(50);
    expect(simulationParameters.filter(({ source }) => source.length === 0)).toEqual([]);
  });
});
