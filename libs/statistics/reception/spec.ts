import { Facts } from '../testing/facts.js';
import { reception } from './reception.js';

export const YEAR = { from: '2024-01-01', to: '2024-12-31', every: 'year' } as const;
const COLUMNS =
  'starts,due,onTime,late,missing,learnedAfter,disrupted,releasedBefore,open,unlimited,onTimeShare,timed,dated,medianHours'.split(',');

type Row = { readonly [column: string]: string };

/** The row of one kind of talk, by column. */
export async function row(facts: Facts, kind: string, more: Parameters<Facts['figures']>[2] = {}): Promise<Row> {
  const lines = await facts.figures(reception, YEAR, more);
  const cells = lines
    .find((line) => line.split(',')[1] === kind)!
    .split(',')
    .slice(2);
  return Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i]!]));
}

export const met = (facts: Facts, person: string, on: string, kind = 'SPS'): Facts =>
  facts.add(`trajectory-${person}`, 'ReceptionContactHeld', on, { kind });

/** The limit of the psychosocial service is 4 days. A: held after 2 days. B: after 6. C: not. D: released on day 3. */
export function four(): Facts {
  const facts = new Facts();
  for (const person of 'ABCD') facts.admit(person, '2024-03-01T10:00:00+01:00');
  met(facts, 'A', '2024-03-03T10:00:00+01:00');
  met(facts, 'B', '2024-03-07T10:00:00+01:00');
  return facts.release('D', '2024-03-04T10:00:00+01:00');
}
