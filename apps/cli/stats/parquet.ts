import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Meta } from '#platform';
import type { Table } from '#statistics';

const DAY_MS = 86_400_000;

/**
 * A table as one Parquet file: `date` as a date, one text column per dimension, counts as whole numbers and everything
 * else as decimals, null where a figure is hidden or there is none. What it was made of stands in the file's own metadata under `traject`, as JSON.
 */
export function parquetOf({ dimensions, rows }: Table, meta: Meta): Uint8Array {
  const columns = dimensions.map((name, i) => ({ name, data: rows.map(({ group }) => group[i]!) }));
  const bytes = parquetWriteBuffer({
    schema: [
      { name: 'root', num_children: 1 + dimensions.length + meta.measures.length },
      { name: 'date', type: 'INT32', converted_type: 'DATE', repetition_type: 'REQUIRED' },
      ...dimensions.map((name) => ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' }) as const),
      ...meta.measures.map(
        ({ name, kind }) => ({ name, type: kind === 'count' ? 'INT32' : 'DOUBLE', repetition_type: 'OPTIONAL' }) as const,
      ),
    ],
    columnData: [
      { name: 'date', data: rows.map(({ date }) => Date.parse(date) / DAY_MS) },
      ...columns,
      ...meta.measures.map(({ name }, i) => ({ name, data: rows.map(({ values }) => values[i] ?? null) })),
    ],
    kvMetadata: [{ key: 'traject', value: JSON.stringify(meta) }],
    createdBy: 'traject',
  });
  return new Uint8Array(bytes);
}
