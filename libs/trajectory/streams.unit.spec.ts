import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { confidentialOf, confidentialStream, trajectoryStream } from './index.js';

const id = fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/);

describe('the stream of what one service keeps to itself', () => {
  it('is that of one service and one stay alone, whatever their ids', () => {
    expect(confidentialStream('a-b', 'c')).not.toBe(confidentialStream('a', 'b-c'));
    fc.assert(
      fc.property(id, id, (serviceId, trajectoryId) => {
        expect(confidentialOf(confidentialStream(serviceId, trajectoryId))).toEqual({ serviceId, trajectoryId });
        expect(confidentialOf(trajectoryStream(trajectoryId))).toBeUndefined();
      }),
    );
  });

  it('is none of the shared streams', () => {
    fc.assert(
      fc.property(id, id, (a, b) => {
        expect(confidentialStream(a, b)).not.toBe(trajectoryStream(`${a}~${b}`));
      }),
    );
  });
});
