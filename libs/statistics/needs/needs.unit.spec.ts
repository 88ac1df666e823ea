import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { parseDay } from '#eventsourcing';
import { Scope } from '../scope.js';
import { Facts } from '../testing/facts.js';
import { needs } from './needs.js';

const YEAR = { from: '2024-01-01', to: '2024-12-31', every: 'year' } as const;
const HEADER = 'identified,answered,unmet,withdrawn,released,transferred,open,followed90,answered90,left90,metRate,medianDays';

function need(facts: Facts, person: string, needId: string, on: string): Facts {
  return facts.add(`trajectory-${person}`, 'NeedIdentified', on, { needId, domain: 'D1', askedBy: 'PERSON' });
}

/** A: answered after 10 days. B: unmet. C: withdrawn. D: released. E: transferred. F: open. G: answered after 100 days. */
function seven(): Facts {
  const facts = new Facts();
  for (const person of 'ABCDEFG') need(facts.admit(person, '2024-01-01'), person, `n-${person}`, '2024-01-11');
  return facts
    .add('trajectory-A', 'NeedAnswered', '2024-01-21', { needId: 'n-A', serviceId: 's' })
    .add('trajectory-B', 'NeedDeclaredUnmet', '2024-01-21', { needId: 'n-B', cause: 'FULL' })
    .add('trajectory-C', 'NeedWithdrawn', '2024-01-31', { needId: 'n-C' })
    .release('D', '2024-02-10')
    .add('trajectory-E', 'TransferDeparted', '2024-02-20', { fromPrisonId: 'P1', toPrisonId: 'P2', reason: 'POLICY' })
    .add('trajectory-E', 'TransferArrived', '2024-02-20', { prisonId: 'P2' })
    .add('trajectory-G', 'NeedAnswered', '2024-04-20', { needId: 'n-G', serviceId: 's' });
}

