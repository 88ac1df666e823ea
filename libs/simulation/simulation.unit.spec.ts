import { describe, expect, it } from '@jest/globals';
import { trajectoryCatalogue } from '#trajectory';
import { type SimulatedLine, simulate, simulationParameters } from './index.js';

const DAY_MS = 86_400_000;
const END = Date.parse('2026-01-01T00:00:00Z');
const population = (seed: number, people = 60, years = 4): SimulatedLine[] => [...simulate({ people, years, seed, end: END })];
const ofType = (lines: readonly SimulatedLine[], type: string): SimulatedLine[] => lines.filter((line) => line.type === type);
const field = (line: SimulatedLine, name: string): unknown => (line.data as Record<string, unknown>)[name];

/** What nobody tells: the file of a stay need not be opened; a restriction is a decision of ours; the third is a consequence; the last two are new. */
const UNTOLD = ['TrajectoryOpened', 'ProcessingRestricted', 'DisciplinaryEndRefused', 'AlternativeConsidered', 'CourseAccessAssessed'];

describe('a simulated population', () => {
  it('is the same again from the same seed, and another from another', () => {
    expect(JSON.stringify(population(7))).toBe(JSON.stringify(population(7)));
    expect(JSON.stringify(population(7))).not.toBe(JSON.stringify(population(8)));
  });

  it('keeps a life as it is when one more person comes', () => {
    const one = (lines: readonly SimulatedLine[]): SimulatedLine[] => lines.filter((line) => line.trajectoryId.startsWith('sim-3-p9-'));
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
    const told = new Set(population(2, 1_200, 5).map((line) => line.type));
    const untold = trajectoryCatalogue.all().map(({ type }) => type).filter((type) => !told.has(type)); // prettier-ignore
    expect(untold.toSorted()).toEqual(UNTOLD.toSorted());
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

  it('names a source of each of its parameters', () => {
    expect(simulationParameters.length).toBeGreaterThan(50);
    expect(simulationParameters.filter(({ source }) => source.length === 0)).toEqual([]);
  });
});
