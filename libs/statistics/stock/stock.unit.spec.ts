import { describe, expect, it } from '@jest/globals';
import { Malformed, Unreadable, Zone, parseInstant } from '#eventsourcing';
import type { Asked } from '../replay/asked.js';
import { MemoryLog } from '../testing/memory-log.js';
import { Facts as AnyFacts } from '../testing/facts.js';
import { stock } from './stock.js';

class Facts extends AnyFacts {
  stock(to: string, { by, ...more }: Partial<Pick<Asked, 'knownAt' | 'zone'>> & { by?: readonly string[] } = {}): Promise<string[]> {
    return this.figures(stock, { from: '2026-03-01', to, ...(by ? { by } : {}) }, more);
  }
}

describe('the stock of a date', () => {
  it('counts by hand: three people, one released, one of another status, one of another day', async () => {
    const facts = new Facts()
      .admit('A', '2026-03-01')
      .admit('B', '2026-03-01T23:30:00+01:00')
      .admit('C', '2026-03-03T00:00:00+01:00', { legalStatus: 'CONVICTED' })
      .add('trajectory-A', 'DetaineeReleased', '2026-03-02', { modality: 'COURT' })
      .add('trajectory-B', 'LegalStatusChanged', '2026-03-03', { from: 'REMAND', to: 'CONVICTED' });
    expect(await facts.stock('2026-03-03', { by: ['legalStatus'] })).toEqual([
      'date,legalStatus,persons',
      '2026-03-01,CONVICTED,0',
      '2026-03-01,REMAND,2',
      '2026-03-02,CONVICTED,0',
      '2026-03-02,REMAND,1',
      '2026-03-03,CONVICTED,2',
      '2026-03-03,REMAND,0',
    ]);
  });

  it('counts somebody who came and left on one day not at all, in all four combinations of date and instant', async () => {
    for (const admitted of ['2026-03-02', '2026-03-02T09:00:00+01:00']) {
      for (const released of ['2026-03-02', '2026-03-02T10:00:00+01:00']) {
        const facts = new Facts().admit('A', admitted).add('trajectory-A', 'DetaineeReleased', released, { modality: 'COURT' });
        expect(await facts.stock('2026-03-02')).toEqual(['date,persons', '2026-03-01,0', '2026-03-02,0']);
      }
    }
  });

  it('places an instant on its date in the zone and leaves a plain date where it is', async () => {
    const facts = new Facts().admit('A', '2026-03-01T23:30:00Z').admit('B', '2026-03-01');
    expect(await facts.stock('2026-03-02')).toEqual(['date,persons', '2026-03-01,1', '2026-03-02,2']);
    expect(await facts.stock('2026-03-02', { zone: new Zone('UTC') })).toEqual(['date,persons', '2026-03-01,2', '2026-03-02,2']);
    expect(await facts.stock('2026-03-02', { zone: new Zone('America/New_York') })).toEqual([
      'date,persons',
      '2026-03-01,2',
      '2026-03-02,2',
    ]);
  });

  it('shows each date as it was known at its own end, at one moment, or now', async () => {
    const facts = new Facts()
      .admit('A', '2026-03-01', { learned: '2026-03-02' })
      .admit('B', '2026-03-01')
      .add('trajectory-B', 'DetaineeReleased', '2026-03-02', { modality: 'COURT' })
      .add('trajectory-B', 'EventAnnulled', '2026-03-03', { targetEventId: 'e3', reason: 'ENTERED_IN_ERROR' });
    expect((await facts.stock('2026-03-03', { knownAt: 'each' })).slice(1)).toEqual(['2026-03-01,1', '2026-03-02,1', '2026-03-03,2']);
    expect((await facts.stock('2026-03-03', { knownAt: parseInstant('2026-03-02T23:00:00Z')! })).slice(1)).toEqual([
      '2026-03-01,2',
      '2026-03-02,1',
      '2026-03-03,1',
    ]);
    expect((await facts.stock('2026-03-03')).slice(1)).toEqual(['2026-03-01,2', '2026-03-02,2', '2026-03-03,2']);
  });

  it('counts a person with two stays once: convicted before interned before remand', async () => {
    const facts = new Facts()
      .admit('A', '2026-03-01')
      .admit('A', '2026-03-02', { stay: '-2', legalStatus: 'INTERNED', prisonId: 'P2' })
      .admit('A', '2026-03-03', { stay: '-3', legalStatus: 'CONVICTED', prisonId: 'P3' });
    expect((await facts.stock('2026-03-03', { by: ['legalStatus', 'prison'] })).filter((row) => row.endsWith(',1'))).toEqual([
      '2026-03-01,REMAND,P1,1',
      '2026-03-02,INTERNED,P2,1',
      '2026-03-03,CONVICTED,P3,1',
    ]);
  });

  it('counts on the way at the place of departure, and from the arrival at the other', async () => {
    const facts = new Facts()
      .admit('A', '2026-03-01')
      .add('trajectory-A', 'TransferDeparted', '2026-03-02', { fromPrisonId: 'P1', toPrisonId: 'P2', reason: 'POLICY' })
      .add('trajectory-A', 'TransferArrived', '2026-03-03', { prisonId: 'P2' });
    expect((await facts.stock('2026-03-03', { by: ['prison'] })).filter((row) => row.endsWith(',1'))).toEqual([
      '2026-03-01,P1,1',
      '2026-03-02,P1,1',
      '2026-03-03,P2,1',
    ]);
  });

  it('orders a day by rank as soon as any fact of the stay has a plain date on it', async () => {
    const back = new Facts()
      .admit('A', '2026-03-01')
      .add('trajectory-A', 'DetaineeReleased', '2026-03-02T09:00:00+01:00', { modality: 'COURT' })
      .admit('A', '2026-03-02T15:00:00+01:00');
    expect((await back.stock('2026-03-02'))[2]).toBe('2026-03-02,1');
    back.add('trajectory-A', 'ReceptionContactHeld', '2026-03-02T16:00:00+01:00', { kind: 'SPS' });
    expect((await back.stock('2026-03-02'))[2]).toBe('2026-03-02,1');
    back.add('trajectory-A', 'EventCorrected', '2026-03-03', { targetEventId: 'e4', occurredAt: '2026-03-02', reason: 'OTHER' });
    expect((await back.stock('2026-03-02'))[2]).toBe('2026-03-02,0');
    back.add('trajectory-A', 'EventAnnulled', '2026-03-04', { targetEventId: 'e5', reason: 'OTHER' });
    expect((await back.stock('2026-03-02'))[2]).toBe('2026-03-02,1');
    back.add('trajectory-A', 'ReceptionContactHeld', '2026-03-02', { kind: 'SPS', learned: '2026-03-05' });
    expect((await back.stock('2026-03-02'))[2]).toBe('2026-03-02,0');
  });

  it('splits by what was registered, UNKNOWN where nothing was', async () => {
    const facts = new Facts()
      .admit('A', '2026-03-01')
      .add('trajectory-A', 'PersonRegistered', '2026-03-02', { personId: 'A', sex: 'F' })
      .add('trajectory-B', 'TransferDeparted', '2026-03-01', { fromPrisonId: 'ELSEWHERE', toPrisonId: 'P1', reason: 'COURT' })
      .add('trajectory-B', 'TransferArrived', '2026-03-01', { prisonId: 'P1' });
    expect((await facts.stock('2026-03-01', { by: ['sex', 'legalStatus'] })).slice(1)).toEqual([
      '2026-03-01,F,REMAND,1',
      '2026-03-01,UNKNOWN,UNKNOWN,1',
    ]);
  });

  it('reads stays only, and stops at one it cannot read', async () => {
    const facts = new Facts().add('offer-A', 'DetaineeAdmitted', '2026-03-01', { personId: 'A', legalStatus: 'REMAND', prisonId: 'P' });
    expect(await facts.stock('2026-03-01')).toEqual(['date,persons', '2026-03-01,0']);
    const log = new MemoryLog();
    const at = { occurredAt: '2026-03-01', recordedAt: '2026-03-01T00:00:00.000Z' };
    log.appendText('trajectory-A', { eventId: 'e', type: 'DetaineeAdmitted', ...at, data: '{"pers' });
    await expect(new Facts().figures(stock, { from: '2026-03-01', to: '2026-03-01' }, { log })).rejects.toThrow(Unreadable);
  });

  it('refuses a dimension that it does not have, and one named twice', async () => {
    await expect(new Facts().stock('2026-03-01', { by: ['colour'] })).rejects.toThrow(/it has legalStatus, prison, sex/);
    await expect(new Facts().stock('2026-03-01', { by: ['sex', 'sex'] })).rejects.toThrow(Malformed);
  });
});
