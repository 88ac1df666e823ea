import { type FileHandle, open } from 'node:fs/promises';
import type { ImportLine } from '#platform';

const NEWLINE = 0x0a;
/** Longer lines are refused anyway; of them only the beginning is kept. */
const MOST_BYTES = 256 * 1024;

/** A line that is on its way. */
interface Passing {
  /** Bytes up to and with its end. */
  readonly end: number;
  readonly text: string;
}

/** Keeps the lines that are on their way: what a refused one said, and how far in the file an answered one stands. */
export class LineMemory {
  private readonly lines = new Map<number, Passing>();
  private parts: Uint8Array[] = [];
  private length = 0;
  private total = 0;
  private number = 1;

  constructor(private readonly keepTexts: boolean) {}

  /** Sees bytes pass. */
  see(chunk: Uint8Array): void {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      this.add(chunk.subarray(start, end));
      this.finish();
      start = end + 1;
    }
    this.add(chunk.subarray(start));
  }

  /** A line that was answered; it and all before it are forgotten. */
  take(number: number): Passing {
    const found = this.lines.get(number) ?? { end: this.total, text: this.text() };
    for (const earlier of this.lines.keys()) {
      if (earlier > number) break;
      this.lines.delete(earlier);
    }
    return found;
  }

  private add(bytes: Uint8Array): void {
    if (this.keepTexts && this.length < MOST_BYTES) this.parts.push(bytes.subarray(0, MOST_BYTES - this.length));
    this.length += bytes.length;
    this.total += bytes.length;
  }

  private finish(): void {
    this.total += 1;
    this.lines.set(this.number, { end: this.total, text: this.text() });
    [this.parts, this.length] = [[], 0];
    this.number += 1;
  }

  private text(): string {
    return Buffer.concat(this.parts).toString();
  }
}

/** Where refused lines are kept, each with its reason: one JSON object per line. They may hold personal data: readable by their owner only. */
export class RejectsFile {
  private constructor(private readonly file: FileHandle) {}

  static async open(name: string): Promise<RejectsFile> {
    return new RejectsFile(await open(name, 'w', 0o600));
  }

  async add(source: string, { line, eventId, code, errors }: ImportLine, text: string): Promise<void> {
    await this.file.write(`${JSON.stringify({ file: source, line, eventId, code, errors, text })}\n`);
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
