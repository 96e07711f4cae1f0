import type { Minor } from '../money/money.ts';
import type { PlacementRefusal } from '../refusal.ts';
import type { PricedCart } from './priced.ts';

export type PriceChange = Extract<PlacementRefusal, { readonly code: 'PRICE_CHANGED' }>;

/**
 * What a guest who agreed to `quoted` must agree to again, or null when they would pay the same for every line. A line that only
 * one side has counts as 0 on the other. A tax that moves within an unchanged price is not the guest's business.
 */
export function compareQuote(quoted: PricedCart, current: PricedCart): PriceChange | null {
  const before = new Map(quoted.lines.map((line) => [line.lineId, line.total]));
  const now = new Set(current.lines.map((line) => line.lineId));
  const all: { lineId: string; name: string; oldTotal: Minor; newTotal: Minor }[] = [
    ...current.lines.map(({ lineId, name, total }) => ({
      lineId,
      name,
      oldTotal: before.get(lineId) ?? 0,
      newTotal: total,
    })),
    ...quoted.lines
      .filter(({ lineId }) => !now.has(lineId))
      .map(({ lineId, name, total }) => ({ lineId, name, oldTotal: total, newTotal: 0 })),
  ];
  const lines = all.filter(({ oldTotal, newTotal }) => oldTotal !== newTotal);
  if (lines.length === 0 && quoted.total === current.total && quoted.currency === current.currency)
    return null;
  return { code: 'PRICE_CHANGED', oldTotal: quoted.total, newTotal: current.total, lines };
}
