import { SingleBar } from 'cli-progress';
import type { Console } from './console.js';

/** How far long work has come, drawn on standard error when somebody watches. */
export interface Progress {
  /** @param done of the total, in its own unit; @param count what the rate is told of */
  at(done: number, count: number): void;
  stop(): void;
}

const NOTHING: Progress = { at: () => undefined, stop: () => undefined };
const FRAMES_PER_SECOND = 8;

export interface Work {
  readonly title: string;
  /** What is counted: lines, events. */
  readonly unit: string;
  /** Undefined when nobody can tell: then there is no bar, only count and rate. */
  readonly total?: number;
}

/** Begins to show how long work goes on. */
export function progressOf(console: Console, { title, unit, total }: Work): Progress {
  if (!console.watched) return NOTHING;
  const bar = total === undefined ? '' : '{bar} {percentage} % ';
  const left = total === undefined ? '' : ', {left} left';
  const single = new SingleBar({
    format: `${title} ${bar}{count} ${unit}, {rate}/s${left}`,
    stream: console.errors,
    fps: FRAMES_PER_SECOND,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 30,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  single.start(total ?? 1, 0, { count: '0', rate: '0', left: '?' });
  let first: { readonly done: number; readonly count: number; readonly at: number } | undefined;
  return {
    at: (done, count) => {
      // work that goes on from somewhere is as fast as what it has done since
      first ??= { done, count, at: performance.now() };
      const since = { done: done - first.done, count: count - first.count, total: (total ?? 0) - first.done };
      const texts = said({ ...since, seconds: (performance.now() - first.at) / 1000 });
      single.update(Math.min(done, total ?? 0), { ...texts, count: whole(count) });
    },
    stop: () => single.stop(),
  };
}

interface Reached {
  readonly done: number;
  readonly count: number;
  readonly total: number;
  readonly seconds: number;
}

/** Texts of the bar. */
export function said({ done, count, total, seconds }: Reached): { count: string; rate: string; left: string } {
  const rate = seconds > 0 ? count / seconds : 0;
  const left = done > 0 ? (seconds * (total - done)) / done : Infinity;
  return { count: whole(count), rate: whole(rate), left: duration(left) };
}

/** A whole number with thin groups, for people. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** Seconds as people say them. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?';
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${Math.round(seconds % 60)} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
