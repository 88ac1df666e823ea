import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Document,
  type FoldContext,
  Zone,
  advanceDocument,
  bodyOf,
  canonicalJson,
  effectiveHistory,
  foldDocument,
} from '#eventsourcing';
import { oracleDocument, oracleHistory, randomStream } from '#eventsourcing/testing';
import { DEFAULT_SETTINGS, trajectoryCatalogue } from '#trajectory';
import { type ViewSettings, views } from '#views';
import { randomTypes } from './random-types.js';

const zone = new Zone('Europe/Brussels');
const calendar = trajectoryCatalogue.calendar(zone);
const settings: ViewSettings = { ...DEFAULT_SETTINGS, zone };
const rules = { zone: zone.name, dayRank: (type: string) => calendar.dayRank(type), settings };
const context: FoldContext<ViewSettings> = { calendar, settings };

describe('given any stream with corrections and annulments', () => {
  it('the effective history is what the oracle says, known at any time', () => {
    fc.assert(
      fc.property(randomStream(randomTypes), fc.nat(14), (events, hours) => {
        const knownAt = Date.UTC(2026, 3, 10) + hours * 3_600_000;
        const found = effectiveHistory(events, calendar, { knownAt });
        expect(canonicalJson(found)).toBe(canonicalJson(oracleHistory(events, rules, new Date(knownAt).toISOString())));
      }),
      { numRuns: 500 },
    );
  });

  for (const view of Object.values(views)) {
    it(`the ${view.name} document is the same step by step, in any batches, as the oracle's fold of everything`, () => {
      fc.assert(
        fc.property(randomStream(randomTypes), (events) => {
          let document: Document | undefined;
          for (const [i, event] of events.entries()) {
            const stored = document && (JSON.parse(JSON.stringify(document)) as Document);
            document =
              (stored && advanceDocument(view, stored, event, context)) ?? foldDocument(view, 't1', events.slice(0, i + 1), context);
          }
          const oracle = oracleDocument(view, 't1', events, rules);
          expect(canonicalJson(bodyOf(document!))).toBe(oracle.body);
          expect(document!.contributions).toEqual(oracle.contributions);
        }),
        { numRuns: 500 },
      );
    });
  }

  it('a quick step is taken when a fact sorts last, so that the property above compares two ways', () => {
    let quick = 0;
    fc.assert(
      fc.property(randomStream(randomTypes, 8), (events) => {
        const before = events.slice(0, -1);
        if (before.length > 0 && advanceDocument(views.stay, foldDocument(views.stay, 't1', before, context), events.at(-1)!, context))
          quick += 1;
      }),
      { numRuns: 300 },
    );
    expect(quick).toBeGreaterThan(30);
  });
});

describe('a place in time', () => {
  it('is the calendar day of the zone, also when the clock changes', () => {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2040, 0, 1) }), (ms) => {
        expect(new Date(zone.dayOf(ms) * 86_400_000).toISOString().slice(0, 10)).toBe(day.format(ms));
      }),
      { numRuns: 2000 },
    );
  });

  it('begins its day at the first instant of it, in any zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Europe/Brussels', 'America/Sao_Paulo', 'Africa/Cairo', 'Asia/Kathmandu', 'UTC'),
        fc.integer({ min: 3000, max: 22_000 }),
        (name, day) => {
          const other = new Zone(name);
          const start = other.startOf(day);
          expect([other.dayOf(start), other.dayOf(start - 1)]).toEqual([day, day - 1]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
