import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type JsonObject, type RecordedFact, Zone, formatInstant, parseDay, parseInstant } from '#eventsourcing';
import { type RandomType, randomStream } from '#eventsourcing/testing';
import { trajectoryCatalogue, trajectoryStream } from '#trajectory';
import { MemoryLog } from '../testing/memory-log.js';
import { type StockQuestion, oracleStock } from '../testing/stock-oracle.js';
import { Dates } from '../table/dates.js';
import { toCsv } from '../table/table.js';
import { type Asked, splitBy } from '../replay/asked.js';
import { Figures, computeTables } from '../replay/compute.js';
import { observe } from '../replay/reading.js';
import type { Seen } from '../replay/observer.js';
import { MemoryScratch } from '../testing/memory-scratch.js';
import { stock } from './stock.js';

const ZONE = 'Europe/Brussels';
const rules = { zone: ZONE, dayRank: (type: string) => trajectoryCatalogue.find(type)?.dayRank ?? 5 };

function logOf(question: StockQuestion): MemoryLog {
  const log = new MemoryLog();
  const queues = question.streams.map((events) => [...events]);
  // interleaved, as streams are in a log
  for (let next = true; next;) {
    next = false;
    for (const [i, queue] of queues.entries()) {
      const event = queue.shift();
      if (event) log.append(trajectoryStream(`stay-${i}`), event);
      next ||= queue.length > 0;
    }
  }
  return log;
}

function askedOf({ dates, by, knownAt }: StockQuestion): Asked {
  const days = dates.map((date) => parseDay(date)!);
  return {
    tables: [splitBy(stock, by)],
    zone: new Zone(ZONE),
    dates: new Dates({ from: days[0]!, to: days.at(-1)!, every: 'day' }),
    knownAt: knownAt === 'each' || knownAt === 'now' ? knownAt : parseInstant(knownAt)!,
    now: 0,
  };
}

const reading = { head: '', catalogue: trajectoryCatalogue };
const linesOf = (table: Parameters<typeof toCsv>[0]): string[] => toCsv(table).trim().split('\n').slice(1);

async function computed(question: StockQuestion, mostFacts?: number): Promise<string[]> {
  const [table] = await computeTables(askedOf(question), { ...reading, log: logOf(question), mostFacts, scratch: new MemoryScratch() });
  return linesOf(table!);
}

/** The same with the streams shared out over several workers. */
async function shared(question: StockQuestion, workers: number): Promise<string[]> {
  const log = logOf(question);
  const parts = Array.from({ length: workers }, (_, index) => ({ index, of: workers }));
  const seen: Seen[] = [];
  for (const partition of parts) for await (const one of observe(askedOf(question), { ...reading, log, partition })) seen.push(one);
  const figures = new Figures(askedOf(question));
  for (const part of seen.toReversed()) figures.take(structuredClone(part));
  return linesOf(figures.table());
}

const prison = fc.constantFrom('P1', 'P2');
const status = fc.constantFrom('REMAND', 'CONVICTED', 'INTERNED', 'OTHER');
const json = <T extends object>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<JsonObject> => arbitrary as unknown as fc.Arbitrary<JsonObject>;

/** Facts of one stay; each stay has its person, so that two stays may be of one. */
function typesOf(personId: string): RandomType[] {
  const contact = { type: 'ReceptionContactHeld', data: json(fc.constant({ kind: 'SPS' })) };
  return [
    { type: 'PersonRegistered', data: json(fc.record({ personId: fc.constant(personId), sex: fc.constantFrom('F', 'M') })) },
    {
      type: 'DetaineeAdmitted',
      data: json(fc.record({ personId: fc.constant(personId), prisonId: prison, legalStatus: status, kind: fc.constant('NEW') })),
    },
    { type: 'LegalStatusChanged', data: json(fc.record({ from: status, to: fc.oneof(status, fc.constant('MIXED')) })) },
    { type: 'TransferDeparted', data: json(fc.record({ fromPrisonId: prison, toPrisonId: prison, reason: fc.constant('POLICY') })) },
    { type: 'TransferArrived', data: json(fc.record({ prisonId: prison })) },
    { type: 'DetaineeReleased', data: json(fc.constant({ modality: 'COURT' })) },
    contact,
    contact,
  ];
}

/** Streams whose facts are learned over the same days on which they happen, some of them late. */
const learned = (events: readonly RecordedFact[], gaps: readonly number[]): RecordedFact[] => {
  let at = Date.UTC(2026, 2, 25);
  return events.map((event, i) => ({ ...event, recordedAt: formatInstant((at += (gaps[i % gaps.length] ?? 0) * 1_800_000)) }));
};

/** Everything happens on two days, so that plain dates and instants meet on most of them. */
const crowded = (events: readonly RecordedFact[]): RecordedFact[] => {
  const text = JSON.stringify(events).replaceAll(/2026-0[34]-(\d\d)/g, (_, day) => `2026-03-${28 + (Number(day) % 2)}`);
  return JSON.parse(text) as RecordedFact[];
};

const gaps = fc.array(fc.integer({ min: 0, max: 48 }), { minLength: 1, maxLength: 9 });
const streams = fc.array(
  fc
    .tuple(fc.constantFrom('A', 'B', 'C'), gaps, fc.boolean())
    .chain(([person, gaps, crowd]) => randomStream(typesOf(person), 14).map((all) => learned(crowd ? crowded(all) : all, gaps))),
  { minLength: 1, maxLength: 6 },
);
const dates = Array.from({ length: 14 }, (_, i) => formatInstant(Date.UTC(2026, 2, 23 + i)).slice(0, 10));
const by = fc.subarray(['legalStatus', 'prison', 'sex'] as const);
const knownAt = fc.constantFrom('each', 'now', '2026-03-28T12:00:00+01:00', '2026-03-30T00:00:00+02:00');

describe('the stock', () => {
  it('is what the oracle counts, whatever was late, corrected, annulled, dated by day or by instant', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ streams, dates: fc.constant(dates), by, knownAt }), async (question) => {
        expect(await computed(question)).toEqual(oracleStock(question, rules));
      }),
      { numRuns: 200 },
    );
  });

  it('is the same when the streams are read in several passes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ streams, dates: fc.constant(dates), by, knownAt }), fc.integer({ min: 1, max: 20 }), async (q, most) => {
        expect(await computed(q, most)).toEqual(await computed(q));
      }),
      { numRuns: 50 },
    );
  });

  it('is the same however many workers share the streams', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ streams, dates: fc.constant(dates), by, knownAt }),
        fc.integer({ min: 1, max: 7 }),
        async (q, workers) => {
          expect(await shared(q, workers)).toEqual(await computed(q));
        },
      ),
      { numRuns: 50 },
    );
  });
});
