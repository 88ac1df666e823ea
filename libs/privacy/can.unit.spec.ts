import { describe, expect, test } from '@jest/globals';
import { type Actor, type FactRights, ROLES, type Relation, type Role, can, may } from './index.js';

const VISIBILITIES = ['LOGISTIC', 'PARTNERSHIP', 'SERVICE', 'SECRET'] as const;
const OTHER = { userId: 'u', serviceId: 's-other' };
const OWN = { userId: 'u', serviceId: 's-own' };

function reader(role: Role, relation: Relation = 'ASSIGNED'): Actor {
  return { userId: 'me', serviceId: 's-own', role, relation };
}

function reads(actor: Actor, fact: Partial<FactRights>): boolean {
  return may(actor, { kind: 'read-fact', fact: { visibility: 'SERVICE', actor: OTHER, ...fact } });
}

describe('given a fact of another service, when somebody with a relation reads it', () => {
  const carer = [true, true, false, false];
  const MATRIX: { readonly [R in Role]: readonly boolean[] } = {
    LOCAL: [true, true, true, true],
    SERVICE_WORKER: carer,
    SPS: carer,
    DIRECTOR: carer,
    COORDINATOR: carer,
    JUDICIAL: carer,
    OFFICER: [true, false, false, false],
    ANALYST: [false, false, false, false],
    OPERATOR: [false, false, false, false],
    DPO: [false, false, false, false],
  };
  test.each(ROLES)('then %s reads what its role may read', (role) => {
    expect(VISIBILITIES.map((visibility) => reads(reader(role), { visibility }))).toEqual(MATRIX[role]);
  });

  test.each(ROLES.filter((role) => role !== 'LOCAL'))(
    'then %s without relation reads nothing of it, whoever it may be passed on to',
    (role) => {
      for (const visibility of VISIBILITIES)
        expect(reads(reader(role, 'NONE'), { visibility, consented: ['s-own'], addressedTo: ['s-own'] })).toBe(false);
    },
  );

  test.each(ROLES.filter((role) => role !== 'LOCAL'))(
    'then a consent or an open request lets %s read it only where it cares for people',
    (role) => {
      const cares = ['SERVICE_WORKER', 'SPS', 'DIRECTOR', 'COORDINATOR'].includes(role);
      expect(reads(reader(role), { consented: ['s-own'] })).toBe(cares);
      expect(reads(reader(role), { addressedTo: ['s-own'] })).toBe(cares);
      expect(reads(reader(role), { consented: ['s-third'], addressedTo: ['s-third'] })).toBe(false);
      expect(reads(reader(role), { visibility: 'SECRET', consented: ['s-own'], addressedTo: ['s-own'] })).toBe(false);
    },
  );
});

describe('given a fact of the own service', () => {
  test('then its workers read it, secret or not; officers and justice go by their role all the same', () => {
    for (const visibility of VISIBILITIES) expect(reads(reader('SERVICE_WORKER'), { visibility, actor: OWN })).toBe(true);
    expect(reads(reader('OFFICER'), { actor: OWN })).toBe(false);
    expect(reads(reader('JUDICIAL'), { actor: OWN })).toBe(false);
    expect(reads(reader('OPERATOR'), { actor: OWN })).toBe(false);
  });
});

describe('given flags of duplicate persons', () => {
  test.each(['PossibleDuplicateFlagged', 'DuplicateConfirmed', 'DuplicateDismissed'])(
    'then coordinators read %s, and no other service',
    (type) => {
      expect(reads(reader('COORDINATOR'), { type })).toBe(true);
      expect(reads(reader('SPS'), { type })).toBe(false);
    },
  );
});

describe('given a reader of justice', () => {
  const judge = reader('JUDICIAL');
  test.each(['D8', 'D9', 'D10'])('then what is about %s is never shown', (domain) => {
    expect(reads(judge, { visibility: 'PARTNERSHIP', domains: ['D1', domain] })).toBe(false);
    expect(reads(judge, { visibility: 'PARTNERSHIP', domains: ['D1'] })).toBe(true);
  });

  test.each(['CrisisInterventionRecorded', 'ResidenceSituationRecorded'])('then %s is never shown, whatever its visibility', (type) => {
    expect(reads(judge, { visibility: 'PARTNERSHIP', type })).toBe(false);
  });

  test('then of contacts and activities only whether the person was there, and not who reported it', () => {
    const only = (type: string, domains: readonly string[] = []): unknown =>
      can(judge, { kind: 'read-fact', fact: { visibility: 'SERVICE', actor: OTHER, type, domains } });
    expect(only('AttendanceRecorded')).toEqual({ allowed: true, only: ['attended'] });
    expect(only('ReceptionContactHeld')).toEqual({ allowed: true, only: ['kind'] });
    expect(only('AttendanceRecorded', ['D10'])).toMatchObject({ allowed: false });
    expect(only('ActivityEnrolled')).toMatchObject({ allowed: false });
    expect(only('constructor')).toMatchObject({ allowed: false });
  });
});

test('the stays of a person are found by staff with a relation, not by officers, who read logistics only', () => {
  const found = ROLES.filter((role) => may(reader(role), { kind: 'resolve-person' }));
  expect(found).toEqual(['LOCAL', 'SERVICE_WORKER', 'SPS', 'DIRECTOR', 'JUDICIAL', 'COORDINATOR']);
});

test('lists across stays are for who cares for people, and the work of a service for itself', () => {
  const lists = ROLES.filter((role) => may(reader(role), { kind: 'read-lists' }));
  expect(lists).toEqual(['LOCAL', 'SERVICE_WORKER', 'SPS', 'DIRECTOR', 'COORDINATOR']);
  expect(may(reader('SPS'), { kind: 'read-lists', serviceId: 's-own' })).toBe(true);
  expect(may(reader('SPS'), { kind: 'read-lists', serviceId: 's-other' })).toBe(false);
});

