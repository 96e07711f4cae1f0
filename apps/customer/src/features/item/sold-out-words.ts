import type { Problems } from './problems.ts';

/** What stands in the way of adding, in one sentence; null = nothing does. */
export function soldOutWords({ soldOut }: Problems): string | null {
  const [first] = soldOut;
  if (first === undefined) return null;
  if (first.remaining === 0)
    return first.entity === 'ITEM'
      ? 'Sold out for now.'
      : `${first.name} is sold out. Please choose another.`;
  return first.entity === 'ITEM'
    ? `Only ${first.remaining} left, counting what is in your order.`
    : `Only ${first.remaining} of ${first.name} left, counting what is in your order.`;
}
