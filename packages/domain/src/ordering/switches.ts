import type { DiningOption } from '../order/dining-option.ts';

/**
 * What can be switched off by itself: all ordering of guests, one of the doors it comes through (the restaurant's page, software),
 * one way to dine, one way to pay.
 */
export const switchNames = ['ORDERING', 'WEB', 'API', 'DINE_IN', 'TAKE_OUT', 'IN_STORE'] as const;
export type SwitchName = (typeof switchNames)[number];

/** Why, as guests are told. */
export const switchReasons = ['BUSY', 'SHORT_STAFFED', 'CLOSING', 'TECHNICAL', 'OTHER'] as const;
export type SwitchReason = (typeof switchReasons)[number];

/** A switch that somebody has turned off; what is on is not listed. */
export type SwitchedOff = {
  readonly switch: SwitchName;
  readonly reason: SwitchReason;
  /** ISO instant at which it is on again by itself; null = when somebody says so. */
  readonly until: string | null;
  /** ISO instant from which it is off. */
  readonly since: string;
};

/** An order that a guest wants to place. What the staff enters itself (POS) is no guest's, and no switch stops it. */
export type WantedSale = {
  readonly channel: 'WEB' | 'API' | 'POS';
  readonly diningOption: DiningOption;
  readonly payment: 'IN_STORE';
};

/** Whether it is off at this moment: a pause ends by itself, without anybody having to do anything. */
export const inForce = ({ until }: Pick<SwitchedOff, 'until'>, now: Date): boolean =>
  until === null || now.getTime() < Date.parse(until);

/** The switches that stop this sale now, the widest first, each once: of two that are the same the one that lasts longer. */
export function stopping(off: readonly SwitchedOff[], sale: WantedSale, now: Date): readonly SwitchedOff[] {
  if (sale.channel === 'POS') return [];
  const touched: readonly SwitchName[] = ['ORDERING', sale.channel, sale.diningOption, sale.payment];
  const standing = longest(off.filter((each) => inForce(each, now)));
  return touched.flatMap((name) => standing.find((each) => each.switch === name) ?? []);
}

/** Of each switch the one that lasts longest: whoever says "off" wins. */
export function longest<Off extends SwitchedOff>(off: readonly Off[]): readonly Off[] {
  const end = ({ until }: Off) => (until === null ? Number.POSITIVE_INFINITY : Date.parse(until));
  return switchNames.flatMap((name) => {
    const same = off.filter((each) => each.switch === name);
    return same.length === 0 ? [] : [same.reduce((a, b) => (end(b) > end(a) ? b : a))];
  });
}
