import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderScratch } from './scratch-folder.js';

const reached = (row: number): { cursor: string; row: number } => ({ cursor: `p-${row}`, row });

describe('the files of a replay', () => {
  let root: string;
  let begun: number;
  const open = (): Promise<FolderScratch> => FolderScratch.open(join(root, '0'), async () => void (begun += 1));
  const linesOf = async (scratch: FolderScratch, part: string): Promise<string[]> => {
    const lines: string[] = [];
    for await (const line of scratch.lines(part)) lines.push(line);
    return lines;
  };

  beforeEach(() => {
    [root, begun] = [mkdtempSync(join(tmpdir(), 'traject-scratch-')), 0];
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('when nothing was written, there are none', async () => {
    const scratch = await open();
    expect([scratch.reached, await linesOf(scratch, 'a'), existsSync(join(root, '0')), begun]).toEqual([undefined, [], false, 0]);
  });

  it('when the process is killed, what came after the last mark is gone, also of parts that were begun after it', async () => {
    const scratch = await open();
    await scratch.append('a', 'one\ntwo\n');
    await scratch.save(reached(7));
    await scratch.append('a', 'three\n');
    await scratch.append('b', 'four\n');
    const again = await open();
    expect(again.reached).toEqual(reached(7));
    expect([await linesOf(again, 'a'), await linesOf(again, 'b')]).toEqual([['one', 'two'], []]);
    await again.append('a', 'three again\n');
    await again.append('b', 'four again\n');
    await again.save(reached(9));
    const last = await open();
    expect([await linesOf(last, 'a'), await linesOf(last, 'b')]).toEqual([['one', 'two', 'three again'], ['four again']]);
    expect([begun, statSync(join(root, '0', 'a')).mode & 0o077]).toEqual([1, 0]);
    for (const one of [scratch, again, last]) await one.close();
  });

  it('when a text holds other ends of lines and letters of several bytes at the edge of what is read at once, it comes back as it was', async () => {
    const texts = [`${'x'.repeat(65_534)}é\u2028\u2029`, '\r', 'ü'.repeat(70_000)];
    const scratch = await open();
    await scratch.append('a', texts.map((text) => `${text}\n`).join(''));
    expect(await linesOf(scratch, 'a')).toEqual(texts);
    await scratch.close();
  });
});
