import { describe, expect, test } from '@jest/globals';
import { JsonLog } from './telemetry-log.js';

describe('JsonLog', () => {
  test('given line breaks and escapes in a value, then still one line of JSON', () => {
    const lines: string[] = [];
    new JsonLog('info', (line) => lines.push(line)).info('request', { route: 'a\r\n{"level":"error"}\u001b[31m' });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.slice(0, -1)).not.toContain('\u001b');
    expect(JSON.parse(lines[0]!)).toMatchObject({ level: 'info', event: 'request', route: 'a\r\n{"level":"error"}\u001b[31m' });
  });

  test('given an error, then its class, code and place, and not its message', () => {
    const lines: string[] = [];
    const error = Object.assign(new TypeError('Zebrastraat\n    at 12'), { code: 'E_X' });
    new JsonLog('error', (line) => lines.push(line)).error('failed', error);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      error: 'TypeError',
      code: 'E_X',
      at: expect.stringContaining('telemetry-log.unit.spec'),
    });
    expect(lines[0]).not.toContain('Zebrastraat');
  });

  test('given a level, then only what is as grave is written', () => {
    const lines: string[] = [];
    const log = new JsonLog('warn', (line) => lines.push(line));
    log.info('a');
    log.warn('b');
    new JsonLog('silent', (line) => lines.push(line)).error('c', new Error('c'));
    expect(lines).toHaveLength(1);
  });
});
