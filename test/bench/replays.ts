import type { SqliteEventStore } from '#adapters/sqlite';
import { Zone, parseDay } from '#eventsourcing';
import { leanLog } from '#platform';
import { Dates, type KnownAt, computeTables, splitBy, stock } from '#statistics';
import { trajectoryCatalogue } from '#trajectory';
import { readAndParse } from './limits.js';
import { type Result, type Work, sideBySide, timed } from './measure.js';
import { type Filling, openReader } from './store.js';

/** A month in the middle of the population. */
const MONTH = { from: parseDay('2024-06-01')!, to: parseDay('2024-06-30')!, every: 'day' } as const;
const LIMIT = 'reading the same facts as JSON lines + JSON.parse';

/** Rows 1 and 9: a month's daily stock by legal status, as known now and as known at the end of each day. */
export async function replayRows(rounds: number, filling: Filling, letter: '' | 'b'): Promise<Result[]> {
  const log = await openReader(filling);
  const head = await log.head();
  const limited: Work = () => timed(filling.events, () => readAndParse(filling.lines));
  const counted =
    (knownAt: KnownAt): Work =>
    () =>
      timed(filling.events, () => compute(log, { head, knownAt }));
  const [limit, now, each] = await sideBySide(rounds, limited, counted('now'), counted('each'));
  await log.close();
  const bytes = Math.round(filling.bytes / filling.events);
  const what = letter === 'b' ? 'every event needed' : 'custody, talks and needs';
  const common = {
    size: `${filling.events.toLocaleString('en')} events of ${bytes} bytes, ${filling.stays.toLocaleString('en')} stays`,
    unit: 'events/s',
    limit,
    limitIs: LIMIT,
  };
  return [
    { ...common, row: `1${letter}`, work: `replay into a statistic (${what})`, ours: now!, goal: '≥ 60 %' },
    { ...common, row: `9${letter}`, work: `a month's daily stock, known at each (${what})`, ours: each!, goal: '≥ 50 %' },
  ];
}

async function compute(store: SqliteEventStore, { head, knownAt }: { head: string; knownAt: KnownAt }): Promise<void> {
  const zone = new Zone('Europe/Brussels');
  const asked = { tables: [splitBy(stock, ['legalStatus'])], zone, dates: new Dates(MONTH), knownAt, now: 0 };
  const [table] = await computeTables(asked, { log: leanLog(store), head, catalogue: trajectoryCatalogue });
  if (table!.rows.every(({ values }) => values[0] === 0)) throw new Error('the population leaves the month empty: nothing was measured');
}
