import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEngine, type Config } from '#platform';
import { Unavailable } from '#eventsourcing';

/** What a running server says of itself in its data directory. */
export interface ServerNote {
  readonly url: string;
  readonly pid: number;
  readonly startedAt: string;
}

const FILE = 'server.json';
const ANSWER_MS = 3_000;

/** Says where the server of a data directory answers. Written beside and put in place, so that nobody reads half of it. */
export async function writeServerNote(data: string, note: ServerNote): Promise<void> {
  const file = join(data, FILE);
  await writeFile(`${file}.new`, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** Takes the note away, if it is still our own. */
export async function removeServerNote(data: string, pid: number): Promise<void> {
  if ((await readServerNote(data))?.pid === pid) await rm(join(data, FILE), { force: true });
}

async function readServerNote(data: string): Promise<ServerNote | undefined> {
  try {
    const { url, pid, startedAt } = JSON.parse(await readFile(join(data, FILE), 'utf8')) as Partial<ServerNote>;
    return typeof url === 'string' && typeof pid === 'number' ? { url, pid, startedAt: startedAt ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The address of the server that has a data directory open, undefined when none answers. A note may be left over from a server
 * that was killed, and another one may answer at its address by now: it must have the same log.
 */
export async function runningServer(config: Config): Promise<string | undefined> {
  const note = await readServerNote(config.data);
  if (!note) return undefined;
  const [theirs, ours] = await Promise.all([headAt(note.url), headHere(config)]);
  return theirs !== undefined && ours !== undefined && storeOf(theirs) === storeOf(ours) ? note.url : undefined;
}

async function headAt(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${url}/v1/projections`, { signal: AbortSignal.timeout(ANSWER_MS) });
    const { projections } = (await answer.json()) as { projections?: { head: string }[] };
    return projections?.[0]?.head;
  } catch {
    return undefined;
  }
}

async function headHere(config: Config): Promise<string | undefined> {
  try {
    const engine = await openEngine(config, { mode: 'reader' });
    const head = await engine.stores.eventStore.head();
    await engine.close();
    return head;
  } catch (error) {
    if (error instanceof Unavailable) return undefined;
    throw error;
  }
}

/** The part of a position that names its store. */
function storeOf(position: string): string {
  return position.slice(0, position.lastIndexOf('-'));
}
