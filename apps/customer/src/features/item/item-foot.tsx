import { limits } from '@toast/api/limits';
import { Button } from '@toast/ui/button';
import { Money } from '@toast/ui/money';
import { RollingNumber } from '@toast/ui/rolling-number';
import { Stepper } from '@toast/ui/stepper';
import { CircleAlert } from 'lucide-react';

type ItemFootProps = {
  name: string;
  quantity: number;
  onQuantity: (quantity: number) => void;
  amount: number;
  currency: string;
  orderable: boolean;
  editing: boolean;
  /** Why it cannot be added as it is; null = stock is no obstacle. */
  soldOut: string | null;
  /** The first question that is not answered, once the guest has tried. */
  missing: string | null;
  onAdd: () => void;
};

/** How many, and the button; stays in view. What is missing stands right above the thumb. */
export function ItemFoot(props: ItemFootProps) {
  const { name, quantity, onQuantity, amount, currency, orderable, editing, soldOut, missing, onAdd } = props;
  const obstacle = soldOut ?? (missing === null ? null : `One thing left: ${missing}`);
  return (
    <div className="pb-safe sticky bottom-0 border-t border-line bg-raised px-5 pt-3">
      <p role="status" className="text-sm text-bad-ink empty:hidden">
        {obstacle !== null && (
          <span className="mb-2.5 flex items-center gap-1.5">
            <CircleAlert aria-hidden className="size-4 shrink-0" />
            {obstacle}
          </span>
        )}
      </p>
      {orderable ? (
        <div className="flex items-center gap-3">
          <Stepper
            label={name}
            value={quantity}
            min={1}
            max={limits.quantityPerLine}
            onValueChange={onQuantity}
          />
          <Button
            variant="primary"
            className="flex-1"
            onClick={onAdd}
            disabled={soldOut !== null}
            trailing={
              <RollingNumber value={amount}>
                <Money amount={amount} currency={currency} />
              </RollingNumber>
            }
          >
            {editing ? 'Save' : 'Add'}
            <span className="sr-only"> · </span>
          </Button>
        </div>
      ) : (
        <Button block disabled>
          Sold out
        </Button>
      )}
    </div>
  );
}
