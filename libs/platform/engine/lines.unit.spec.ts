import { describe, expect, test } from '@jest/globals';
import { array, assert as assertProperty, asyncProperty, constantFrom, integer, string } from 'fast-check';
import { Malformed } from '#eventsourcing';
import { MAX_BYTES } from '../http/strict-json.js';
import { linesOf } from './lines.js';

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | Buffer, size = 7): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of linesOf(inChunks(Buffer.from(text), size)))
    lines.push(line instanceof Malformed ? line.offences[0]?.code : line);
  return lines;
}

describe('linesOf', () => {
  test('given any text in chunks of any size, then its lines', async () => {
    const line = string({ unit: constantFrom('a', 'é', '😀', ' ', '"', '\r') });
    await assertProperty(
      asyncProperty(array(line), integer({ min: 1, max: 50 }), async (lines, size) => {
        expect(await read(lines.map((l) => `${l}\n`).join(''), size)).toEqual(lines);
      }),
    );
  });

  test('given a last line without its end, then it counts; given nothing, then no line', async () => {
    expect(await read('a\n\nb')).toEqual(['a', '', 'b']);
    expect(await read('')).toEqual([]);
  });

  test('given a line that is too long or no UTF-8, then only that one is refused', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a\n'),
      Buffer.alloc(MAX_BYTES + 1, 0x78),
      Buffer.from('\nb\n'),
      Buffer.from([0xff, 0x0a, 0x63]),
    ]);
    expect(await read(bytes, 4096)).toEqual(['a', 'line-too-long', 'b', 'not-utf8', 'c']);
    expect(await read(Buffer.alloc(MAX_BYTES, 0x78), 65_536)).toEqual(['x'.repeat(MAX_BYTES)]);
  });
});
