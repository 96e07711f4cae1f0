import { describe, expect, it } from 'vitest';
import { attemptLimiter } from './attempt-limiter.ts';

const clock = () => {
  let ms = 0;
  return { now: () => new Date(ms), pass: (seconds: number) => (ms += seconds * 1000) };
};

describe('an attempt limiter', () => {
  it('lets so many through and then says how long to wait', () => {
    const { now, pass } = clock();
    const limiter = attemptLimiter({ attempts: 2, seconds: 60, now });
    expect([limiter.take('a'), limiter.take('a')]).toEqual([0, 0]);
    pass(10);
    expect(limiter.take('a')).toBe(50);
    expect(limiter.take('b')).toBe(0);
    pass(50);
    expect(limiter.take('a')).toBe(0);
  });

  it('forgives who has proved themselves', () => {
    const limiter = attemptLimiter({ attempts: 1, seconds: 60, now: clock().now });
    limiter.take('a');
    limiter.forgive('a');
    expect(limiter.take('a')).toBe(0);
  });

  it('is not lengthened by those who go on trying', () => {
    const { now, pass } = clock();
    const limiter = attemptLimiter({ attempts: 1, seconds: 60, now });
    limiter.take('a');
    for (let i = 0; i < 59; i += 1) {
      pass(1);
      expect(limiter.take('a')).toBe(60 - (i + 1));
    }
    pass(1);
    expect(limiter.take('a')).toBe(0);
  });

  it('stays bounded however many addresses come', () => {
    const limiter = attemptLimiter({ attempts: 1, seconds: 60, now: clock().now, addresses: 3 });
    for (const address of ['a', 'b', 'c', 'd']) limiter.take(address);
    expect(limiter.take('d')).toBe(60);
    expect(limiter.take('a')).toBe(0);
  });
});
