import { describe, expect, it } from '@jest/globals';
import { type StoredEvent, type Unchained, Malformed, NotFound, Unavailable, Unreadable, Zone, chain, chainStart } from '#eventsourcing';
import { LineMemory } from './import/rejects.js';
import { Tally } from './import/tally.js';
import { EXIT, failureOf, wrongUse } from './outcome.js';
import { duration, said } from './progress.js';
import { dataText } from './stay/data-text.js';
import { PageWriter } from './stay/writer.js';
import { Findings } from './verify/findings.js';
import { LogCheck } from './verify/log.js';

describe('how a command ends', () => {
  it('tells wrong use, findings and a store that is away apart, and never shows a stack', () => {
    expect(failureOf(wrongUse('no'))).toEqual({ exit: EXIT.wrongUse, message: 'no' });
    expect(failureOf(Malformed.at('knownAt', 'is none'))).toEqual({ exit: EXIT.wrongUse, message: '--known-at: is none' });
    expect(failureOf(Malformed.at('TRAJECT_PORT', 'is none')).message).toBe('TRAJECT_PORT: is none');
    expect(failureOf(new NotFound('there is no such stay')).exit).toBe(EXIT.wrongUse);
    expect(failureOf(new Unavailable('storage-full', 'full'))).toEqual({ exit: EXIT.unavailable, message: 'full (storage-full)' });
    expect(failureOf(new Unreadable('broken')).exit).toBe(EXIT.findings);
    expect(failureOf(Object.assign(new Error('x'), { code: 'ENOENT', path: 'a.csv' }))).toEqual({
      exit: EXIT.wrongUse,
      message: 'a.csv: there is no such file or directory',
    });
    expect(failureOf(new TypeError('x is not a function')).message).not.toMatch(/\n/);
  });
});

describe('progress', () => {
  it('tells count, rate and time left', () => {
    expect(said({ done: 250, count: 2_000, total: 1_000, seconds: 2 })).toEqual({ count: '2,000', rate: '1,000', left: '6.0 s' });
    expect(said({ done: 0, count: 0, total: 10, seconds: 0 }).left).toBe('?');
    expect([duration(75), duration(7_320)]).toEqual(['1 min 15 s', '2 h 2 min']);
  });
});

describe('the memory of lines on their way', () => {
  it('gives back a line as it came, however it was cut, and how far it reaches', () => {
    const memory = new LineMemory(true);
    for (const piece of ['fi', 'rst\n\nthi', 'rd\nla', 'st']) memory.see(Buffer.from(piece));
    expect(memory.take(1)).toEqual({ end: 6, text: 'first' });
    expect(memory.take(3)).toEqual({ end: 13, text: 'third' });
    expect(memory.take(4)).toEqual({ end: 17, text: 'last' });
  });
});

describe('the summary of an import', () => {
  it('counts by outcome and names the first line of each reason', () => {
    const tally = new Tally(false);
    tally.line('f', { line: 1, outcome: 'stored', warnings: [{ of: 'e-1', code: 'w', message: '' }] });
    tally.line('f', {
      line: 2,
      outcome: 'refused',
      code: 'malformed',
      errors: [{ path: 'data.x', code: 'unknown-property', message: 'is none' }],
    });
    tally.line('f', { line: 3, outcome: 'refused', code: 'future-fact' });
    expect(tally.text()).toMatch(/^3 lines: 1 stored, 0 repeated, 2 refused; 1 with warnings/);
    expect(tally.text()).toContain('1 × unknown-property, first at f:2 (data.x: is none)');
  });
});

describe('a page', () => {
  const page = (): PageWriter => new PageWriter('fr', new Zone('Europe/Brussels'));

  it('shows a plain date as a date and an instant in the zone', () => {
    expect(page().when('2026-03-01')).toBe('1 mars 2026');
    expect(page().when('2026-03-01T23:30:00Z')).toBe('2 mars 2026 à 00:30');
  });

  it('lets nothing that was reported steer the terminal', () => {
    expect(page().line('red \u001b[31m, \u202eturned').text()).toBe('red  [31m,  turned\n');
  });

  it('writes the content of a fact in one line', () => {
    expect(dataText({ a: 1, list: ['x', 'y'], nested: { b: true, none: undefined } })).toBe('a 1 · list x, y · nested.b true');
  });
});

describe('the check of the log', () => {
  const metadata = {
    schemaVersion: 1,
    occurredAt: '2026-03-01',
    recordedAt: '2026-03-01T00:00:00.000Z',
    actor: { userId: 'u' },
    visibility: 'PARTNERSHIP',
    digest: '',
  } as const;
  const event = (revision: number, previous: string, position = `p-${revision}`): StoredEvent => {
    const plain: Unchained = { eventId: `e${revision}`, type: 'T', data: { revision }, metadata };
    return { ...chain(previous, plain), stream: 's', revision, position };
  };
  const first = event(0, chainStart('s'));
  const second = event(1, first.metadata.hash);

  const found = (...events: readonly StoredEvent[]): string[] => {
    const findings = new Findings();
    const check = new LogCheck(findings);
    for (const one of events) check.see(one);
    return findings.kept.map(({ what }) => what);
  };

  it('finds nothing in a whole chain', () => {
    expect(found(first, second)).toEqual([]);
  });

  it('finds a changed content, a missing event, and positions that do not rise', () => {
    expect(found(first, { ...second, data: { revision: 2 } })).toEqual([expect.stringMatching(/its hash does not follow/)]);
    expect(found(second)).toEqual([expect.stringMatching(/revision 0 was expected/), expect.stringMatching(/its hash does not follow/)]);
    expect(found(first, { ...second, position: 'p-0' })).toEqual([expect.stringMatching(/does not come after/)]);
  });

  it('finds an event that cannot be read', () => {
    const hidden = {
      get: () => {
        throw new Unreadable('no');
      },
    };
    expect(found(Object.defineProperties({ ...first }, { data: hidden, metadata: hidden }))).toEqual([
      'it cannot be read: its row is damaged',
    ]);
  });
});
