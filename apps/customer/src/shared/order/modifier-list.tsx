import type { PricedModifier } from '@toast/domain/pricing/priced';
import { Money } from '@toast/ui/money';

/** What was chosen, below the name of the dish; nested choices are indented. */
export function ModifierList({
  modifiers,
  currency,
}: {
  modifiers: readonly PricedModifier[];
  currency: string;
}) {
  if (modifiers.length === 0) return null;
  return (
    <ul className="text-sm text-muted">
      {modifiers.map((modifier, index) => (
        // The list of one line never changes its order, and the same option may be chosen in two places.
        <li key={`${index} ${modifier.optionId}`} style={{ paddingInlineStart: `${modifier.depth}rem` }}>
          {modifier.quantity > 1 && <span className="tabular">{modifier.quantity} × </span>}
          {modifier.name}
          {modifier.price > 0 && (
            <span>
              {' '}
              (<Money amount={modifier.price * modifier.quantity} currency={currency} sign="always" />)
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
