import type { PricedModifier } from '@toast/domain/pricing/priced';
import { Money } from '@toast/ui/money';
import { cn } from '@toast/ui/cn';

/** What was chosen, in a running line below the name of the dish; what a choice opened stands in brackets after it. */
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
      {modifiers.map((modifier, index) => {
        const deeper = (modifiers[index + 1]?.depth ?? 0) - modifier.depth;
        const nested = modifier.depth > 0;
        return (
          <li
            // The list of one line never changes its order, and the same option may be chosen in two places.
            key={`${index} ${modifier.optionId}`}
            className={cn('inline', index > 0 && !nested && "before:content-['_·_']")}
          >
            {nested && (modifiers[index - 1]?.depth === modifier.depth ? ', ' : ' (')}
            {modifier.quantity > 1 && <span className="tabular">{modifier.quantity} × </span>}
            {modifier.name}
            {modifier.price > 0 && (
              <>
                {' '}
                <Money amount={modifier.price * modifier.quantity} currency={currency} sign="always" />
              </>
            )}
            {deeper < 0 && ')'.repeat(-deeper)}
          </li>
        );
      })}
    </ul>
  );
}
