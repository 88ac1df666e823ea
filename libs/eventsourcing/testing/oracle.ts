import { type AnyView, type Contribution, type EffectiveFact, type JsonObject, type RecordedFact, canonicalJson } from '#eventsourcing';

/**
 * The naive oracle: says again, in the plainest way and sharing no code with the engine, what a stream means. It sorts and
 * folds everything, every time. Tests compare the engine with it.
 */
export interface OracleRules {
  readonly zone: string;
  readonly dayRank: (type: string) => number;
}

const isPlain = (text: string): boolean => text.length === 10;
const dayIn = (text: string, zone: string): string =>
  isPlain(text) ? text : new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(text));
const isChange = (event: RecordedFact): boolean => event.type === 'EventCorrected' || event.type === 'EventAnnulled';

export function oracleHistory(events: readonly RecordedFact[], { zone, dayRank }: OracleRules, knownAt = '9999'): EffectiveFact[] {
  const known = events.filter((e) => e.recordedAt <= knownAt);
  const hits = (type: string, target: RecordedFact): RecordedFact[] =>
    known.filter((e) => e.type === type && e.data['targetEventId'] === target.eventId && live(e));
  // a change is undone only by an annulment recorded after it
  const live = (change: RecordedFact): boolean => !hits('EventAnnulled', change).some((a) => a.revision > change.revision);
  const facts = known
    .filter((e) => !isChange(e) && hits('EventAnnulled', e).length === 0)
    .map((e) => {
      const corrections = hits('EventCorrected', e);
      const occurredAt = (corrections.findLast((c) => c.data['occurredAt'] !== undefined)?.data['occurredAt'] ?? e.occurredAt) as string;
      const data = (corrections.findLast((c) => c.data['data'] !== undefined)?.data['data'] ?? e.data) as JsonObject;
      const day = dayIn(occurredAt, zone);
      const fact = {
        ...e,
        occurredAt,
        data,
        day: Date.parse(day) / 86_400_000,
        time: isPlain(occurredAt) ? undefined : Date.parse(occurredAt),
      };
      return corrections.length > 0 ? { ...fact, correctedBy: corrections.at(-1)!.eventId } : fact;
    });
  const holdsPlain = (day: number): boolean => facts.some((f) => f.day === day && f.time === undefined);
  const keys = (f: EffectiveFact): number[] => {
    const [rank, time] = [dayRank(f.type), f.time ?? -1e18];
    return holdsPlain(f.day) ? [f.day, rank, time, f.revision] : [f.day, time, rank, f.revision];
  };
  const compare = (a: number[], b: number[]): number => {
    const i = a.findIndex((v, n) => v !== b[n]);
    return i === -1 ? 0 : a[i]! - b[i]!;
  };
  return facts.sort((a, b) => compare(keys(a), keys(b)));
}

/** The body and the contributions of a view over a whole stream. */
export function oracleDocument<S>(
  view: AnyView<S>,
  id: string,
  events: readonly RecordedFact[],
  rules: OracleRules & { settings: S },
): { body: string; contributions: readonly Contribution[] } {
  let body = view.initial(id, rules.settings);
  for (const fact of oracleHistory(events, rules)) body = view.evolve(body, fact, rules.settings);
  return { body: canonicalJson(body), contributions: view.contributions(body, rules.settings) };
}

/** A board as a grouped sum, straight from contributions. */
export function oracleBoard(contributions: readonly Contribution[], board: string): Record<string, Record<string, number>> {
  const rows: Record<string, Record<string, number>> = {};
  for (const { key, value } of contributions.filter((c) => c.board === board)) {
    const row = (rows[canonicalJson(key)] ??= {});
    for (const [measure, n] of Object.entries(value)) row[measure] = (row[measure] ?? 0) + n;
  }
  return rows;
}
