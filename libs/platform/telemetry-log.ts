import { LOG_LEVELS, type LogLevel } from './config.js';

/** What a line of the log may hold: codes, counts, ids of requests. Never a payload, a name or a text that a client sent. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes one JSON object per line. JSON encodes line breaks and escapes, so no value can forge a line. */
export class JsonLog {
  private readonly rank: number;

  constructor(
    level: LogLevel = 'info',
    private readonly write: (line: string) => void = (line) => void process.stderr.write(line),
  ) {
    this.rank = LOG_LEVELS.indexOf(level);
  }

  info(event: string, fields: LogFields = {}): void {
    this.say('info', event, fields);
  }

  warn(event: string, fields: LogFields = {}): void {
    this.say('warn', event, fields);
  }

  /** An error by class, code and place; its message may quote data, so it is left out. */
  error(event: string, error: unknown, fields: LogFields = {}): void {
    this.say('error', event, { ...fields, ...nameOf(error) });
  }

  private say(level: Exclude<LogLevel, 'silent'>, event: string, fields: LogFields): void {
    if (LOG_LEVELS.indexOf(level) > this.rank) return;
    const time = new Date().toISOString();
    this.write(`${JSON.stringify({ time, level, event, ...fields }).replaceAll('\u001b', '\\u001b')}\n`);
  }
}

function nameOf(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: unknown };
  const at = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' | ');
  return { error: error.name, code: typeof code === 'string' ? code : undefined, at };
}
