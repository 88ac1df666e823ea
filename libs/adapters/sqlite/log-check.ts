import { Unavailable } from '#eventsourcing';
import type { LogFile } from './log-file.js';
import type { Head } from './log-head.js';
import { advanced, fingerprint, HEAD_FILE } from './log-head.js';

/**
 * Compares the log with its head record, and answers the head of the log as it is: further on when the record is older.
 * @throws Unavailable `log-damaged` when the log lacks what was acknowledged
 */
export function checkedHead(file: LogFile, recorded: Head | undefined): Head {
  const tag = file.positions.tag;
  const start = recorded ?? { tag, position: 0, hash: '', digest: '' };
  const end = file.head();
  const name = (number: number): string => file.positions.write(number);
  if (start.tag !== tag) throw damaged(`${HEAD_FILE} belongs to another log (${start.tag}) than events.db (${tag})`);
  if (end < start.position)
    throw damaged(`the log ends at ${name(end)}, but everything up to ${name(start.position)} was acknowledged: the last events are lost`);
  if (start.position > 0 && hashAt(file, start.position) !== start.hash)
    throw damaged(`the event at ${name(start.position)} is not the one that was acknowledged`);
  return extended(file, start);
}

/** The error of a log that lacks what was acknowledged. */
export function damaged(what: string): Unavailable {
  return new Unavailable(
    'log-damaged',
    `${what}. Nothing was changed. Put a backup back; to go on without what is missing, remove ${HEAD_FILE} knowingly`,
  );
}

function hashAt(file: LogFile, position: number): string | undefined {
  const row = file.statements.of('SELECT hash FROM events WHERE position = ?', true).get(position) as [string] | undefined;
  return row && fingerprint(row[0]);
}

function extended(file: LogFile, start: Head): Head {
  const after = file.statements.of('SELECT hash FROM events WHERE position > ? ORDER BY position LIMIT 10000', true);
  let head = start;
  for (;;) {
    const rows = after.all(head.position) as [string][];
    if (rows.length === 0) return head;
    for (const [hash] of rows) head = advanced(head, hash);
  }
}
