import { describe, expect, it } from '@jest/globals';
import { Scope } from '../scope.js';
import { stock } from '../stock/stock.js';
import { Facts } from '../testing/facts.js';
import { status } from './status.js';

const title = (facts: Facts, stay: string, titleId: string, kind: string): Facts =>
  facts.add(`trajectory-${stay}`, 'CustodyTitleRecorded', '2023-02-01', { titleId, kind });

/** Rows of the first of January, those of nobody left out. */
async function told(facts: Facts, more: Parameters<Facts['figures']>[2] = {}): Promise<readonly string[]> {
  const rows = await facts.figures(status, { from: '2024-01-01', to: '2024-01-01' }, more);
  return rows.slice(1).map((row) => row.slice('2024-01-01,'.length));
}

describe('the status of who is in custody', () => {
  it('goes by the open titles where they are recorded, and counts who has several kinds', async () => {
    const facts = new Facts()
      .admit('A', '2024-01-01')
      .admit('B', '2024-01-01', { legalStatus: 'CONVICTED' })
      .admit('C', '2024-01-01')
      .add('trajectory-C', 'CustodyTitleRecorded', '2024-01-01', { titleId: 't1', kind: 'ARREST_WARRANT' })
      .add('trajectory-C', 'CustodyTitleRecorded', '2024-01-02', { titleId: 't2', kind: 'CONVICTION' })
      .add('trajectory-C', 'CustodyTitleFinal', '2024-01-03', { titleId: 't2' })
      .add('trajectory-C', 'CustodyTitleEnded', '2024-01-03', { titleId: 't1' });
    const rows = await facts.figures(status, { from: '2024-01-01', to: '2024-01-03' });
    expect(rows.filter((row) => !row.endsWith(',0,0'))).toEqual([
      'date,category,persons,mixed',
      '2024-01-01,CONVICTED,1,0',
      '2024-01-01,REMAND,2,0',
      '2024-01-02,CONVICTED,1,0',
      '2024-01-02,CONVICTED_NOT_FINAL,1,1',
      '2024-01-02,REMAND,1,0',
      '2024-01-03,CONVICTED,1,0',
      '2024-01-03,CONVICTED_FINAL,1,0',
      '2024-01-03,REMAND,1,0',
    ]);
  });

  it('has one main status: convicted before interned before remand before other, and all of several kinds are mixed', async () => {
    const facts = new Facts().admit('A', '2023-01-01').admit('B', '2023-01-01').admit('C', '2023-01-01').admit('D', '2023-01-01');
    for (const [stay, ...kinds] of [
      ['A', 'SURRENDER', 'ARREST_WARRANT', 'INTERNMENT', 'CONVICTION'],
      ['B', 'SURRENDER', 'ARREST_WARRANT', 'INTERNMENT'],
      ['C', 'SURRENDER', 'ARREST_WARRANT'],
      ['D', 'ARREST_WARRANT', 'ARREST_WARRANT'],
    ] as const)
      for (const [i, kind] of kinds.entries()) title(facts, stay, `t${i}`, kind);
    expect(await told(facts)).toEqual(['CONVICTED_NOT_FINAL,1,1', 'INTERNED,1,1', 'REMAND,2,1']);
  });

  it('is that which was reported where no title holds: mixed, other or unknown too', async () => {
    const facts = new Facts()
      .admit('A', '2023-01-01')
      .add('trajectory-A', 'LegalStatusChanged', '2023-02-01', { from: 'REMAND', to: 'MIXED' })
      .admit('B', '2023-01-01', { legalStatus: 'OTHER' })
      .add('trajectory-C', 'TransferDeparted', '2023-01-01', { fromPrisonId: 'X', toPrisonId: 'P1', reason: 'POLICY' })
      .add('trajectory-C', 'TransferArrived', '2023-01-01', { prisonId: 'P1' })
      .admit('D', '2023-01-01', { legalStatus: 'INTERNED' });
    title(facts, 'D', 't1', 'CONVICTION').add('trajectory-D', 'CustodyTitleEnded', '2023-03-01', { titleId: 't1' });
    expect(await told(facts)).toEqual(['INTERNED,1,0', 'MIXED,1,1', 'OTHER,1,0', 'UNKNOWN,1,0']);
  });

  it('is mixed when two stays of one person are of two kinds, and not when one of them is not known', async () => {
    const facts = new Facts()
      .admit('A', '2023-01-01')
      .admit('A', '2023-02-01', { stay: '-2', legalStatus: 'CONVICTED' })
      .admit('B', '2023-01-01')
      .admit('B', '2023-02-01', { stay: '-2' })
      .admit('C', '2023-01-01')
      .add('trajectory-C-2', 'PersonRegistered', '2023-02-01', { personId: 'C' })
      .add('trajectory-C-2', 'TransferDeparted', '2023-02-01', { fromPrisonId: 'X', toPrisonId: 'P1', reason: 'POLICY' })
      .add('trajectory-C-2', 'TransferArrived', '2023-02-01', { prisonId: 'P1' });
    expect(await told(facts)).toEqual(['CONVICTED,1,1', 'REMAND,2,0']);
  });

  it('shows a remand under electronic monitoring in a row of its own: out of the stock, until it ends', async () => {
    const facts = new Facts()
      .admit('A', '2023-01-01')
      .release('A', '2023-12-01', { modality: 'ELECTRONIC_MONITORING' })
      .release('A', '2024-01-02')
      .admit('B', '2023-01-01', { legalStatus: 'CONVICTED' })
      .release('B', '2023-12-01', { modality: 'ELECTRONIC_MONITORING' })
      .admit('C', '2023-01-01')
      .release('C', '2023-12-01', { modality: 'ELECTRONIC_MONITORING' })
      .admit('C', '2024-01-02')
      .admit('D', '2023-01-01')
      .release('D', '2023-12-01', { modality: 'ELECTRONIC_MONITORING' })
      .admit('D', '2023-12-31', { stay: '-2', legalStatus: 'CONVICTED' });
    const days = { from: '2024-01-01', to: '2024-01-02' };
    expect((await facts.figures(status, days)).slice(1)).toEqual([
      '2024-01-01,CONVICTED,1,0',
      '2024-01-01,REMAND,0,0',
      '2024-01-01,REMAND_MONITORED,2,0',
      '2024-01-02,CONVICTED,1,0',
      '2024-01-02,REMAND,1,0',
      '2024-01-02,REMAND_MONITORED,0,0',
    ]);
    expect((await facts.figures(stock, days)).slice(1)).toEqual(['2024-01-01,1', '2024-01-02,2']);
  });

  it('is monitored from the prisons in scope only, and no more once convicted', async () => {
    const facts = new Facts()
      .admit('A', '2023-01-01')
      .release('A', '2023-12-01', { modality: 'ELECTRONIC_MONITORING' })
      .admit('B', '2023-01-01', { prisonId: 'P2' })
      .release('B', '2023-12-01', { modality: 'ELECTRONIC_MONITORING' })
      .admit('C', '2023-01-01')
      .release('C', '2023-12-01', { modality: 'ELECTRONIC_MONITORING' })
      .add('trajectory-C', 'LegalStatusChanged', '2024-01-01', { from: 'REMAND', to: 'CONVICTED' });
    expect(await told(facts, { scope: new Scope([{ prison: 'P1' }]) })).toEqual(['REMAND_MONITORED,1,0']);
  });
});
