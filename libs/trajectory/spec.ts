import { type RecordedFact, Zone, effectiveHistory, fold } from '#eventsourcing';
import { type SpecFact, fact } from '#eventsourcing/testing';
import { DEFAULT_SETTINGS, type Trajectory, evolveTrajectory, initialTrajectory, trajectoryCatalogue, trajectoryDecider } from './index.js';

/** What the specs of the facets run on. */
export const setup = { decider: trajectoryDecider, catalogue: trajectoryCatalogue, settings: DEFAULT_SETTINGS };

/** The zone of the specs. */
export const zone = new Zone('Europe/Brussels');

/** A fact of a spec as if it had been stored. */
export function recorded({ by: actor, data, ...fact }: SpecFact, revision = 0): RecordedFact {
  const { visibility } = trajectoryCatalogue.get(fact.type);
  return { ...fact, data: data as never, revision, recordedAt: '2026-06-30T00:00:00.000Z', position: '', visibility, actor };
}

/** The state that facts lead to, whatever their order; no rule looks at them. */
export function foldOf(facts: readonly SpecFact[]): Trajectory {
  const events = facts.map((fact, revision) => recorded(fact, revision));
  return fold(effectiveHistory(events, trajectoryCatalogue.calendar(zone)), evolveTrajectory, initialTrajectory);
}

/** A setup in which other streams say one thing of every fact. */
export function advising(code: string): typeof setup & { advise: () => Promise<{ code: string; message: string }[]> } {
  return { ...setup, advise: async () => [{ code, message: 'another stream says so' }] };
}

export const admitted = (at: string, more: object = {}): SpecFact =>
  fact('DetaineeAdmitted', at, { personId: 'P1', prisonId: 'HAREN', legalStatus: 'REMAND', kind: 'NEW', ...more });
export const released = (at: string, modality = 'COURT'): SpecFact => fact('DetaineeReleased', at, { modality });
export const departed = (at: string, to = 'SAINT-GILLES'): SpecFact =>
  fact('TransferDeparted', at, { fromPrisonId: 'HAREN', toPrisonId: to, reason: 'POLICY' });

/** The same fact, reported by another service or role. */
export const by = (given: SpecFact, role: string, serviceId = 'other'): SpecFact => ({ ...given, by: { userId: 'u2', serviceId, role } });
