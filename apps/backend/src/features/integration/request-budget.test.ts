import { describe, expect, it } from 'vitest';
import { requestBudget } from './request-budget.ts';

describe('the budget of a key', () => {
  it('is spent, refused with the time until it is full again, and full then; each key has its own', () => {
    let now = 0;
    const budget = requestBudget({ requests: 2, seconds: 60, now: () => new Date(now) });
    expect(budget.take('a')).toEqual({ allowed: true, left: 1, resetSeconds: 60 });
    now = 30_500;
    expect(budget.take('a')).toEqual({ allowed: true, left: 0, resetSeconds: 30 });
    expect(budget.take('a')).toEqual({ allowed: false, left: 0, resetSeconds: 30 });
    expect(budget.take('b')).toEqual({ allowed: true, left: 1, resetSeconds: 60 });
    now = 60_000;
    expect(budget.take('a')).toEqual({ allowed: true, left: 1, resetSeconds: 60 });
  });
});
