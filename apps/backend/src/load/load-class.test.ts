import { describe, expect, it } from 'vitest';
import { isGivenUp, loadClasses, loadClassOf } from './load-class.ts';

describe('how important a request is', () => {
  it.each([
    ['/trpc/diner/menu.bySlug?input=1', 'browsing'],
    ['/trpc/diner/menu.live', 'browsing'],
    ['/trpc/diner/quote.create', 'ordering'],
    ['/trpc/diner/order.place', 'ordering'],
    ['/trpc/diner/menu.bySlug,order.outcome?batch=1', 'ordering'],
    ['/trpc/diner/menu.bySlug%2Corder.outcome?batch=1', 'ordering'],
    ['/trpc/kitchen/tickets.live', 'kitchen'],
    ['/trpc/kitchen/spans', 'browsing'],
    ['/trpc/diner/spans', 'browsing'],
    ['/trpc/admin/stock.set', 'kitchen'],
    ['/trpc/admin/menu.publish', 'ordering'],
    ['/v1/restaurants/x/menu', 'browsing'],
    ['/v1/restaurants/x/orders', 'ordering'],
    ['/v1/restaurants/x/events?wait=30', 'ordering'],
    ['/auth/sign-in/email', 'ordering'],
    ['/media/demo/a/b.svg', 'browsing'],
    ['/nothing/here', 'browsing'],
    ['/healthz', null],
    ['/readyz', null],
  ])('%s is %s', (address, expected) => {
    expect(loadClassOf(address)).toBe(expected);
  });

  it('decides what is given up first', () => {
    const given = (level: Parameters<typeof isGivenUp>[1]) =>
      loadClasses.filter((each) => isGivenUp(each, level));
    expect([given(null), given('browsing'), given('ordering')]).toEqual([
      [],
      ['browsing'],
      ['browsing', 'ordering'],
    ]);
  });
});