test('reading every fact at once is for the owner of the machine alone', () => {
  expect(ROLES.filter((role) => may(reader(role), { kind: 'read-every-fact' }))).toEqual(['LOCAL']);
});

test('a print for a court is made by who cares for the person, the file for the person by the psychosocial service', () => {
  const allowed = (kind: 'print-for-court' | 'read-person-file', relation: Relation = 'ASSIGNED') =>
    ROLES.filter((role) => may(reader(role, relation), { kind, stay: 't' }));
  expect(allowed('print-for-court')).toEqual(['LOCAL', 'SERVICE_WORKER', 'SPS', 'DIRECTOR', 'COORDINATOR']);
  expect(allowed('read-person-file')).toEqual(['LOCAL', 'SPS']);
  expect([allowed('print-for-court', 'NONE'), allowed('read-person-file', 'NONE')]).toEqual([['LOCAL'], ['LOCAL']]);
});

describe('given a fact that is to pass to a court', () => {
  const passes = (fact: Partial<FactRights>): boolean =>
    may(reader('SPS'), { kind: 'pass-to-court', fact: { visibility: 'SERVICE', actor: OWN, ...fact }, court: 'SENTENCE_COURT' });
  const consented = ['SENTENCE_COURT'];
  test('then only with a consent that names the court, whoever prints', () => {
    expect(passes({ domains: ['D6'], consented })).toBe(true);
    expect(passes({ domains: ['D6'] })).toBe(false);
    expect(passes({ domains: ['D6'], consented: ['s-own'] })).toBe(false);
    expect(passes({ visibility: 'PARTNERSHIP', domains: ['D6'] })).toBe(false);
    expect(passes({ visibility: 'PARTNERSHIP' })).toBe(true);
  });
  test.each([{ domains: ['D6', 'D9'] }, { type: 'CrisisInterventionRecorded' }, { visibility: 'SECRET' as const }])(
    'then %j never, consent or not',
    (fact) => {
      expect(passes({ consented, ...fact })).toBe(false);
    },
  );
});

describe('given what a service keeps to itself', () => {
  const CONFIDENTIAL = ['append-confidential-fact', 'read-confidential'] as const;
  const ask = (actor: Actor, kind: (typeof CONFIDENTIAL)[number]): boolean =>
    may(actor, kind === 'read-confidential' ? { kind, stay: 't' } : { kind, type: 'NeedIdentified', stream: 'trajectory', id: 't' });

  test.each(CONFIDENTIAL)('then %s is for those of a service who care for people', (kind) => {
    expect(ROLES.filter((role) => ask(reader(role), kind))).toEqual(['LOCAL', 'SERVICE_WORKER', 'SPS', 'DIRECTOR', 'COORDINATOR']);
    for (const role of ROLES) expect(ask({ userId: 'me', role, relation: 'ASSIGNED' }, kind)).toBe(false);
  });

  test('then a secret fact is read by the same alone, and no consent, request or relation lets another service', () => {
    const own = ROLES.filter((role) => reads(reader(role), { visibility: 'SECRET', actor: OWN }));
    expect(own).toEqual(['LOCAL', 'SERVICE_WORKER', 'SPS', 'DIRECTOR', 'COORDINATOR']);
  });

  test('then what became of the facts of a service is for the same', () => {
    expect(ROLES.filter((role) => may(reader(role), { kind: 'read-submissions' }))).toEqual([
      'LOCAL',
      'SERVICE_WORKER',
      'SPS',
      'DIRECTOR',
      'COORDINATOR',
    ]);
    expect(may({ userId: 'local', role: 'LOCAL', relation: 'ASSIGNED' }, { kind: 'read-submissions' })).toBe(false);
  });
});

describe('given an unsealed field of a fact that may be read', () => {
  const COMPARTMENTS = ['identity', 'judicial', 'security', 'health', 'social', 'psychosocial', 'administrative'] as const;
  const sees = (role: Role, visibility: FactRights['visibility'], actor = OTHER): string =>
    COMPARTMENTS.filter((compartment) => may(reader(role), { kind: 'read-field', compartment, fact: { visibility, actor } })).join(' ');
  const ALL = COMPARTMENTS.join(' ');

  test.each([
    ['SERVICE_WORKER', 'identity judicial security social psychosocial administrative'],
    ['SPS', 'identity judicial security social psychosocial administrative'],
    ['DIRECTOR', 'identity judicial security administrative'],
    ['JUDICIAL', 'identity judicial security administrative'],
    ['OFFICER', 'identity judicial security administrative'],
    ['COORDINATOR', 'judicial security social administrative'],
  ] as const)('then %s sees what the role opens, and what the partnership shares of custody', (role, expected) => {
    for (const visibility of ['LOGISTIC', 'PARTNERSHIP'] as const) expect(sees(role, visibility)).toBe(expected);
  });

  test('then of a fact of a service nothing but what the role opens; of the own service all', () => {
    expect(sees('SERVICE_WORKER', 'SERVICE')).toBe('identity social psychosocial administrative');
    expect(sees('DIRECTOR', 'SERVICE')).toBe('identity judicial security administrative');
    expect(sees('DIRECTOR', 'SERVICE', OWN)).toBe(ALL);
    expect(sees('LOCAL', 'SERVICE')).toBe(ALL);
    expect(sees('ANALYST', 'PARTNERSHIP')).toBe('judicial security');
  });
});
