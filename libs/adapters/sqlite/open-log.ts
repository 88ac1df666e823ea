import { Unavailable } from '#eventsourcing';
import { guarded } from './connection.js';
import type { LogFileOptions } from './log-file.js';
import { LogFile } from './log-file.js';

/** The connection of a store over its life: opened again after a failure that leaves it in doubt, gone after `close`. */
export class OpenLog {
  private over = false;
  /** Called with a connection that was opened again, before anything is done with it. */
  onReopened: (file: LogFile) => void = () => undefined;

  constructor(
    private readonly options: LogFileOptions,
    private current: LogFile | undefined,
  ) {}

  get closed(): boolean {
    return this.over;
  }

  /** @throws Unavailable `store-closed`, or whatever stands in the way of opening again */
  file(): LogFile {
    if (this.over) throw new Unavailable('store-closed', 'the store was closed');
    return (this.current ??= this.again());
  }

  /** Reads with errors of SQLite translated. */
  read<Result>(work: (file: LogFile) => Result): Result {
    return guarded(() => work(this.file()), 'log-damaged');
  }

  /** The head as a number. */
  head(): number {
    return this.read((file) => file.head());
  }

  distrust(): void {
    this.current?.close();
    this.current = undefined;
  }

  close(): void {
    this.over = true;
    this.distrust();
  }

  private again(): LogFile {
    return guarded(() => {
      const file = LogFile.openAgain(this.options);
      try {
        this.onReopened(file);
        return file;
      } catch (error) {
        file.close();
        throw error;
      }
    }, 'log-damaged');
  }
}
