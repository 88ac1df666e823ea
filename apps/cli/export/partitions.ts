import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ParquetWriter, fileWriter } from 'hyparquet-writer';
import { COLUMNS, type Column, type Row } from './row.js';

/** Rows that wait in memory, over all months: the fullest month is written when there are more. */
const MOST_WAITING = 40_000;

const DAY_MS = 86_400_000;

const ELEMENTS = {
  STRING: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  INT32: { type: 'INT32' },
  DATE: { type: 'INT32', converted_type: 'DATE' },
  TIMESTAMP: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
} as const;

const SCHEMA = [
  { name: 'root', num_children: COLUMNS.length },
  ...COLUMNS.map(({ name, type }) => ({ name, ...ELEMENTS[type], repetition_type: 'OPTIONAL' as const })),
];

interface Month {
  readonly writer: ParquetWriter;
  readonly waiting: Row[];
}

/** Writes rows into one file per month of `recorded_at`, in row groups, so that memory does not grow with the log. */
export class Partitions {
  private readonly months = new Map<string, Month>();
  private waiting = 0;

  /** @param directory where `year=2026/month=03/part-0.parquet` is made */
  constructor(private readonly directory: string) {}

  get names(): readonly string[] {
    return [...this.months.keys()].toSorted();
  }

  async add(row: Row): Promise<void> {
    const month = await this.monthOf(row.recorded_at as Date);
    month.waiting.push(row);
    this.waiting += 1;
    if (this.waiting > MOST_WAITING) await this.flush(this.fullest());
  }

  async finish(): Promise<void> {
    for (const name of this.names) {
      const month = this.months.get(name)!;
      await this.flush(month);
      await month.writer.finish();
    }
  }

  private async monthOf(recordedAt: Date): Promise<Month> {
    const name = partitionOf(recordedAt);
    const known = this.months.get(name);
    if (known) return known;
    const folder = join(this.directory, name);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const month = {
      writer: new ParquetWriter({ writer: fileWriter(join(folder, 'part-0.parquet')), schema: [...SCHEMA], createdBy: 'traject' }),
      waiting: [],
    };
    this.months.set(name, month);
    return month;
  }

  private fullest(): Month {
    return [...this.months.values()].reduce((most, month) => (month.waiting.length > most.waiting.length ? month : most));
  }

  private async flush({ writer, waiting }: Month): Promise<void> {
    const rows = waiting.splice(0);
    this.waiting -= rows.length;
    if (rows.length === 0) return;
    const columnData = COLUMNS.map(({ name, type }) => ({ name, data: rows.map((row) => cellOf(type, row[name])) }));
    await writer.write({ columnData, rowGroupSize: rows.length });
  }
}

/** The folder of a month, as Hive, Spark, Trino and DuckDB read it. Months are those of UTC. */
export function partitionOf(recordedAt: Date): string {
  const [year, month] = recordedAt.toISOString().split('-');
  return `year=${year}/month=${month}`;
}

function cellOf(type: Column['type'], value: Row[Column['name']]): unknown {
  return type === 'DATE' && value instanceof Date ? value.getTime() / DAY_MS : value;
}
