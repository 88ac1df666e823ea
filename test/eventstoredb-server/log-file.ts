import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import type { Recorded } from './log.js';

interface Line {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly custom: string;
  readonly data: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: readonly [string, string];
  readonly created: number;
  readonly hollow?: boolean;
}

/** The log on disk: one line of JSON for each append, synced before it is answered. A torn last line was never answered and is cut off. */
export class LogFile {
  readonly #path: string;
  readonly #handle: number;

  constructor(path: string) {
    this.#path = path;
    this.#cutTail();
    this.#handle = openSync(path, 'a');
  }

  *groups(): Generator<Recorded[]> {
    for (const line of readFileSync(this.#path, 'utf8').split('\n')) {
      if (line !== '') yield (JSON.parse(line) as Line[]).map(fromLine);
    }
  }

  write(group: readonly Recorded[]): void {
    writeSync(this.#handle, `${JSON.stringify(group.map(toLine))}\n`);
    fdatasyncSync(this.#handle);
  }

  close(): void {
    closeSync(this.#handle);
  }

  #cutTail(): void {
    if (!existsSync(this.#path)) return;
    const bytes = readFileSync(this.#path);
    const whole = bytes.lastIndexOf(10) + 1;
    if (whole < bytes.length) truncateSync(this.#path, whole);
  }
}

function toLine(event: Recorded): Line {
  return {
    id: event.id,
    type: event.type,
    contentType: event.contentType,
    custom: Buffer.from(event.custom).toString('base64'),
    data: Buffer.from(event.data).toString('base64'),
    stream: event.stream,
    revision: event.revision,
    position: [String(event.position.commit), String(event.position.prepare)],
    created: event.created,
    hollow: event.hollow,
  };
}

function fromLine(line: Line): Recorded {
  return {
    ...line,
    custom: new Uint8Array(Buffer.from(line.custom, 'base64')),
    data: new Uint8Array(Buffer.from(line.data, 'base64')),
    position: { commit: BigInt(line.position[0]), prepare: BigInt(line.position[1]) },
  };
}
