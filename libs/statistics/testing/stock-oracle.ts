import type { EffectiveFact, RecordedFact } from '#eventsourcing';
import { type OracleRules, oracleHistory } from '#eventsourcing/testing';
import { type Custody, evolveCustody, initialCustody, isInside } from '#trajectory';

/** What is asked of the oracle: `knownAt` is the text of an instant, `each` for the end of each date, or `now`. */
export interface StockQuestion {
  readonly streams: readonly (readonly RecordedFact[])[];
  readonly dates: readonly string[];
  readonly by: readonly ('legalStatus' | 'prison' | 'sex')[];
  readonly knownAt: string;
}

interface Presence {
  readonly person: string;
  readonly group: string;
  readonly order: readonly number[];
}

const PRIORITY = ['CONVICTED', 'INTERNED', 'REMAND', 'MIXED', 'OTHER', 'UNKNOWN'];

/** The naive oracle of the stock: for every date it reads everything, sorts and folds everything, and counts by hand. */
export function oracleStock({ streams, dates, by, knownAt }: StockQuestion, rules: OracleRules): string[] {
  const inDay = (text: string): string => new Intl.DateTimeFormat('en-CA', { timeZone: rules.zone }).format(new Date(text));
  const isKnown = (event: RecordedFact, date: string): boolean => {
    if (knownAt === 'now') return true;
    return knownAt === 'each' ? inDay(event.recordedAt) <= date : Date.parse(event.recordedAt) <= Date.parse(knownAt);
  };
  const table = dates.map((date) => {
    const histories = streams.map((events) =>
      oracleHistory(
        events.filter((e) => isKnown(e, date)),
        rules,
      ),
    );
    const presences = histories.flatMap((facts, stay) => presence(facts, { date, stay, by, histories }));
    return { date, counts: countOf(presences) };
  });
  const groups = [...new Set(table.flatMap(({ counts }) => Object.keys(counts)))].toSorted();
  const met = by.length === 0 ? [''] : groups;
  return table.flatMap(({ date, counts }) => met.map((group) => `${date}${group},${counts[group] ?? 0}`));
}

function custodyOn(facts: readonly EffectiveFact[], date: string): { custody: Custody; begun: number } {
  let custody: Custody = initialCustody;
  let begun = 0;
  for (const fact of facts.filter((f) => f.day <= Date.parse(date) / 86_400_000)) {
    const before = isInside(custody);
    custody = evolveCustody(custody, fact);
    if (!before && isInside(custody)) begun = fact.day;
  }
  return { custody, begun };
}

/** Whom a stay names: the person registered last, else the one who was admitted. */
function personOf(facts: readonly EffectiveFact[], stay: number): string {
  const named = facts.findLast((f) => f.type === 'PersonRegistered') ?? facts.find((f) => f.type === 'DetaineeAdmitted');
  return (named?.data['personId'] as string | undefined) ?? `stay ${stay}`;
}

/** The sex that was registered last in any stay of the person: of two on one day, that which was recorded last. */
function sexOf(person: string, histories: readonly (readonly EffectiveFact[])[]): string {
  const said = histories.flatMap((facts, stay) => {
    const last =
      personOf(facts, stay) === person ? facts.findLast((f) => f.type === 'PersonRegistered' && f.data['sex'] !== undefined) : undefined;
    return last ? [{ sex: last.data['sex'] as string, order: [last.day, Date.parse(last.recordedAt), stay] }] : [];
  });
  return said.toSorted((a, b) => compare(b.order, a.order))[0]?.sex ?? 'UNKNOWN';
}

interface Asked {
  readonly date: string;
  readonly stay: number;
  readonly by: StockQuestion['by'];
  readonly histories: readonly (readonly EffectiveFact[])[];
}

function presence(facts: readonly EffectiveFact[], { date, stay, by, histories }: Asked): Presence[] {
  const { custody, begun } = custodyOn(facts, date);
  if (!isInside(custody)) return [];
  const person = personOf(facts, stay);
  const status = custody.legalStatus ?? 'UNKNOWN';
  const values = { legalStatus: status, prison: custody.prison, sex: sexOf(person, histories) };
  return [
    {
      person,
      group: by.map((dimension) => `,${values[dimension]}`).join(''),
      order: [PRIORITY.indexOf(status), -begun, -stay],
    },
  ];
}

function countOf(presences: readonly Presence[]): Record<string, number> {
  const main = new Map<string, Presence>();
  for (const one of presences) {
    const other = main.get(one.person);
    if (!other || compare(one.order, other.order) < 0) main.set(one.person, one);
  }
  const counts: Record<string, number> = {};
  for (const { group } of main.values()) counts[group] = (counts[group] ?? 0) + 1;
  return counts;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((v, i) => v !== b[i]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}
