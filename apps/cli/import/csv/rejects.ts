import { type FileHandle, open } from 'node:fs/promises';
import type { CsvMap } from './map.js';
import { REASON_COLUMNS, type Row } from './table.js';

/** Why a row was rejected. */
export interface Reason {
  readonly column: string;
  readonly text: string;
}

/**
 * Rows that were rejected, as they came: same columns, same separator, same encoding, with three columns more that say why. Mended,
 * the file can be imported with the same map. It may hold personal data: readable by its owner only.
 */
export class CsvRejects {
  private begun = false;
  private kept: readonly number[] = [];
  private readonly encode: (text: string) => Buffer;

  private constructor(
    private readonly output: FileHandle,
    private readonly file: CsvMap['file'],
  ) {
    this.encode = encoderOf(file.encoding);
  }

  static async open(name: string, file: CsvMap['file']): Promise<CsvRejects> {
    return new CsvRejects(await open(name, 'w', 0o600), file);
  }

  async add(header: readonly string[], { line, bytes }: Row, { column, text }: Reason): Promise<void> {
    if (!this.begun) {
      this.begun = true;
      this.kept = header.flatMap((name, i) => (REASON_COLUMNS.includes(name) ? [] : i));
      await this.write([...this.own(header), ...REASON_COLUMNS]);
    }
    const reason = [String(line), column, text].map((part) => this.encode(part).toString('latin1'));
    await this.write([...this.own(bytes), ...reason]);
  }

  close(): Promise<void> {
    return this.output.close();
  }

  private own(bytes: readonly string[]): string[] {
    return this.kept.map((i) => bytes[i] ?? '');
  }

  private async write(cells: readonly string[]): Promise<void> {
    const { separator, quote = '"' } = this.file;
    const special = [separator, quote, '\n', '\r'];
    const quoted = (cell: string): string =>
      special.some((mark) => cell.includes(mark)) ? `${quote}${cell.replaceAll(quote, quote + quote)}${quote}` : cell;
    await this.output.write(Buffer.from(`${cells.map(quoted).join(separator)}\r\n`, 'latin1'));
  }
}

/** Characters that an encoding does not have become question marks: only our own words pass here. */
function encoderOf(encoding: CsvMap['file']['encoding']): (text: string) => Buffer {
  if (encoding === 'utf-8') return (text) => Buffer.from(text);
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return (text) => Buffer.from([...text].map((character) => bytes.get(character) ?? 0x3f));
}
