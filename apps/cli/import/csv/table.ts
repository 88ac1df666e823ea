import type { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { EXIT, Stop } from '../../outcome.js';
import type { CsvMap } from './map.js';

/** One row of a CSV file. */
export interface Row {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** Bytes of the file up to and with it. */
  readonly end: number;
  /** As the file has them, a character for each byte: what is written again is written as it was. */
  readonly bytes: readonly string[];
  /** By column, in plain text, without the space around it. */
  readonly values: ReadonlyMap<string, string>;
}

/** Columns that our own files of rejected rows add: they are read past, so that a mended file can be imported as it is. */
export const REASON_COLUMNS: readonly string[] = ['traject_line', 'traject_column', 'traject_reason'];

const NEWLINE = 0x0a;
const MOST_BYTES = 1024 * 1024;
const BOM = '\u00ef\u00bb\u00bf';

/**
 * Reads the rows of a CSV file. Bytes are cut first and decoded afterwards, so that any encoding that keeps ASCII does.
 * @throws Stop for a file that is no CSV, or lacks a column that the map names; with its line
 */
export class Table {
  header: readonly string[] = [];
  private readonly newlines: number[] = [];
  private passed = 0;
  private seen = 0;
  private readonly decoder: InstanceType<typeof TextDecoder>;

  constructor(
    private readonly name: string,
    private readonly file: CsvMap['file'],
    private readonly needed: readonly string[],
  ) {
    this.decoder = new TextDecoder(file.encoding, { fatal: true });
  }

  async *rows(chunks: Readable): AsyncGenerator<Row> {
    const { separator: delimiter, quote } = this.file;
    const options = { delimiter, quote, encoding: 'latin1', info: true, raw: true, skip_empty_lines: true } as const;
    const parser = parse({ ...options, relax_column_count: true, max_record_size: MOST_BYTES });
    const watch = (chunk: Buffer): void => this.watch(chunk);
    chunks
      .on('data', watch)
      .once('error', (error) => parser.destroy(error))
      .pipe(parser);
    let columns: readonly string[] | undefined;
    try {
      for await (const record of parser) {
        const { record: bytes, info, raw } = record as { record: string[]; info: { bytes: number }; raw: string };
        const line = this.lineOf(info.bytes, raw);
        if (columns) yield { line, end: info.bytes, bytes, values: this.valuesOf(columns, bytes, line) };
        else columns = this.columnsOf(bytes);
      }
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      throw this.broken(
        Number(error['lines'] ?? 1),
        `cannot be read as CSV from about here on (${error.code}): mend its quotes, then repeat the import`,
      );
    }
    if (!columns) throw this.broken(1, 'holds no line with the names of its columns');
  }

  private columnsOf(bytes: readonly string[]): readonly string[] {
    const [first = '', ...rest] = bytes;
    this.header = [first.startsWith(BOM) ? first.slice(BOM.length) : first, ...rest];
    const columns = this.header.map((text) => this.text(text, 1));
    const missing = this.needed.filter((column) => !columns.includes(column));
    if (missing.length > 0)
      throw this.broken(1, `has no column ${missing.join(', ')}, which the map names. Its columns: ${columns.join(', ')}`);
    const twice = columns.filter((column, i) => columns.indexOf(column) !== i && this.needed.includes(column));
    if (twice.length > 0) throw this.broken(1, `has two columns ${twice.join(', ')}`);
    return columns;
  }

  private valuesOf(columns: readonly string[], bytes: readonly string[], line: number): ReadonlyMap<string, string> {
    return new Map(columns.map((column, i) => [column, this.text(bytes[i] ?? '', line)]));
  }

  private text(bytes: string, line: number): string {
    try {
      return this.decoder.decode(Buffer.from(bytes, 'latin1')).trim();
    } catch {
      throw this.broken(line, `is not in ${this.file.encoding}: set file.encoding of the map to what it is`);
    }
  }

  private watch(chunk: Buffer): void {
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) this.newlines.push(this.seen + at);
    this.seen += chunk.length;
  }

  /** Where a record that ends at a byte begins: its last line, less the line ends inside its quotes. */
  private lineOf(end: number, raw: string): number {
    while (this.newlines.length > 0 && this.newlines[0]! < end) {
      this.newlines.shift();
      this.passed += 1;
    }
    const open = /[\r\n]$/.test(raw) ? 0 : 1;
    const inside = raw.replaceAll(/^[\r\n]+|[\r\n]+$/g, '').split('\n').length - 1;
    return this.passed + open - inside;
  }

  private broken(line: number, message: string): Stop {
    return new Stop(EXIT.findings, `${this.name}:${line}: ${message}`);
  }
}
