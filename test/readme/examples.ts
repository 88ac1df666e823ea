import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scale/support.js';

/** One command of a document and what it prints there; `…` stands for anything, on a line of its own for any lines. */
export interface Example {
  readonly command: string;
  readonly output: readonly string[];
}

/** The commands of a document, in order. */
export function examplesIn(document: string): readonly Example[] {
  const text = readFileSync(join(ROOT, document), 'utf8');
  return [...text.matchAll(/```console\n([\s\S]*?)```/g)].flatMap((block) => examplesOf(block[1] ?? ''));
}

function examplesOf(block: string): Example[] {
  const parts = block.split(/^\$ /m).slice(1);
  return parts.map((part) => {
    const [command = '', ...output] = part.trimEnd().split('\n');
    return { command, output };
  });
}

/** Whole output, line by line. */
export function patternOf(lines: readonly string[]): RegExp {
  const parts = lines.map((line) => (line === '…' ? '(?:.*\n)*?' : `${line.split('…').map(escaped).join('.*')}\n`));
  return new RegExp(`^${parts.join('')}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
