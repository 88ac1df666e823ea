import fc from 'fast-check';
import type { RandomType } from '#eventsourcing/testing';

const prison = fc.constantFrom('HAREN', 'SAINT-GILLES', 'MONS');
const status = fc.constantFrom('REMAND', 'CONVICTED', 'INTERNED', 'OTHER');
const consentId = fc.constantFrom('C1', 'C2');
const needId = fc.constantFrom('N1', 'N2');
const referralId = fc.constantFrom('R1', 'R2');
const supportId = fc.constantFrom('U1', 'U2');
const offerId = fc.constantFrom('O1', 'O2');

/** Random facts of a stay, of every facet, for property tests. */
export const randomTypes: readonly RandomType[] = [
  { type: 'PersonRegistered', data: fc.record({ personId: fc.constant('P1'), sex: fc.constantFrom('F', 'M', 'X') }) },
  {
    type: 'DetaineeAdmitted',
    data: fc.record({ personId: fc.constant('P1'), prisonId: prison, legalStatus: status, kind: fc.constant('NEW') }),
  },
  { type: 'LegalStatusChanged', data: fc.record({ from: status, to: status }) },
  { type: 'TransferDeparted', data: fc.record({ fromPrisonId: prison, toPrisonId: prison, reason: fc.constant('POLICY') }) },
  { type: 'TransferArrived', data: fc.record({ prisonId: prison }) },
  { type: 'DetaineeReleased', data: fc.record({ modality: fc.constant('COURT') }) },
  { type: 'ReceptionContactHeld', data: fc.record({ kind: fc.constantFrom('DIRECTOR', 'SPS') }) },
  { type: 'CouncilChamberHearingHeld', data: fc.record({ outcome: fc.constant('MAINTAINED') }) },
  { type: 'NeedIdentified', data: fc.record({ needId, domain: fc.constantFrom('D1', 'D2'), askedBy: fc.constant('PERSON') }) },
  { type: 'NeedAnswered', data: fc.record({ needId, offerId: fc.constant('O1'), serviceId: fc.constant('S1') }) },
  { type: 'NeedDeclaredUnmet', data: fc.record({ needId, cause: fc.constant('FULL') }) },
  { type: 'NeedReopened', data: fc.record({ needId }) },
  {
    type: 'ConsentGiven',
    data: fc.record({
      consentId,
      services: fc.constant(['S1', 'S2']),
      domains: fc.constantFrom(['D1'], ['D1', 'D2']),
      language: fc.constant('fr'),
    }),
  },
  { type: 'ConsentWithdrawn', data: fc.record({ consentId }) },
  {
    type: 'ReferralSent',
    data: fc.record({ referralId, toServiceId: fc.constant('S1'), domain: fc.constantFrom('D1', 'D8'), purpose: fc.constant('p') }),
  },
  { type: 'ReferralAccepted', data: fc.record({ referralId }) },
  { type: 'ReferralDeclined', data: fc.record({ referralId, reason: fc.constant('r') }) },
  { type: 'ReferralCompleted', data: fc.record({ referralId }) },
  {
    type: 'SupportStarted',
    data: fc.record({ supportId, track: fc.constantFrom('WORK', 'HOUSING'), serviceId: fc.constantFrom('S1', 'S2') }),
  },
  { type: 'SupportEnded', data: fc.record({ supportId, reason: fc.constant('COMPLETED') }) },
  { type: 'WaitingListJoined', data: fc.record({ offerId }) },
  { type: 'WaitingListLeft', data: fc.record({ offerId, cause: fc.constant('ALLOCATED') }) },
  { type: 'ActivityEnrolled', data: fc.record({ offerId }) },
  { type: 'ActivityEnded', data: fc.record({ offerId, reason: fc.constantFrom('COMPLETED', 'TRANSFER') }) },
  { type: 'ActivityInterrupted', data: fc.record({ offerId, cause: fc.constant('STRIKE') }) },
  { type: 'AttendanceRecorded', data: fc.record({ offerId, attended: fc.boolean() }) },
  { type: 'SkillRecognised', data: fc.record({ offerId, skill: fc.constant('s'), evidence: fc.constant('TEST') }) },
  { type: 'DisciplinaryEndRefused', data: fc.record({ offerId }) },
];
