import type { Minor } from '@toast/domain/money/money';
import type { PricedCart } from '@toast/domain/pricing/priced';
import type { PlacementRefusal } from '@toast/domain/refusal';

/** The refusal that shows a guest which lines cost something else now than when they were quoted. */
export function priceChange(quoted: PricedCart, now: PricedCart): PlacementRefusal {
  const before = new Map(quoted.lines.map((line) => [line.lineId, line.total]));
  const lines = now.lines.flatMap(({ lineId, name, total }) => {
    const oldTotal = before.get(lineId) ?? 0;
    return oldTotal === total ? [] : [{ lineId, name, oldTotal, newTotal: total }];
  });
  return { code: 'PRICE_CHANGED', oldTotal: quoted.total, newTotal: now.total, lines };
}

/** The same, where all that is known of the old price is what the client expected to pay. */
export const unexpectedTotal = (expected: Minor, now: PricedCart): PlacementRefusal => ({
  code: 'PRICE_CHANGED',
  oldTotal: expected,
  newTotal: now.total,
  lines: [],
});
