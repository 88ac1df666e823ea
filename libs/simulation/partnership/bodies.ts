import { DAY_MS } from '#eventsourcing';
import { rate } from '../rates.js';
import type { Random } from '../random.js';
import { HEALTH, HELPERS, HOUSING, INTERPRETERS, SPS } from '../services.js';
import { dateAfter } from '../stay.js';
import type { Register } from './register.js';
import { COORDINATORS, DIRECTION, READERS, READERS_END, SERVICES } from './services.js';

const COMMITTEE = { bodyId: 'sim-committee' };
const GROUP = { bodyId: 'sim-housing-group' };
const DETAINEES = { bodyId: 'sim-detainees-haren' };
const [WELFARE_NL, TRAINING_NL] = HELPERS.nl;
const [WELFARE_FR, AID_FR, TRAINING_FR] = HELPERS.fr;
const MEMBERS = [DIRECTION, SPS, COORDINATORS, WELFARE_NL, WELFARE_FR, AID_FR, TRAINING_NL, TRAINING_FR, HEALTH] as const;
const PARTNERS = SERVICES.map(({ id }) => id).filter((id) => id !== DIRECTION);

/** The agreement on which the offers of a service stand. */
export function agreementOf(serviceId: string): string {
  return `sim-agreement-${serviceId.replace('sim-', '')}`;
}

/** What the bodies of consultation did: met, recommended, decided, planned, agreed, learned. */
export function tellBodies(register: Register): void {
  convene(register);
  agree(register);
  for (let at = register.begun + 20 * DAY_MS; at < register.period.to; at += QUARTER_MS) meet(register, at);
  for (const year of yearsOf(register)) plan(register, year);
}

const QUARTER_MS = 91 * DAY_MS;
const DISSOLVED_AT = 0.6;

function convene(register: Register): void {
  const { begun } = register;
  const all = { objectives: ['O31', 'O51', 'O52'], domains: ['D1', 'D2', 'D6'] };
  register.firm(COMMITTEE, 'BodyConvened', begun, {
    name: 'Committee of the services (made up)',
    kind: 'CONSULTATION_COMMITTEE',
    members: MEMBERS.slice(0, -1),
    rhythm: 'QUARTERLY',
    ...all,
  });
  register.firm(COMMITTEE, 'BodyMandateChanged', register.within(0.2), { members: MEMBERS });
  const group = { name: 'Working group on housing (made up)', kind: 'THEMATIC_GROUP', members: [WELFARE_FR, WELFARE_NL, HOUSING] };
  register.firm(GROUP, 'BodyConvened', begun, { ...group, rhythm: 'ON_CALL', domains: ['D1'] });
  for (const share of [0.1, 0.3, 0.5]) register.loose(GROUP, 'MeetingHeld', register.within(share), { present: group.members });
  register.firm(GROUP, 'BodyDissolved', register.within(DISSOLVED_AT), { successorBodyId: COMMITTEE.bodyId });
  const haren = { name: 'Detainees of Haren (made up)', kind: 'DETAINEES', rhythm: 'HALF_YEARLY', prisonId: 'haren' };
  register.firm(DETAINEES, 'BodyConvened', register.within(0.1), haren);
  for (const share of [0.25, 0.5, 0.75]) {
    const need = { domain: register.random.pick(['D2', 'D5', 'D6']), prisonId: 'haren', voices: register.random.between(5, 40) };
    register.loose(DETAINEES, 'CollectiveNeedRaised', register.within(share), need);
  }
}

function agree(register: Register): void {
  const { begun } = register;
  const from = dateAfter(begun, -2 * 365);
  for (const id of PARTNERS) {
    const [agreementId, kind] = [agreementOf(id), id === READERS ? 'PROJECT' : 'COOPERATION'];
    register.firm(COMMITTEE, 'AgreementConcluded', begun, { agreementId, kind, parties: [id, DIRECTION], from });
  }
  register.firm(COMMITTEE, 'AgreementEnded', register.within(READERS_END), { agreementId: agreementOf(READERS) });
}

