import type { Day } from '#eventsourcing';

/** Days on which a prison belongs to the prisons that are counted. */
export interface ScopeEntry {
  readonly prison: string;
  /** First day; absent: always has. */
  readonly from?: Day;
  /** First day on which it no longer does; absent: goes on. */
  readonly until?: Day;
}

/** Which prisons are counted on which days. */
export interface Inclusion {
  /** True when every place is in scope on every day. */
  readonly everywhere: boolean;
  includes(prison: string, day: Day): boolean;
  /** The days strictly inside a stretch on which a prison comes into scope or leaves it, ascending. Others may be among them. */
  borders(prison: string, from: Day, until: Day): readonly Day[];
}

/** Prisons that somebody names, with their days. Stays in any other place are out of scope. */
export class Scope implements Inclusion {
  private readonly entries: ReadonlyMap<string, readonly ScopeEntry[]> | undefined;

  /** @param entries absent: every place is in scope */
  constructor(entries?: readonly ScopeEntry[]) {
    this.entries = entries && Map.groupBy(entries, ({ prison }) => prison);
  }

  /** True when every place is in scope on every day. */
  get everywhere(): boolean {
    return this.entries === undefined;
  }

  includes(prison: string, day: Day): boolean {
    if (!this.entries) return true;
    return (this.entries.get(prison) ?? []).some(({ from = -Infinity, until = Infinity }) => from <= day && day < until);
  }

  /** The days strictly inside a stretch on which a prison comes into scope or leaves it, ascending. */
  borders(prison: string, from: Day, until: Day): readonly Day[] {
    const days = (this.entries?.get(prison) ?? []).flatMap((entry) => [entry.from, entry.until]);
    const within = days.filter((day) => day !== undefined && day > from && day < until) as Day[];
    return [...new Set(within)].toSorted((a, b) => a - b);
  }
}
