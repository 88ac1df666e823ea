import type { ImportLine, ImportSummary } from '#platform';
import { duration, whole } from '../progress.js';

/** What became of everything that was imported, over all files. */
export class Tally {
  lines = 0;
  stored = 0;
  repeated = 0;
  refused = 0;
  warned = 0;
  seconds = 0;
  /** The failure of a store that ended it early. */
  stopped: string | undefined;
  private readonly codes = new Map<string, { count: number; first: string }>();

  constructor(
    private readonly dryRun: boolean,
    private readonly unit: 'lines' | 'facts' = 'lines',
  ) {}

  line(source: string, { line, outcome, code, warnings, errors }: ImportLine): void {
    this.lines += 1;
    this[outcome] += 1;
    if (warnings && warnings.length > 0) this.warned += 1;
    if (code === undefined) return;
    // "malformed" says little: the first property that is wrong has a code of its own
    const said = code === 'malformed' ? (errors?.[0]?.code ?? code) : code;
    const known = this.codes.get(said) ?? { count: 0, first: `${source}:${line}${reason(errors)}` };
    known.count += 1;
    this.codes.set(said, known);
  }

  summary({ stopped }: ImportSummary): void {
    this.stopped ??= stopped;
  }

  /** The summary by outcome: counts first, then each reason with the first line it was met on. */
  text(): string {
    const { lines, unit, stored, repeated, refused, warned, seconds } = this;
    const rate = seconds > 0 ? `, ${whole(lines / seconds)} ${unit}/s` : '';
    const would = this.dryRun ? ' (dry run: nothing was stored)' : '';
    const head = `${lines} ${unit}: ${stored} stored, ${repeated} repeated, ${refused} refused; ${warned} with warnings${would}`;
    const reasons = [...this.codes]
      .toSorted(([, a], [, b]) => b.count - a.count)
      .map(([code, { count, first }]) => `  ${String(count).padStart(7)} × ${code}, first at ${first}`);
    return `${[`${head} (${duration(seconds)}${rate})`, ...reasons].join('\n')}\n`;
  }
}

function reason(errors: ImportLine['errors']): string {
  const first = errors?.[0];
  return first ? ` (${first.path ? `${first.path}: ` : ''}${first.message})` : '';
}
