import { describe, expect, it } from '@jest/globals';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { Malformed, type StoredEvent, Zone, formatDay } from '#eventsourcing';
import { sampleEvents } from '#eventsourcing/testing';
import { type TableOptions, codeHash, knownAtOf, leanLog, metaLines, metaOf, rangeOf } from '#platform';
import { type AnyDefinition, Dates, type LeanRow, TABLES, type Table, stock, suppress } from '#statistics';
import { render } from './render.js';

const zone = new Zone('Europe/Brussels');
const clock = { now: () => Date.parse('2026-03-31T22:30:00Z') }; // already 1 April in Brussels

describe('the dates of a request', () => {
  const dates = (options: TableOptions): string[] => new Dates(rangeOf(options, { zone, clock })).days.map(formatDay);

  it('are today in the zone, one date, or a range', () => {
    expect(dates({})).toEqual(['2026-04-01']);
    expect(dates({ on: '2026-03-01' })).toEqual(['2026-03-01']);
    expect(dates({ from: '2026-03-01', to: '2026-03-03' })).toEqual(['2026-03-01', '2026-03-02', '2026-03-03']);
    expect(dates({ from: '2026-01-01', to: '2026-03-31', every: 'month' })).toEqual(['2026-01-31', '2026-02-28', '2026-03-31']);
  });

  it.each([
    { on: '2026-03-01', every: 'day' as const },
    { from: '2026-03-01' },
    { to: '2026-03-01' },
    { every: 'day' as const },
    { on: '1 March' },
  ])('%j does not say which dates', (options) => expect(() => dates(options)).toThrow(Malformed));

  it('are known now, at an instant, at the end of a date, or each at its own end', () => {
    expect([knownAtOf(undefined, zone), knownAtOf('each', zone)]).toEqual(['now', 'each']);
    expect(knownAtOf('2026-03-02T10:00:00+01:00', zone)).toBe(Date.parse('2026-03-02T09:00:00Z'));
    expect(knownAtOf('2026-03-02', zone)).toBe(Date.parse('2026-03-02T22:59:59.999Z'));
    expect(() => knownAtOf('yesterday', zone)).toThrow(Malformed);
  });
});

describe('a table', () => {
  const rows = [
    { date: '2026-03-01', group: ['REMAND'], values: [3] },
    { date: '2026-03-01', group: ['MIXED'], values: [4] },
    { date: '2026-03-01', group: ['CONVICTED'], values: [12_000] },
  ];
  const whole: Table = { dimensions: ['legalStatus'], measures: ['persons'], rows };
  const suppressed = suppress(whole, { measures: stock.measures });
  const table: Table = { ...whole, rows: suppressed.rows };
  const parts = {
    definition: stock as unknown as AnyDefinition,
    table: whole,
    options: { by: ['legalStatus'] },
    head: 'abc-0000000000000009',
    zone,
    now: clock.now(),
    codeHash: 'sha256:1',
    notes: [],
  };
  const meta = metaOf({ ...parts, knownAt: 'now', suppressed });

  it('is written for people, for spreadsheets and for programs; a hidden figure is never a number', async () => {
    expect(await render({ format: 'table', language: 'nl' }, { table: { ...table, rows }, meta })).toContain('│  12,000 │');
    expect(await render({ format: 'csv', language: 'nl' }, { table, meta })).toBe(
      'date,legalStatus,persons\n2026-03-01,CONVICTED,12000\n2026-03-01,MIXED,\n2026-03-01,REMAND,\n',
    );
    expect(JSON.parse(String(await render({ format: 'json', language: 'nl' }, { table, meta })))).toMatchObject({
      meta: { table: 'stock' },
      rows: [{ persons: 12_000 }, { persons: null }, { legalStatus: 'REMAND', persons: null }],
    });
  });

  it('is drawn in the language that is asked for, hidden figures as such, and on a page with its figures', async () => {
    const svg = String(await render({ format: 'svg', language: 'fr' }, { table, meta }));
    expect(svg).toContain('Personnes en détention');
    expect(svg).toContain('non montré (petit nombre)');
    expect(svg).toContain('condamné');
    const html = String(await render({ format: 'html', language: 'nl' }, { table, meta }));
    expect(html).toMatch(/<svg [\s\S]*<table>[\s\S]*12\.000[\s\S]*head +abc-0000000000000009/);
    const many = Array.from({ length: 9 }, (_, i) => ({ date: '2026-03-01', group: [`p${i}`], values: [9] }));
    await expect(render({ format: 'svg', language: 'nl' }, { table: { ...table, rows: many }, meta })).rejects.toThrow(/at most 8 lines/);
  });

  it('is a Parquet file with typed columns, null where it is hidden, and what it was made of', async () => {
    const bytes = (await render({ format: 'parquet', language: 'en' }, { table, meta })) as Uint8Array;
    const file = Uint8Array.from(bytes).buffer;
    expect(await parquetReadObjects({ file })).toEqual([
      { date: new Date('2026-03-01'), legalStatus: 'CONVICTED', persons: 12_000 },
      { date: new Date('2026-03-01'), legalStatus: 'MIXED', persons: null },
      { date: new Date('2026-03-01'), legalStatus: 'REMAND', persons: null },
    ]);
    const kept = parquetMetadata(file).key_value_metadata?.find(({ key }) => key === 'traject')?.value;
    expect(JSON.parse(kept ?? '')).toMatchObject({ table: 'stock', codeHash: 'sha256:1' });
  });

  it('states cut-off, head, zone, code and what is hidden', () => {
    expect(metaLines(meta).join('\n')).toMatch(
      /recorded at 2026-03-31T22:30[\s\S]*0009[\s\S]*Brussels[\s\S]*sha256:1[\s\S]*2 \(below 5, or one/,
    );
    expect(
      metaLines({ ...meta, suppressed: { threshold: 5, hidden: 3, why: 'small', exposed: 2, withheld: 0, earlier: [] } }).join(),
    ).toMatch(/2 of them may follow/);
    expect(metaOf({ ...parts, knownAt: 'each' }).cutOff).toBe('the end of each date');
  });

  it('names the code it was made by', async () => {
    expect(await codeHash()).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await codeHash()).toBe(await codeHash());
  });
});

