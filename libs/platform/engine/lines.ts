import { Malformed } from '#eventsourcing';
import { MAX_BYTES, decodeUtf8 } from '../http/strict-json.js';

const NEWLINE = 0x0a;

/** A line of an import: its text, or why it cannot be one. */
export type Line = string | Malformed;

/** The refusal of a line that is longer than may be. */
export function lineTooLong(): Malformed {
  return Malformed.at('', `is longer than ${MAX_BYTES / 1024} KiB`, 'line-too-long');
}

/**
 * Cuts bytes into lines. Memory stays bounded whatever comes: of a line that is too long only its place is kept.
 * A line that is too long or not UTF-8 comes as the refusal it will get.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const line = new LineBuffer();
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      line.add(chunk.subarray(start, end));
      yield line.take();
      start = end + 1;
    }
    line.add(chunk.subarray(start));
  }
  if (!line.isEmpty) yield line.take();
}

class LineBuffer {
  private parts: Uint8Array[] = [];
  private length = 0;

  get isEmpty(): boolean {
    return this.length === 0;
  }

  add(bytes: Uint8Array): void {
    this.length += bytes.length;
    if (this.length > MAX_BYTES) this.parts = [];
    else if (bytes.length > 0) this.parts.push(bytes);
  }

  take(): Line {
    const [parts, length] = [this.parts, this.length];
    this.parts = [];
    this.length = 0;
    if (length > MAX_BYTES) return lineTooLong();
    return text(parts.length === 1 ? parts[0]! : Buffer.concat(parts));
  }
}

function text(bytes: Uint8Array): Line {
  try {
    return decodeUtf8(bytes);
  } catch (error) {
    if (error instanceof Malformed) return error;
    throw error;
  }
}