/** One meeting: who was there, and from time to time a recommendation with what was decided on it. */
function meet(register: Register, at: number): void {
  const { random } = register;
  const absent = MEMBERS.slice(2, -1).filter(() => random.chance(rate.absentFromMeeting));
  const present = MEMBERS.slice(0, -1).filter((id) => !absent.includes(id));
  register.loose(COMMITTEE, 'MeetingHeld', at, { present, ...(absent.length > 0 ? { absent } : {}) });
  if (random.chance(0.5)) recommend(register, at);
}

const TOPICS = [
  { domain: 'D2', cause: 'LANGUAGE', sector: 'INTERPRETING', owner: INTERPRETERS, words: 'More courses in other languages.' },
  {
    domain: 'D6',
    cause: 'STATUS_EXCLUDED',
    sector: 'EMPLOYMENT',
    owner: TRAINING_FR,
    words: 'Open vocational training to people on remand.',
  },
  { domain: 'D1', cause: 'NO_OFFER', sector: 'HOUSING', owner: HOUSING, words: 'A desk for housing in each prison.' },
] as const;

function recommend(register: Register, at: number): void {
  const { random } = register;
  const { domain, cause, sector, owner, words } = random.pick(TOPICS);
  const day = dateAfter(at, 0);
  const [recommendationId, decisionId] = [`sim-recommendation-${day}`, `sim-decision-${day}`];
  const needs = [{ domain, cause }];
  register.firm(COMMITTEE, 'RecommendationMade', at, { recommendationId, needs, objective: 'O52', words });
  register.loose(COMMITTEE, 'SectorInvited', at + DAY_MS, { sector, needs });
  const decided = at + QUARTER_MS;
  const outcome = random.pick(['ADOPTED', 'ADOPTED', 'POSTPONED', 'REJECTED']);
  const dueOn = dateAfter(decided + 2 * QUARTER_MS, 0);
  register.firm(COMMITTEE, 'DecisionTaken', decided, {
    decisionId,
    recommendationId,
    outcome,
    ownerServiceId: owner,
    dueOn,
    objective: 'O52',
    words,
  });
  if (outcome !== 'ADOPTED') return;
  register.firm(COMMITTEE, 'DecisionProgressed', decided + 40 * DAY_MS, { decisionId, status: 'IN_PROGRESS' });
  const status = random.pick(['DONE', 'DONE', 'DROPPED']);
  if (random.chance(rate.decisionDone)) register.firm(COMMITTEE, 'DecisionProgressed', decided + 150 * DAY_MS, { decisionId, status });
}

/** The plan of a year, what shows that it was worked on, a training and the study day: as far as they come after the record begins. */
function plan(register: Register, year: number): void {
  const { random } = register;
  const facts: readonly (readonly [type: string, month: number, day: number, data: object])[] = [
    ['AnnualPlanAdopted', 0, 25, { year, objectives: ['O32', 'O43', 'O51', 'O52', 'O61', 'O62'] }],
    ['StaffTrainingHeld', 4, 14, { topic: 'EACH_OTHERS_WORK', givenByServiceId: SPS, attendance: attendanceOf(random) }],
    ['ObjectiveEvidenceRecorded', 4, 20, { objective: 'O61', year, kind: 'TRAINING' }],
    ['StudyDayHeld', 9, 17, { objectives: ['O62'], attendance: attendanceOf(random), guests: random.between(10, 60) }],
  ];
  for (const [type, month, day, data] of facts) {
    const at = Date.UTC(year, month, day);
    if (at > register.begun) register.loose(COMMITTEE, type, at, data);
  }
}

function attendanceOf(random: Random): readonly object[] {
  return MEMBERS.map((serviceId) => ({ serviceId, count: random.between(0, 6) }));
}

function yearsOf({ period }: Register): number[] {
  const [first, last] = [period.from, period.to].map((ms) => new Date(ms).getUTCFullYear()) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
