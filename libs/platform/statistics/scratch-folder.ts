import { createReadStream, existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Reached, Scratch, Seen } from '#statistics';
import { collectGarbage } from './garbage.js';

/** What is certain of a scratch: how far the log was read, and how long each part was then. */
interface Mark {
  readonly reached: Reached;
  readonly lengths: { readonly [part: string]: number };
}

const MARK = 'mark.json';
const MINE = { mode: 0o600 };
/** Texts may hold other ends of lines: only this one ends one here. */
const NEW_LINE = 0x0a;
/** So many bytes of text that went out or came back leave several times as much garbage: about a tenth of a second's work. */
const COLLECT_AFTER = 50_000_000;

/** Files of one thread of a replay, in a folder that is made when the first is needed. Nobody else may read them. */
export class FolderScratch implements Scratch {
  private readonly files = new Map<string, FileHandle>();
  private readonly lengths = new Map<string, number>();
  /** Bytes of text since garbage was collected. */
  private passed = 0;

  private constructor(
    private readonly folder: string,
    public reached: Reached | undefined,
    private readonly begin: () => Promise<void>,
  ) {}

  /**
   * Goes on from the mark where there is one: what was added after it is cut off.
   * @param begin called once before the first file is written
   */
  static async open(folder: string, begin: () => Promise<void>): Promise<FolderScratch> {
    const mark = await markIn(folder);
    const scratch = new FolderScratch(folder, mark?.reached, begin);
    for (const [part, length] of Object.entries(mark?.lengths ?? {})) {
      await truncate(scratch.pathOf(part), length);
      scratch.lengths.set(part, length);
    }
    return scratch;
  }

  async append(part: string, text: string): Promise<void> {
    const file = this.files.get(part) ?? (await this.openFile(part));
    const bytes = Buffer.from(text);
    await file.appendFile(bytes);
    this.lengths.set(part, (this.lengths.get(part) ?? 0) + bytes.length);
    this.passed += bytes.length;
  }

  async save(reached: Reached): Promise<void> {
    for (const file of this.files.values()) await file.datasync();
    const mark: Mark = { reached, lengths: Object.fromEntries(this.lengths) };
    await this.write(MARK, JSON.stringify(mark));
    this.reached = reached;
    this.tidy();
  }

  async *lines(part: string): AsyncGenerator<string, void, undefined> {
    const length = this.lengths.get(part) ?? 0;
    if (length === 0) return;
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of createReadStream(this.pathOf(part), { end: length - 1 }) as AsyncIterable<Buffer>) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      this.passed += chunk.length;
      let start = 0;
      for (let end = bytes.indexOf(NEW_LINE); end !== -1; end = bytes.indexOf(NEW_LINE, start)) {
        yield bytes.toString('utf8', start, end);
        start = end + 1;
      }
      rest = bytes.subarray(start);
    }
  }

  async keep(part: string, seen: Seen): Promise<void> {
    await this.write(`seen-${part}`, serialize(seen));
    this.tidy();
  }

  async kept(part: string): Promise<Seen | undefined> {
    const path = this.pathOf(`seen-${part}`);
    return existsSync(path) ? (deserialize(await readFile(path)) as Seen) : undefined;
  }

  async close(): Promise<void> {
    for (const file of this.files.values()) await file.close();
    this.files.clear();
  }

  /** Whoever saves or keeps holds nothing more of what it put here or took from here. */
  private tidy(): void {
    if (this.passed < COLLECT_AFTER) return;
    collectGarbage();
    this.passed = 0;
  }

  private async openFile(part: string): Promise<FileHandle> {
    await this.make();
    const file = await open(this.pathOf(part), 'a', MINE.mode);
    if (!this.lengths.has(part)) await file.truncate(0);
    this.files.set(part, file);
    return file;
  }

  /** A file is there whole or not at all. */
  private async write(name: string, content: string | Uint8Array): Promise<void> {
    await this.make();
    const path = this.pathOf(name);
    await writeFile(`${path}.part`, content, { ...MINE, flush: true });
    await rename(`${path}.part`, path);
  }

  private async make(): Promise<void> {
    if (existsSync(this.folder)) return;
    await this.begin();
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
  }

  private pathOf(name: string): string {
    return join(this.folder, name);
  }
}

async function markIn(folder: string): Promise<Mark | undefined> {
  const path = join(folder, MARK);
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Mark) : undefined;
}
