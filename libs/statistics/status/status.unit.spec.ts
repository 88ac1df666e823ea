import { describe, expect, it } from '@jest/globals';
import { Facts } from '../testing/facts.js';
import { status } from './status.js';

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
});
