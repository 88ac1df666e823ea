import { Unreadable } from '#eventsourcing';
import type { Connection } from './connection.js';

const BOUND = 100_000;

/** Texts that come back in many rows (stream names, event types), written once and known in the rows by a number. */
export class Dictionary {
  private readonly ids = new Map<string, number>();
  private readonly texts = new Map<number, string>();
  private readonly byText;
  private readonly byId;
  private readonly add;

  /** @param table has columns `id INTEGER PRIMARY KEY` and `text TEXT UNIQUE`; its name comes from code */
  constructor(
    db: Connection,
    private readonly table: string,
  ) {
    this.byText = db.prepare<[string], number>(`SELECT id FROM ${table} WHERE text = ?`).pluck();
    this.byId = db.prepare<[number], string>(`SELECT text FROM ${table} WHERE id = ?`).pluck();
    this.add = db.readonly ? undefined : db.prepare<[string]>(`INSERT INTO ${table} (text) VALUES (?)`);
  }

  /** The number of a text, undefined when no row has it. */
  find(text: string): number | undefined {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.byText.get(text);
    if (id !== undefined) this.remember(id, text);
    return id;
  }

  /** The number of a text, made when there is none. Only inside a write transaction; `forget` when that is rolled back. */
  take(text: string): number {
    const known = this.find(text);
    if (known !== undefined) return known;
    if (!this.add) throw new TypeError('a reader adds nothing');
    const id = Number(this.add.run(text).lastInsertRowid);
    this.remember(id, text);
    return id;
  }

  text(id: number): string {
    const known = this.texts.get(id);
    if (known !== undefined) return known;
    const text = this.byId.get(id);
    if (text === undefined) throw new Unreadable(`the log names ${this.table} ${id}, which is not there`);
    this.remember(id, text);
    return text;
  }

  /** Forgets what may not have been stored. */
  forget(): void {
    this.ids.clear();
    this.texts.clear();
  }

  private remember(id: number, text: string): void {
    if (this.texts.size >= BOUND) this.forget();
    this.ids.set(text, id);
    this.texts.set(id, text);
  }
}
