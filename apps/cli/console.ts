import { once } from 'node:events';
import { rename, writeFile } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';

/** What a command talks to: a terminal, a pipe, or a test. */
export interface Console {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  /** True when somebody watches standard error: progress is drawn. */
  readonly watched: boolean;
}

export const TERMINAL: Console = {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  watched: process.stderr.isTTY,
};

/** Writes and waits while the reader is slower. */
export async function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Writes a text to a file, or where a command prints; a file appears only when it is whole. */
export async function toOutput({ output }: Console, file: string | undefined, text: string | Uint8Array): Promise<void> {
  if (file === undefined) return write(output, text);
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
}

/** One line for people, beside what a command prints. */
export function tell(console: Console, text: string): void {
  console.errors.write(`${text}\n`);
}
