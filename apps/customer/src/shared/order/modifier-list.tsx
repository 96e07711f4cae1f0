import type { PricedModifier } from '@toast/domain/pricing/priced';
import { Money } from '@toast/ui/money';
import { joints } from './joints.ts';

/** What was chosen, in a running line below the name of the dish; what a choice opened stands in brackets after it. */
export function ModifierList({
  modifiers,
  currency,
}: {
  modifiers: readonly PricedModifier[];
  currency: string;
}) {
  if (modifiers.length === 0) return null;
  const written = joints(modifiers.map(({ depth }) => depth));
  return (
    <ul className="text-sm text-muted">
      {modifiers.map((modifier, index) => {
        const around = written[index];
        return (
          <li
            // The list of one line never changes its order, and the same option may be chosen in two places.
            key={`${index} ${modifier.optionId}`}
            className="inline"
          >
            {around?.before}
            {modifier.quantity > 1 && <span className="tabular">{modifier.quantity} × </span>}
            {modifier.name}
            {modifier.price > 0 && (
              <>
                {' '}
                <Money amount={modifier.price * modifier.quantity} currency={currency} sign="always" />
              </>
            )}
            {around?.after}
          </li>
        );
      })}
    </ul>
  );
}
