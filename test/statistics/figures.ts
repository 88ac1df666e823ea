import type { Table } from '#statistics';

/** A row of a table, asked by the names of its columns. */
export interface NamedRow {
  /** Date and group, to say which row it was. */
  readonly key: string;
  readonly date: string;
  readonly group: readonly string[];
  of(measure: string): number;
}

/** The figures of a table by date, group and name. A group that is not there is of nobody. */
export class Figures {
  readonly rows: readonly NamedRow[];
  private readonly byKey: ReadonlyMap<string, NamedRow>;
  private readonly dates: readonly string[];

  constructor({ measures, rows }: Table) {
    this.rows = rows.map(({ date, group, values }) => ({
      key: keyOf(date, group),
      date,
      group,
      of: (measure) => {
        const at = measures.indexOf(measure);
        if (at < 0) throw new Error(`there is no ${measure}, but ${measures.join(', ')}`);
        return values[at] ?? 0;
      },
    }));
    this.byKey = new Map(this.rows.map((row) => [row.key, row]));
    this.dates = [...new Set(rows.map(({ date }) => date))];
  }

  column(measure: string): number[] {
    return this.rows.map(({ of }) => of(measure));
  }

  at(date: string, group: readonly string[], measure: string): number {
    return this.byKey.get(keyOf(date, group))?.of(measure) ?? 0;
  }

  /** The row of the same group on the next date. */
  after(date: string, group: readonly string[]): NamedRow | undefined {
    const next = this.dates[this.dates.indexOf(date) + 1];
    return next === undefined ? undefined : this.byKey.get(keyOf(next, group));
  }

  /** Over all groups, and all dates or one. */
  sum(measure: string, date?: string): number {
    return total(
      this.rows.filter((row) => date === undefined || row.date === date),
      measure,
    );
  }

  sumOfMonth(measure: string, date: string, group: readonly string[]): number {
    const [month, wanted] = [date.slice(0, 'YYYY-MM'.length), group.join()];
    return total(
      this.rows.filter((row) => row.date.startsWith(month) && row.group.join() === wanted),
      measure,
    );
  }

  sumOfYear(measure: string, date: string): number {
    return total(
      this.rows.filter((row) => row.date.slice(0, 'YYYY'.length) === date.slice(0, 'YYYY'.length)),
      measure,
    );
  }
}

function total(rows: readonly NamedRow[], measure: string): number {
  return rows.reduce((sum, { of }) => sum + of(measure), 0);
}

function keyOf(date: string, group: readonly string[]): string {
  return [date, ...group].join(' ');
}
