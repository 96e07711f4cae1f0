import { allergenWords } from './allergen-words.ts';
import { denying } from './denied-claims.ts';
import type { Item } from './menu.ts';
import { type Report, subjectOf } from './report.ts';

/** 10^9 minor units, as inputs have it: 99 × 100 lines of it are still safe integers. */
export const priceLimit = 1_000_000_000;
/** So many times the middle price of the menu is a slip of the finger more often than a dish. */
const oddFactor = 50;
/** Fewer prices than this have no middle worth the name. */
const oddFrom = 5;

/** Prices that are far above all others: 1295.00 where 12.95 was meant. */
export function lintOdds(items: readonly Item[], report: Report): void {
  const prices = items.map(({ price }) => price).filter((price) => price > 0);
  const middle = prices.toSorted((a, b) => a - b)[Math.floor(prices.length / 2)];
  if (middle === undefined || prices.length < oddFrom) return;
  for (const item of items) {
    if (item.price <= priceLimit && item.price >= middle * oddFactor)
      report(
        'ODD_PRICE',
        subjectOf(item),
        `It costs more than ${oddFactor} times what is usual on this menu.`,
      );
  }
}

/** Dietary claims that the item's own allergens deny. */
export function lintClaims(item: Item, report: Report): void {
  const denied = item.dietary.flatMap((tag) => denying(tag, item.allergens));
  if (denied.length === 0) return;
  const words = [...new Set(denied)].map((one) => allergenWords[one]).join(', ');
  report('DIETARY_CLAIM_DENIED', subjectOf(item), `Its dietary claims do not go with: ${words}.`);
}
