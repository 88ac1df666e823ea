import { constant, constantFrom, record } from 'fast-check';
import { isResolution } from '#eventsourcing';
import type { RandomType } from '#eventsourcing/testing';
import { kindOfStream } from '#platform';
import { trajectoryCatalogue } from '#trajectory';
import { arbitraryOf } from '../support/schema-values.js';

const prison = constantFrom('HAREN', 'SAINT-GILLES', 'MONS');
const status = constantFrom('REMAND', 'CONVICTED', 'INTERNED', 'OTHER');
const needId = constantFrom('N1', 'N2');

/** Facts that meet often: custody and the life of two needs. */
const core: readonly RandomType[] = [
  { type: 'PersonRegistered', data: record({ personId: constant('P1'), sex: constantFrom('F', 'M', 'X') }) },
  {
    type: 'DetaineeAdmitted',
    data: record({ personId: constant('P1'), prisonId: prison, legalStatus: status, kind: constant('NEW') }),
  },
  { type: 'LegalStatusChanged', data: record({ from: status, to: status }) },
  { type: 'TransferDeparted', data: record({ fromPrisonId: prison, toPrisonId: prison, reason: constant('POLICY') }) },
  { type: 'TransferArrived', data: record({ prisonId: prison }) },
  { type: 'DetaineeReleased', data: record({ modality: constantFrom('COURT', 'ELECTRONIC_MONITORING') }) },
  { type: 'ReceptionContactHeld', data: record({ kind: constantFrom('DIRECTOR', 'SPS') }) },
  { type: 'CouncilChamberHearingHeld', data: record({ outcome: constant('MAINTAINED') }) },
  { type: 'NeedIdentified', data: record({ needId, domain: constantFrom('D1', 'D2'), askedBy: constant('PERSON') }) },
  { type: 'NeedAnswered', data: record({ needId, offerId: constant('O1'), serviceId: constant('S1') }) },
  { type: 'NeedDeclaredUnmet', data: record({ needId, cause: constant('FULL') }) },
  { type: 'NeedReopened', data: record({ needId }) },
];

/** Every other type of the catalogue, with data made from its schema: a new type is tested without a line here. */
const others: readonly RandomType[] = trajectoryCatalogue
  .all()
  .filter(({ type }) => !isResolution(type) && !core.some((c) => c.type === type))
  .map(({ type, payload }) => ({ type, data: arbitraryOf(payload) }));

/** Random facts of a stay, of every facet, for property tests: the core as often as all the others together. */
export const randomTypes: readonly RandomType[] = [
  ...Array.from({ length: Math.max(1, Math.round(others.length / core.length)) }, () => core).flat(),
  ...others,
];

/** Random facts of any other kind of stream, by the prefix of its streams: every type of its catalogue alike. */
export function randomTypesOf(prefix: string): readonly RandomType[] {
  const types = kindOfStream(prefix)!.kind.catalogue.all();
  return types.filter(({ type }) => !isResolution(type)).map(({ type, payload }) => ({ type, data: arbitraryOf(payload) }));
}
