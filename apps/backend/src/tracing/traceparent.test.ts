import { describe, expect, it } from 'vitest';
import { isNameOnly, readTraceparent, writeTraceparent } from './traceparent.ts';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const span = '00f067aa0ba902b7';

describe('a traceparent', () => {
  it('is read and written as W3C has it', () => {
    for (const flags of ['00', '01']) {
      const header = `00-${trace}-${span}-${flags}`;
      const read = readTraceparent(header);
      expect(read).toEqual({ traceId: trace, spanId: span, sampled: flags === '01' });
      expect(read && writeTraceparent(read)).toBe(header);
    }
  });

  it.each([
    undefined,
    '',
    `00-${trace}-${span}`,
    `00-${trace}-${span}-01-more`,
    `ff-${trace}-${span}-01`,
    `00-${'0'.repeat(32)}-${span}-01`,
    `00-${trace}-${'0'.repeat(16)}-01`,
    `00-${trace.toUpperCase()}-${span}-01`,
  ])('is nothing: %s', (header) => {
    expect(readTraceparent(header)).toBeUndefined();
  });

  it('only names a request when its span is the beginning of its trace', () => {
    expect(isNameOnly({ traceId: trace, spanId: trace.slice(0, 16), sampled: true })).toBe(true);
    expect(isNameOnly({ traceId: trace, spanId: span, sampled: true })).toBe(false);
  });
});
