import { balanceOf } from '@toast/domain/order/check';
import type { OrderState } from '@toast/domain/order/states';
import { coveredBy } from '@toast/domain/payment/coverage';
import type { CheckState, PaymentState } from '@toast/domain/payment/states';
import type { PricedCart, TaxAmount } from '@toast/domain/pricing/priced';
import type { Invariant } from './violation.ts';

/** An order with everything that has to agree with it; minor units. */
export type OrderFacts = {
  readonly id: string;
  readonly state: OrderState;
  readonly total: number;
  readonly priced: PricedCart;
  readonly checks: readonly {
    readonly amount: number;
    readonly discount: number;
    readonly tax: number;
    readonly total: number;
    readonly tip: number;
    readonly payment_status: CheckState;
  }[];
  readonly selections: readonly {
    readonly id: string;
    readonly quantity: number;
    readonly unit_price: number;
    readonly gross: number;
    readonly discount: number;
    readonly net: number;
    readonly tax: number;
    readonly total: number;
    readonly taxes: readonly TaxAmount[];
  }[];
  readonly payments: readonly {
    readonly amount: number;
    readonly tip: number;
    readonly state: PaymentState;
  }[];
  readonly cooked: readonly { readonly selection_id: string }[];
};

type Said = readonly [invariant: Invariant, said: string];

/** What of an order contradicts itself; nothing = it is whole. */
export const judgeOrder = (order: OrderFacts): Said[] => [
  ...sums(order),
  ...lines(order),
  ...payments(order),
  ...cooking(order),
];

const sumOf = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);

/** Each sum with all who say it: they must agree. */
function sums({ id, total, priced, checks, selections }: OrderFacts): Said[] {
  const said = {
    total: {
      order: total,
      agreed: priced.total,
      check: sumOf(checks, (check) => check.total),
      lines: sumOf(selections, (line) => line.total),
      amounts: sumOf(checks, (check) => check.amount + check.tax),
    },
    tax: {
      agreed: priced.tax,
      check: sumOf(checks, ({ tax }) => tax),
      lines: sumOf(selections, ({ tax }) => tax),
      rates: sumOf(selections, ({ taxes }) => sumOf(taxes, ({ amount }) => amount)),
      agreedRates: sumOf(priced.taxes, ({ amount }) => amount),
    },
    discount: {
      agreed: priced.discount,
      check: sumOf(checks, ({ discount }) => discount),
      lines: sumOf(selections, ({ discount }) => discount),
    },
    gross: { agreed: priced.subtotal, lines: sumOf(selections, ({ gross }) => gross) },
    net: { check: sumOf(checks, ({ amount }) => amount), lines: sumOf(selections, ({ net }) => net) },
    lines: { agreed: priced.lines.length, lines: selections.length },
  };
  return Object.entries(said).flatMap(([what, by]): Said[] => {
    if (new Set(Object.values(by)).size === 1) return [];
    const who = Object.entries(by).map(([name, value]) => `${name} ${value}`);
    return [['money adds up', `order ${id}: its ${what} is ${who.join(', ')}`]];
  });
}

/** Within a line: quantity × price, less the discount, with the taxes that come on top. */
function lines({ id, selections }: OrderFacts): Said[] {
  return selections.flatMap((line): Said[] => {
    const added = sumOf(line.taxes, ({ included, amount }) => (included ? 0 : amount));
    const whole =
      line.gross === line.quantity * line.unit_price &&
      line.total === line.gross - line.discount + added &&
      line.total === line.net + line.tax;
    return whole ? [] : [['money adds up', `order ${id}: its line ${line.id} does not add up`]];
  });
}

function payments({ id, state, checks, payments: paid }: OrderFacts): Said[] {
  // Nothing gives money back yet; when something does, what it gave back belongs here.
  const covered = coveredBy(paid.map((payment) => ({ ...payment, refunded: 0 })));
  const balance = balanceOf(
    { total: sumOf(checks, ({ total }) => total), tip: sumOf(checks, ({ tip }) => tip) },
    covered,
  );
  const statuses = checks.map(({ payment_status }) => payment_status);
  const said: Said[] = [];
  if (balance < 0) said.push(['payments are covered', `order ${id} is paid ${-balance} beyond its total`]);
  if (statuses.includes('CLOSED') && balance !== 0)
    said.push(['payments are covered', `order ${id}: its check is closed with ${balance} left to pay`]);
  if (statuses.every((status) => status === 'PAID') && balance > 0)
    said.push(['payments are covered', `order ${id}: its check says it is paid, and ${balance} is left`]);
  if (state === 'CLOSED' && statuses.some((status) => status !== 'CLOSED'))
    said.push(['payments are covered', `order ${id} is closed and its check is not`]);
  return said;
}

function cooking({ id, selections, cooked }: OrderFacts): Said[] {
  const times = new Map<string, number>();
  for (const { selection_id: line } of cooked) times.set(line, (times.get(line) ?? 0) + 1);
  return selections
    .filter(({ id: line }) => times.get(line) !== 1)
    .map(({ id: line }) => [
      'orders are cooked',
      `order ${id}: its line ${line} is on ${times.get(line) ?? 0} tickets`,
    ]);
}
