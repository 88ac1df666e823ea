import { describe, expect, it } from '@jest/globals';
import { parseDay } from '#eventsourcing';
import { admissions } from '../flows/admissions.js';
import { releases } from '../flows/releases.js';
import { Scope } from '../scope.js';
import { type Details, Facts } from '../testing/facts.js';
import { stock } from './stock.js';

type More = Parameters<Facts['figures']>[2];

/** The stocks of the first days of March, one digit for each. */
async function daily(facts: Facts, to: string, more: More = {}): Promise<string> {
  const rows = await facts.figures(stock, { from: '2026-03-01', to }, more);
  return rows
    .slice(1)
    .map((row) => row.split(',')[1])
    .join('');
}

/** The rows of the first of March. */
async function split(facts: Facts, by: string, more: More = {}): Promise<readonly string[]> {
  const rows = await facts.figures(stock, { from: '2026-03-01', to: '2026-03-01', by: [by] }, more);
  return rows.slice(1).map((row) => row.slice('2026-03-01,'.length));
}

describe('who counts in a stock', () => {
  it('is who is on leave, at court or in hospital, and who does not come back until that is called an escape', async () => {
    const facts = new Facts()
      .admit('A', '2026-03-01')
      .add('trajectory-A', 'TemporaryAbsenceStarted', '2026-03-02', { absenceId: 'a1', modality: 'PENITENTIARY_LEAVE' })
      .add('trajectory-A', 'TemporaryAbsenceEnded', '2026-03-04', { absenceId: 'a1', returned: 'NOT_RETURNED' })
      .add('trajectory-A', 'EscapeRecorded', '2026-03-06');
    expect(await daily(facts, '2026-03-07')).toBe('1111100');
  });

  it('is who is in limited detention, and not who is under electronic monitoring, from the day of the release on', async () => {
    const facts = new Facts()
      .admit('A', '2026-03-01', { legalStatus: 'CONVICTED' })
      .add('trajectory-A', 'ModalityDecided', '2026-03-02', { requestId: 'r1', code: 'LIMITED_DETENTION', outcome: 'GRANTED' })
      .release('A', '2026-03-04', { modality: 'ELECTRONIC_MONITORING' })
      .release('A', '2026-03-06', { modality: 'END_OF_TERM' })
      .admit('B', '2026-03-01')
      .release('B', '2026-03-03', { modality: 'ELECTRONIC_MONITORING' });
    expect(await daily(facts, '2026-03-06')).toBe('221000');
  });

  it('is not who escaped, until the recapture; nor who died', async () => {
    const facts = new Facts()
      .admit('A', '2026-03-01')
      .add('trajectory-A', 'EscapeRecorded', '2026-03-02')
      .add('trajectory-A', 'RecaptureRecorded', '2026-03-04', { prisonId: 'P2' })
      .add('trajectory-A', 'DeathRecorded', '2026-03-06');
    expect(await daily(facts, '2026-03-06')).toBe('100110');
  });

  it('is who is released by the council chamber or the court only from the release itself on', async () => {
    const facts = new Facts()
      .admit('A', '2026-03-01')
      .add('trajectory-A', 'CouncilChamberHearingHeld', '2026-03-02', { outcome: 'RELEASED' })
      .release('A', '2026-03-04');
    expect(await daily(facts, '2026-03-04')).toBe('1110');
  });

  it('is not who is prepared from outside the walls, nor who arrives without a departure or an admission, until that is known', async () => {
    const facts = new Facts()
      .add('trajectory-A', 'TrajectoryOpened', '2026-03-01', { personId: 'A', admissionKind: 'EXTRA_MUROS_PREP' })
      .add('trajectory-B', 'TransferArrived', '2026-03-01', { prisonId: 'P1' });
    expect(await daily(facts, '2026-03-02')).toBe('00');
    facts.add('trajectory-B', 'TransferDeparted', '2026-02-28', { fromPrisonId: 'X', toPrisonId: 'P1', learned: '2026-03-02' });
    expect(await daily(facts, '2026-03-02')).toBe('11');
    expect(await daily(facts, '2026-03-02', { knownAt: 'each' })).toBe('01');
  });

  it('is who is on the way out of scope until the arrival there, and who is on the way in from the arrival here', async () => {
    const scope = new Scope([{ prison: 'P1' }]);
    const facts = new Facts()
      .admit('A', '2026-02-01')
      .add('trajectory-A', 'TransferDeparted', '2026-03-02', { fromPrisonId: 'P1', toPrisonId: 'X' })
      .add('trajectory-A', 'TransferArrived', '2026-03-04', { prisonId: 'X' });
    expect(await daily(facts, '2026-03-05', { scope })).toBe('11100');
    facts
      .add('trajectory-B', 'TransferDeparted', '2026-03-02', { fromPrisonId: 'X', toPrisonId: 'P1' })
      .add('trajectory-B', 'TransferArrived', '2026-03-04', { prisonId: 'P1' });
    expect(await daily(facts, '2026-03-05', { scope })).toBe('11111');
  });

  it('is who is held in a place on the days on which it is in scope', async () => {
    const scope = new Scope([{ prison: 'P1', from: parseDay('2026-03-02')!, until: parseDay('2026-03-04')! }]);
    const facts = new Facts().admit('A', '2026-02-01');
    expect(await daily(facts, '2026-03-05', { scope })).toBe('01100');
    expect(await facts.figures(admissions, { from: '2026-03-31', to: '2026-03-31', every: 'month' }, { scope })).toContain(
      '2026-03-31,0,0',
    );
    expect(await facts.figures(releases, { from: '2026-03-31', to: '2026-03-31', every: 'month' }, { scope })).toContain('2026-03-31,0,0');
  });

  it('is everybody by kind of place, and all of them together without it', async () => {
    const facts = new Facts();
    for (const kind of ['PRISON', 'DETENTION_HOUSE', 'TRANSITION_HOUSE', 'FPC', 'HOSPITAL'])
      facts.add(`place-${kind}`, 'PrisonOpened', '2020-01-01', { kind, inScope: true }).admit(kind, '2026-02-01', { prisonId: kind });
    expect(await split(facts, 'placeKind')).toEqual(['DETENTION_HOUSE,1', 'FPC,1', 'HOSPITAL,1', 'PRISON,1', 'TRANSITION_HOUSE,1']);
    expect(await daily(facts, '2026-03-01')).toBe('5');
  });

  it('is one person of two confirmed ids, in the stay that comes first, until that is dismissed', async () => {
    const facts = new Facts()
      .admit('A', '2026-02-01')
      .admit('B', '2026-02-02', { legalStatus: 'CONVICTED' })
      .add('trajectory-B', 'PossibleDuplicateFlagged', '2026-03-01', { otherPersonId: 'A' })
      .add('trajectory-B', 'DuplicateConfirmed', '2026-03-02', { otherPersonId: 'A' });
    expect(await split(facts, 'legalStatus')).toEqual(['CONVICTED,1']);
    expect(await daily(facts, '2026-03-03', { knownAt: 'each' })).toBe('211');
    facts.add('trajectory-B', 'DuplicateDismissed', '2026-03-03', { otherPersonId: 'A' });
    expect(await split(facts, 'legalStatus')).toEqual(['CONVICTED,1', 'REMAND,1']);
  });

  it('is one person in stays that overlap, and still counts when one of them ends', async () => {
    const facts = new Facts().stay('A', '2026-02-01', '2026-03-02').stay('A', '2026-02-10', '2026-03-03', { stay: '-2' });
    expect(await daily(facts, '2026-03-03')).toBe('110');
  });
});

