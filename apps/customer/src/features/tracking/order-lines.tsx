import type { OrderView } from '@toast/api/order';
import { allergenWords } from '@toast/domain/menu/allergen-words';
import { Money } from '@toast/ui/money';
import { ModifierList } from '~/shared/order/modifier-list.tsx';
import { listOf } from '~/shared/words/list.ts';

/** What was ordered, as it was sold: name, choices, allergens and price stay as they were that day. */
export function OrderLines({ order }: { order: OrderView }) {
  const { lines, currency } = order.priced;
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.lineId} className="flex items-start gap-4 py-3">
          <span className="tabular min-w-6 text-muted">{line.quantity} ×</span>
          <div className="min-w-0 flex-1">
            <p className="font-semibold">{line.name}</p>
            <ModifierList modifiers={line.modifiers} currency={currency} />
            {line.note !== '' && <p className="text-sm text-muted">“{line.note}”</p>}
            {line.allergens.length > 0 && (
              <p className="text-sm text-muted">
                Contains {listOf(line.allergens.map((one) => allergenWords[one]))}
              </p>
            )}
            {!line.allergensDeclared && (
              <p className="text-sm text-warn-ink">
                {line.allergens.length > 0 ? 'Other allergens' : 'Allergens'}: not stated. Ask the staff.
              </p>
            )}
          </div>
          <Money amount={line.gross} currency={currency} />
        </li>
      ))}
    </ul>
  );
}