describe('a log without a lean scan', () => {
  it('is read event by event, with the same rows', async () => {
    const events: StoredEvent[] = sampleEvents(3).map((event, i) => ({
      ...event,
      stream: `trajectory-${i % 2}`,
      revision: 0,
      position: `p-${i}`,
    }));
    const readAll = async function* (): AsyncGenerator<readonly StoredEvent[]> {
      yield events.slice(0, 2);
      yield events.slice(2);
    };
    const log = leanLog({ readAll } as never);
    const rows: LeanRow[] = [];
    for await (const { rows: page } of log.scan({ upTo: 'p-2', typesAndPlainDates: [] })) rows.push(...page);
    expect(rows.map(([position, stream]) => [position, log.streamName(stream)])).toEqual([
      [1, 'trajectory-0'],
      [2, 'trajectory-1'],
      [3, 'trajectory-0'],
    ]);
    expect(rows[0]!.slice(3)).toEqual([
      events[0]!.type,
      events[0]!.eventId,
      events[0]!.metadata.occurredAt,
      events[0]!.metadata.recordedAt,
      JSON.stringify(events[0]!.data),
      events[0]!.metadata.actor.serviceId,
    ]);
  });
});

describe('the charts of cases', () => {
  const drawn = async (name: string, table: Table, format: 'svg' | 'html' = 'svg'): Promise<string> => {
    const definition = TABLES[name]!;
    const about = { definition, table, options: {}, head: 'abc-0000000000000009', zone, now: clock.now(), codeHash: 'sha256:1', notes: [] };
    const meta = metaOf({ ...about, knownAt: 'now', suppressed: suppress(table, { measures: definition.measures }) });
    return String(await render({ format, language: 'en' }, { table, meta }));
  };
  const rowOf = (
    name: string,
    group: readonly string[],
    values: { readonly [measure: string]: number | undefined },
  ): Table['rows'][number] => ({
    date: '2026-03-31',
    group,
    values: TABLES[name]!.measures.map((measure) => (measure.name in values ? values[measure.name] : 0)),
  });
  const tableOf = (name: string, dimensions: readonly string[], rows: Table['rows']): Table => ({
    dimensions,
    measures: TABLES[name]!.measures.map((measure) => measure.name),
    rows,
  });

  it('show reception by kind of talk: the shares of a group with a hidden figure are hidden', async () => {
    const rows = [
      rowOf('reception', ['SPS'], { onTime: 6, late: 2, missing: 2 }),
      rowOf('reception', ['DIRECTOR'], { onTime: 9, late: undefined }),
    ];
    const html = await drawn('reception', tableOf('reception', ['kind'], rows), 'html');
    expect(html).toContain('psychosocial service');
    expect(html).toMatch(/director[\s\S]*not shown/);
  });

  it('show needs by domain, the unmet ones by cause', async () => {
    const rows = [
      rowOf('needs', ['D2', 'NONE'], { answered: 30, open: 12 }),
      rowOf('needs', ['D2', 'FULL'], { unmet: 11 }),
      rowOf('needs', ['D2', 'LANGUAGE'], { unmet: 7 }),
    ];
    const html = await drawn('needs', tableOf('needs', ['domain', 'cause'], rows), 'html');
    expect(html).toContain('education and training');
    const cells = /<tbody>([\s\S]*?)<\/tbody>/
      .exec(html)![1]!
      .match(/>([\d–]+)</g)!
      .map((cell) => cell.slice(1, -1));
    expect(cells).toEqual(['30', '12', '0', '0', '0', '11', '7']);
    expect(await drawn('needs', tableOf('needs', ['domain'], [rowOf('needs', ['D2'], { unmet: 18 })]), 'svg')).toContain('unmet');
  });
});