describe('a stock is split', () => {
  const describe = (facts: Facts, person: string, more: object): Facts =>
    facts.admit(person, '2026-02-01').add(`trajectory-${person}`, 'PersonRegistered', '2026-02-01', { personId: person, ...more });

  it('by nationality group, first language and the age of the year, unknown where nothing was said', async () => {
    const facts = new Facts().admit('X', '2026-02-01');
    describe(facts, 'A', { nationalityGroup: 'BE', languages: ['nl', 'fr'], birthYear: 2008 });
    describe(facts, 'B', { nationalityGroup: 'EU', languages: ['fr'], birthYear: 2009 });
    describe(facts, 'C', { nationalityGroup: 'OTHER', languages: ['ar'], birthYear: 1966 });
    describe(facts, 'D', { nationalityGroup: 'OTHER', languages: ['ar'], birthYear: 1967 });
    expect(await split(facts, 'nationalityGroup')).toEqual(['BE,1', 'EU,1', 'OTHER,2', 'UNKNOWN,1']);
    expect(await split(facts, 'language')).toEqual(['UNKNOWN,1', 'ar,2', 'fr,1', 'nl,1']);
    // 18, 17, 60 and 59 in 2026
    expect(await split(facts, 'ageBand')).toEqual(['0-17,1', '18-20,1', '50-59,1', '60+,1', 'UNKNOWN,1']);
  });

  it('into unknown by what was erased: the stay still counts', async () => {
    const erased = { sealed: 'v1.x', at: '2026-02-01', compartment: 'administrative' };
    const facts = new Facts()
      .admit('A', '2026-02-01', { legalStatus: erased, kind: erased })
      .release('A', '2026-03-05', { modality: erased });
    facts.add('trajectory-A', 'PersonRegistered', '2026-02-01', {
      personId: 'A',
      sex: erased,
      nationalityGroup: erased,
      languages: erased,
    });
    for (const by of ['sex', 'nationalityGroup', 'language', 'ageBand', 'legalStatus'])
      expect(await split(facts, by)).toEqual(['UNKNOWN,1']);
    const months = { from: '2026-02-01', to: '2026-03-31', every: 'month' } as const;
    expect(await facts.figures(admissions, { ...months, by: ['kind'] })).toContain('2026-02-28,UNKNOWN,1,1');
    expect(await facts.figures(releases, { ...months, by: ['modality'] })).toContain('2026-03-31,UNKNOWN,1,1');
  });
});