describe('needs', () => {
  it('are counted by hand: seven that end in seven ways', async () => {
    // followed to day 90: A, B, F, G; of these A stood answered. Left before: C, D, E. A 10 days, G 100; C and D leave at 20 and 30:
    // S = 6/7 after day 10 and, of the four left at day 100, 9/14: the median is not reached
    expect(await seven().figures(needs, YEAR)).toEqual([`date,${HEADER}`, '2024-12-31,7,2,1,1,1,1,1,4,1,3,25,']);
    expect((await seven().figures(needs, { ...YEAR, by: ['cause'] })).map((line) => line.split(',').slice(1, 5).join())).toEqual([
      'cause,identified,answered,unmet',
      'FULL,1,0,1',
      'NONE,6,2,0',
    ]);
  });

  it('have a median to the answer in which the open ones count on', async () => {
    const facts = seven().add('trajectory-F', 'NeedAnswered', '2024-05-10', { needId: 'n-F', serviceId: 's' });
    // at risk: 7 at day 10, 4 at day 100, 3 at day 120: 6/7 × 3/4 × 2/3 = 3/7
    expect((await facts.figures(needs, YEAR))[1]!.split(',').at(-1)).toBe('120');
  });

  it('are followed up when 90 days have passed at the cut-off, not before', async () => {
    const facts = need(new Facts().admit('A', '2024-01-01'), 'A', 'n', '2024-01-11');
    const rated = async (now: string): Promise<string | undefined> =>
      (await facts.figures(needs, YEAR, { now: Date.parse(now) }))[1]!.split(',').slice(8, 12).join();
    expect(await rated('2024-04-09T12:00:00Z')).toBe('0,0,0,');
    expect(await rated('2024-04-10T12:00:00Z')).toBe('1,0,0,0');
  });

  it('that were opened again are open, and are answered by the answer that stands on the 90th day', async () => {
    const facts = need(new Facts().admit('A', '2024-01-01'), 'A', 'n', '2024-01-11')
      .add('trajectory-A', 'NeedAnswered', '2024-01-12', { needId: 'n', serviceId: 's' })
      .add('trajectory-A', 'NeedReopened', '2024-02-01', { needId: 'n' });
    expect((await facts.figures(needs, YEAR))[1]).toBe('2024-12-31,1,0,0,0,0,0,1,1,0,0,0,1');
  });

  it('that were declared unmet are not answered within 90 days, also when the person left since', async () => {
    const facts = need(new Facts().admit('A', '2024-01-01').admit('B', '2024-01-01'), 'A', 'n', '2024-01-11')
      .add('trajectory-A', 'NeedDeclaredUnmet', '2024-01-15', { needId: 'n', cause: 'NO_OFFER' })
      .release('A', '2024-02-01');
    need(facts, 'B', 'n', '2024-01-11').release('B', '2024-02-01');
    expect((await facts.figures(needs, YEAR))[1]).toBe('2024-12-31,2,0,1,0,1,0,0,1,0,1,0,');
  });

  it('that were answered before the person left are answered, on the 90th day too', async () => {
    const facts = need(new Facts().admit('A', '2024-01-01'), 'A', 'n', '2024-01-11')
      .add('trajectory-A', 'NeedAnswered', '2024-01-20', { needId: 'n', serviceId: 's' })
      .release('A', '2024-02-01');
    expect((await facts.figures(needs, YEAR))[1]).toBe('2024-12-31,1,1,0,0,0,0,0,1,1,0,100,9');
  });

  it('are answered within 90 days up to and with the 90th day', async () => {
    const facts = new Facts();
    for (const [person, on] of Object.entries({ A: '2024-04-10', B: '2024-04-11' }))
      need(facts.admit(person, '2024-01-01'), person, 'n', '2024-01-11').add(`trajectory-${person}`, 'NeedAnswered', on, {
        needId: 'n',
        serviceId: 's',
      });
    expect((await facts.figures(needs, YEAR))[1]!.split(',').slice(8, 12).join()).toBe('2,1,0,50');
  });

  it('that come up after the release, on its day, are not ended by it', async () => {
    const facts = need(new Facts().admit('A', '2024-01-01'), 'A', 'before', '2024-02-01T09:00:00+01:00')
      .release('A', '2024-02-01T10:00:00+01:00')
      .add('trajectory-A', 'NeedIdentified', '2024-02-01T11:00:00+01:00', { needId: 'after', domain: 'D6', askedBy: 'PERSON' });
    const rows = (await facts.figures(needs, { ...YEAR, by: ['domain'] })).slice(1).map((line) => line.split(',').slice(1, 9).join());
    expect(rows).toEqual(['D1,1,0,0,0,1,0,0', 'D6,1,0,0,0,0,0,1']);
  });

  it('are told as each date knew them: an answer that was learned later is none yet', async () => {
    const facts = need(new Facts().admit('A', '2024-01-01'), 'A', 'n', '2024-01-11');
    facts.add('trajectory-A', 'NeedAnswered', '2024-01-21', { needId: 'n', serviceId: 's', learned: '2024-03-05' });
    const january = { from: '2024-01-01', to: '2024-01-31', every: 'month' } as const;
    expect((await facts.figures(needs, january, { knownAt: 'each' }))[1]).toBe('2024-01-31,1,0,0,0,0,0,1,0,0,0,,');
    expect((await facts.figures(needs, january))[1]).toBe('2024-01-31,1,1,0,0,0,0,0,1,1,0,100,10');
  });

  it('are split by domain, language and legal status at once', async () => {
    const facts = seven().add('trajectory-A', 'PersonRegistered', '2024-01-01', { personId: 'A', languages: ['fr'] });
    facts.admit('H', '2024-01-01', { legalStatus: 'CONVICTED' });
    facts.add('trajectory-H', 'NeedIdentified', '2024-01-11', { needId: 'h', domain: 'D6', askedBy: 'SERVICE' });
    const rows = (await facts.figures(needs, { ...YEAR, by: ['domain', 'language', 'legalStatus'] })).slice(1);
    expect(rows.map((line) => line.split(',').slice(1, 7).join())).toEqual([
      'D1,UNKNOWN,REMAND,6,1,1',
      'D1,fr,REMAND,1,1,0',
      'D6,UNKNOWN,CONVICTED,1,0,0',
    ]);
  });

  it('stand where the person was, and only in scope', async () => {
    const scope = new Scope([{ prison: 'P1', until: parseDay('2024-01-12')! }]);
    const facts = need(seven(), 'A', 'late', '2024-02-01').add('trajectory-X', 'NeedIdentified', '2024-01-05', {
      needId: 'x',
      domain: 'D2',
      askedBy: 'PERSON',
    });
    expect((await facts.figures(needs, { ...YEAR, by: ['prison'] })).map((line) => line.split(',').slice(1, 3).join())).toEqual([
      'prison,identified',
      'P1,8',
      'UNKNOWN,1',
    ]);
    expect((await facts.figures(needs, YEAR, { scope }))[1]!.split(',')[1]).toBe('7');
  });

  it('always end in one way: identified is the sum of the outcomes, and of the follow-up, whatever happens in whatever order', async () => {
    const move = fc.record({
      type: fc.constantFrom('NeedAnswered', 'NeedDeclaredUnmet', 'NeedWithdrawn', 'NeedReopened', 'NeedIdentified', 'DetaineeReleased'),
      day: fc.integer({ min: 1, max: 28 }),
      needId: fc.constantFrom('a', 'b', 'constructor'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 12 }), async (moves) => {
        const facts = new Facts().admit('A', '2024-01-01');
        for (const { type, day, needId } of moves) {
          const data = type === 'DetaineeReleased' ? { modality: 'COURT' } : { needId, domain: 'D1', cause: 'FULL', serviceId: 's' };
          facts.add('trajectory-A', type, `2024-02-${String(day).padStart(2, '0')}`, data);
        }
        const cells = (await facts.figures(needs, YEAR))[1]!.split(',').slice(1).map(Number);
        const [identified, answered, unmet, withdrawn, released, transferred, open, followed, answered90, left] = cells;
        expect(answered! + unmet! + withdrawn! + released! + transferred! + open!).toBe(identified);
        expect(followed! + left!).toBe(identified);
        expect(answered90).toBeLessThanOrEqual(followed!);
        const opened = new Set(moves.filter(({ type }) => type === 'NeedIdentified').map(({ needId }) => needId));
        expect(identified).toBe(opened.size);
      }),
      { numRuns: 100 },
    );
  });
});
