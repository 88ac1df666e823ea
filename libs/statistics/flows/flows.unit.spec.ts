import { describe, expect, it } from '@jest/globals';
import { parseDay } from '#eventsourcing';
import { Scope } from '../scope.js';
import { Facts } from '../testing/facts.js';
import { admissions } from './admissions.js';
import { releases } from './releases.js';

const YEAR = { from: '2024-01-01', to: '2024-12-31', every: 'year' } as const;

describe('admissions and releases', () => {
  it('count events and distinct persons, by hand: A twice, B once, C before the year', async () => {
    const facts = new Facts()
      .stay('A', '2024-01-10', '2024-01-20')
      .stay('A', '2024-05-01', '2024-06-01', { stay: '-2', kind: 'RETURN', prisonId: 'P2' })
      .stay('B', '2024-03-01', '2025-02-01')
      .stay('C', '2023-12-31', '2024-01-01');
    expect(await facts.figures(admissions, YEAR)).toEqual(['date,events,persons', '2024-12-31,3,2']);
    expect(await facts.figures(admissions, { ...YEAR, by: ['prison', 'kind'] })).toEqual([
      'date,prison,kind,events,persons',
      '2024-12-31,P1,NEW,2,2',
      '2024-12-31,P2,RETURN,1,1',
    ]);
    expect(await facts.figures(releases, { ...YEAR, by: ['modality'] })).toEqual(['date,modality,events,persons', '2024-12-31,COURT,3,2']);
    expect(await facts.figures(releases, { from: '2024-01-01', to: '2024-02-29', every: 'month' })).toEqual([
      'date,events,persons',
      '2024-01-31,2,2',
      '2024-02-29,0,0',
    ]);
  });

  it('are not arrivals from elsewhere, recaptures, preparations, nor the end of electronic monitoring', async () => {
    const facts = new Facts()
      .add('trajectory-A', 'TransferDeparted', '2024-02-01', { fromPrisonId: 'X', toPrisonId: 'P1', reason: 'POLICY' })
      .add('trajectory-A', 'TransferArrived', '2024-02-01', { prisonId: 'P1' })
      .add('trajectory-B', 'TrajectoryOpened', '2024-02-01', { personId: 'B', admissionKind: 'EXTRA_MUROS_PREP' })
      .admit('C', '2024-02-01')
      .add('trajectory-C', 'EscapeRecorded', '2024-03-01')
      .admit('C', '2024-04-01')
      .release('C', '2024-05-01', { modality: 'ELECTRONIC_MONITORING' })
      .release('C', '2024-06-01');
    expect((await facts.figures(admissions, YEAR))[1]).toBe('2024-12-31,1,1');
    expect((await facts.figures(releases, YEAR))[1]).toBe('2024-12-31,1,1');
  });

  it('are no deaths, escapes, leaves, or transfers, and what was decided is none before it happens', async () => {
    const facts = new Facts()
      .admit('A', '2024-02-01')
      .add('trajectory-A', 'DeathRecorded', '2024-03-01')
      .admit('B', '2024-02-01')
      .add('trajectory-B', 'EscapeRecorded', '2024-03-01')
      .release('B', '2024-03-02')
      .admit('C', '2024-02-01')
      .add('trajectory-C', 'TemporaryAbsenceStarted', '2024-03-01', { absenceId: 'a1', modality: 'PENITENTIARY_LEAVE' })
      .add('trajectory-C', 'TemporaryAbsenceEnded', '2024-03-02', { absenceId: 'a1', returned: 'ON_TIME' })
      .admit('D', '2024-02-01')
      .add('trajectory-D', 'TransferDeparted', '2024-03-01', { fromPrisonId: 'P1', toPrisonId: 'P2', reason: 'COURT' })
      .add('trajectory-D', 'TransferArrived', '2024-03-01', { prisonId: 'P2' })
      .add('trajectory-D', 'TransferDeparted', '2024-03-02', { fromPrisonId: 'P2', toPrisonId: 'P1', reason: 'COURT' })
      .add('trajectory-D', 'TransferArrived', '2024-03-02', { prisonId: 'P1' })
      .admit('E', '2024-02-01')
      .add('trajectory-E', 'ReturnedToCustody', '2024-02-01', { previousTrajectoryId: 'E0', cause: 'REVOCATION' });
    expect((await facts.figures(admissions, YEAR))[1]).toBe('2024-12-31,5,5');
    expect((await facts.figures(releases, YEAR))[1]).toBe('2024-12-31,0,0');
  });

  it('are of the status and prison at that time: of an admission the first, of a release the last', async () => {
    const facts = new Facts()
      .admit('A', '2024-02-01')
      .add('trajectory-A', 'LegalStatusChanged', '2024-03-01', { from: 'REMAND', to: 'CONVICTED' })
      .add('trajectory-A', 'TransferDeparted', '2024-04-01', { fromPrisonId: 'P1', toPrisonId: 'P2', reason: 'POLICY' })
      .add('trajectory-A', 'TransferArrived', '2024-04-02', { prisonId: 'P2' })
      .release('A', '2024-05-01');
    const by = ['legalStatus', 'prison'];
    expect((await facts.figures(admissions, { ...YEAR, by })).slice(1)).toEqual(['2024-12-31,REMAND,P1,1,1']);
    expect((await facts.figures(releases, { ...YEAR, by })).slice(1)).toEqual(['2024-12-31,CONVICTED,P2,1,1']);
  });

  it('begin again with the revocation of a release, and of electronic monitoring', async () => {
    const facts = new Facts()
      .admit('A', '2024-02-01', { legalStatus: 'CONVICTED' })
      .release('A', '2024-03-01', { modality: 'CONDITIONAL' })
      .admit('A', '2024-04-01', { kind: 'RETURN', legalStatus: 'CONVICTED', stay: '-2' })
      .admit('B', '2024-02-01')
      .release('B', '2024-03-01', { modality: 'ELECTRONIC_MONITORING' })
      .admit('B', '2024-04-01', { kind: 'RETURN' });
    expect((await facts.figures(admissions, { ...YEAR, by: ['kind'] })).slice(1)).toEqual(['2024-12-31,NEW,2,2', '2024-12-31,RETURN,2,2']);
    expect((await facts.figures(releases, { ...YEAR, by: ['modality'] })).slice(1)).toEqual([
      '2024-12-31,CONDITIONAL,1,1',
      '2024-12-31,ELECTRONIC_MONITORING,1,1',
    ]);
  });

  it('are of the places in scope on that day only', async () => {
    const scope = new Scope([{ prison: 'P1', from: parseDay('2024-03-01')! }]);
    const facts = new Facts()
      .stay('A', '2024-02-01', '2024-04-01')
      .stay('B', '2024-03-01', '2024-04-01')
      .stay('C', '2024-03-01', '2024-04-01', {
        prisonId: 'P2',
      });
    expect((await facts.figures(admissions, YEAR, { scope }))[1]).toBe('2024-12-31,1,1');
    expect((await facts.figures(releases, YEAR, { scope }))[1]).toBe('2024-12-31,2,2');
  });

  it('count confirmed duplicates as one person, until they are dismissed', async () => {
    const facts = new Facts()
      .stay('A', '2024-01-10', '2024-01-20')
      .stay('B', '2024-02-10', '2024-02-20')
      .add('trajectory-B', 'PossibleDuplicateFlagged', '2024-03-01', { otherPersonId: 'A' })
      .add('trajectory-B', 'DuplicateConfirmed', '2024-03-02', { otherPersonId: 'A' });
    expect((await facts.figures(admissions, YEAR))[1]).toBe('2024-12-31,2,1');
    facts.add('trajectory-B', 'DuplicateDismissed', '2024-03-03', { otherPersonId: 'A' });
    expect((await facts.figures(admissions, YEAR))[1]).toBe('2024-12-31,2,2');
  });
});