describe('what a person is', () => {
  const registered = (facts: Facts, stay: string, on: string, more: Details): Facts =>
    facts.add(`trajectory-${stay}`, 'PersonRegistered', on, { personId: 'A', ...more });
  const bySex = (facts: Facts, on: string, more = {}): Promise<string[]> =>
    facts.figures(stock, { from: on, to: on, by: ['sex', 'ageBand'] }, more);

  it('counts in every stay of the person, also where that stay says nothing', async () => {
    const facts = registered(new Facts(), 'A', '2024-02-01', { sex: 'F', birthYear: 1990 }).stay('A', '2024-02-01', '2024-03-01');
    facts.admit('A', '2024-05-01', { stay: '-2' });
    expect((await bySex(facts, '2024-05-02')).slice(1)).toEqual(['2024-05-02,F,30-39,1']);
    const admitted = await facts.figures(admissions, { from: '2024-01-01', to: '2024-12-31', every: 'year', by: ['sex'] });
    expect(admitted.slice(1)).toEqual(['2024-12-31,F,2,1']);
  });

  it('is what was registered last, in whichever stay, as known at the cut-off', async () => {
    const facts = registered(new Facts(), 'A', '2024-02-01', { sex: 'F', birthYear: 1990 }).stay('A', '2024-02-01', '2024-06-01');
    registered(facts.admit('A', '2024-03-01', { stay: '-2' }), 'A-2', '2024-03-01', { sex: 'M', learned: '2024-04-10' });
    for (const [knownAt, sex] of [
      ['2024-04-05', 'F'],
      ['2024-04-20', 'M'],
    ] as const)
      expect((await bySex(facts, '2024-03-15', { knownAt: Date.parse(`${knownAt}T00:00:00Z`) })).slice(1)).toEqual([
        `2024-03-15,${sex},30-39,1`,
      ]);
    const each = await facts.figures(stock, { from: '2024-03-31', to: '2024-04-30', every: 'month', by: ['sex'] }, { knownAt: 'each' });
    expect(each.slice(1)).toEqual(['2024-03-31,F,1', '2024-03-31,M,0', '2024-04-30,F,0', '2024-04-30,M,1']);
  });

  it('is no longer that of another id once it was told that they are two persons', async () => {
    const facts = registered(new Facts(), 'A', '2024-02-01', { sex: 'F' }).admit('A', '2024-02-01').admit('B', '2024-02-02');
    facts.add('trajectory-B', 'PersonRegistered', '2024-02-02', { personId: 'B', sex: 'M' });
    facts.add('trajectory-B', 'PossibleDuplicateFlagged', '2024-02-02', { otherPersonId: 'A' });
    facts.add('trajectory-B', 'DuplicateConfirmed', '2024-02-03', { otherPersonId: 'A' });
    facts.add('trajectory-B', 'DuplicateDismissed', '2024-03-10', { otherPersonId: 'A' });
    const days = { from: '2024-03-09', to: '2024-03-10', every: 'day', by: ['sex'] } as const;
    expect((await facts.figures(stock, days, { knownAt: 'each' })).slice(1)).toEqual([
      '2024-03-09,F,0',
      '2024-03-09,M,1',
      '2024-03-10,F,1',
      '2024-03-10,M,1',
    ]);
  });

  it('is that of all ids that were confirmed to be one person', async () => {
    const facts = registered(new Facts(), 'A', '2024-02-01', { sex: 'F' }).stay('A', '2024-02-01', '2024-03-01').admit('B', '2024-05-01');
    expect((await bySex(facts, '2024-05-02')).slice(1)).toEqual(['2024-05-02,UNKNOWN,UNKNOWN,1']);
    facts.add('trajectory-B', 'PossibleDuplicateFlagged', '2024-05-01', { otherPersonId: 'A' });
    facts.add('trajectory-B', 'DuplicateConfirmed', '2024-05-01', { otherPersonId: 'A' });
    expect((await bySex(facts, '2024-05-02')).slice(1)).toEqual(['2024-05-02,F,UNKNOWN,1']);
  });
});
