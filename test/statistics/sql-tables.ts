import { readFileSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** A row of a table in SQL: `every`, `date`, the dimensions that it is split by (null: not split), and figures. */
export type SqlRow = { readonly [column: string]: string | number | null };

export interface SqlQuestion {
  /** As known at this instant (ISO, UTC), which is on this date in the zone. */
  readonly knownAt: string;
  readonly knownOn: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Rows for single days from here on only. */
  readonly daysFrom: string;
}

const textOf = (name: string): string => readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');

/** The tables as SQL makes them from an exported log: a second implementation, written from the definitions. */
export class SqlTables {
  private constructor(private readonly connection: DuckDBConnection) {}

  /** @param glob the Parquet files of an export */
  static async over(glob: string): Promise<SqlTables> {
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    await connection.run("SET TimeZone = 'UTC'");
    await connection.run(`CREATE TABLE events AS SELECT * FROM read_parquet('${glob}')`);
    return new SqlTables(connection);
  }

  /** Works out the histories as they were known; `table` then asks about them. */
  async asKnown({ knownAt, knownOn, firstDay, lastDay, daysFrom }: SqlQuestion): Promise<void> {
    const days = { known_on: knownOn, first_day: firstDay, last_day: lastDay, days_from: daysFrom };
    await this.connection.run(`SET VARIABLE known_at = TIMESTAMP '${knownAt.replace('Z', '')}'`);
    for (const [name, day] of Object.entries(days)) await this.connection.run(`SET VARIABLE ${name} = DATE '${day}'`);
    for (const name of ['history', 'custody', 'periods', 'lengths']) await this.connection.run(textOf(name));
  }

  async table(name: string): Promise<readonly SqlRow[]> {
    const reader = await this.connection.runAndReadAll(textOf(name));
    return reader.getRowObjectsJS().map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plain(value)])));
  }

  close(): void {
    this.connection.closeSync();
  }
}

function plain(value: unknown): string | number | null {
  if (value instanceof Date) return value.toISOString().slice(0, 'YYYY-MM-DD'.length);
  if (typeof value === 'bigint') return Number(value);
  return value as string | number | null;
}
