import { describe, expect, it } from 'vitest';
import { Failure } from '../trpc/failure.ts';
import { createGate, type ShedReason } from './gate.ts';
import { type LoadClass, loadClasses } from './load-class.ts';
import type { Pressure } from './pressure.ts';

describe('the gate', () => {
  it.each<[Pressure, readonly LoadClass[]]>([
    [null, ['browsing', 'ordering', 'kitchen']],
    ['browsing', ['ordering', 'kitchen']],
    ['ordering', ['kitchen']],
  ])('under the pressure %s lets in %j', (pressure, expected) => {
    const shed: LoadClass[] = [];
    const gate = createGate(
      () => pressure,
      (each) => shed.push(each),
    );
    const isLetIn = (each: LoadClass) => {
      try {
        gate.admit(each);
        return true;
      } catch (error) {
        expect(error).toMatchObject({
          code: 'TOO_MANY_REQUESTS',
          details: { reason: 'OVERLOADED', retryAfter: expect.toSatisfy((s: number) => s >= 1 && s <= 3) },
        });
        return false;
      }
    };
    expect(loadClasses.filter(isLetIn)).toEqual(expected);
    expect(loadClasses.filter((each) => !shed.includes(each))).toEqual(expected);
  });

  it('gives one restaurant no more than its share, and takes nothing from another or from its kitchen', () => {
    const reasons: ShedReason[] = [];
    const shares = { browsing: 2, ordering: 1, kitchen: 1 };
    const gate = createGate(
      () => null,
      (_each, reason) => reasons.push(reason),
      shares,
    );
    const [first] = [gate.hold('browsing', 'noisy'), gate.hold('browsing', 'noisy')];
    expect(() => gate.hold('browsing', 'noisy')).toThrow(Failure);
    gate.hold('ordering', 'noisy');
    gate.hold('browsing', 'quiet');
    first?.();
    gate.hold('browsing', 'noisy');
    expect(() => gate.hold('browsing', 'noisy')).toThrow(Failure);
    expect(reasons).toEqual(['RESTAURANT_SHARE', 'RESTAURANT_SHARE']);
  });
});
