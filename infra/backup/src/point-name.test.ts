import { describe, expect, it } from 'vitest';
import { instantOfPoint, pointName } from './point-name.ts';

describe('the name of a restore point', () => {
  it('tells when it was asked for, to the millisecond', () => {
    const at = new Date('2026-11-20T02:00:15.042Z');
    expect(pointName(at)).toBe('toast_20261120T020015042Z');
    expect(instantOfPoint(pointName(at))).toEqual(at);
  });

  it('is short enough for PostgreSQL, which takes 63 characters', () => {
    expect(pointName(new Date()).length).toBeLessThan(64);
  });

  it.each([
    '',
    'toast_',
    'toast_20261320T020015042Z',
    "x'; drop table restaurant",
    'toast_20261120T020015042Z ',
  ])('is not %j', (name) => {
    expect(() => instantOfPoint(name)).toThrow('no restore point of ours');
  });
});
