import { ChoiceRow, choiceRowStyle } from '@toast/ui/choice-row';
import { cn } from '@toast/ui/cn';
import { Money } from '@toast/ui/money';
import { Stepper } from '@toast/ui/stepper';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

type OptionRowProps = {
  /** Round and exclusive, or square and independent. */
  type: 'radio' | 'checkbox';
  name: string;
  label: string;
  description?: ReactNode;
  price?: { readonly amount: number; readonly currency: string } | undefined;
  checked: boolean;
  disabled: boolean;
  onChange: () => void;
  /** How many of it, where more than one is possible and one is chosen. */
  count?:
    | { readonly value: number; readonly max: number; readonly onChange: (value: number) => void }
    | undefined;
};

/** An option of a modifier group: a native radio button or checkbox, so that every keyboard and reader knows it. */
export function OptionRow(props: OptionRowProps) {
  const { type, name, label, description, price, checked, disabled, onChange, count } = props;
  const round = type === 'radio';
  return (
    <div className="flex items-center gap-3">
      <label
        data-state={checked ? 'checked' : 'unchecked'}
        className={cn(
          choiceRowStyle,
          // `relative` keeps the hidden input in its row: else it would sit outside of what scrolls.
          'relative cursor-pointer rounded-md has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
          disabled && 'cursor-not-allowed text-muted',
        )}
      >
        <input
          type={type}
          name={name}
          checked={checked}
          disabled={disabled}
          onChange={onChange}
          className="sr-only"
        />
        <ChoiceRow
          mark={<Mark round={round} checked={checked} disabled={disabled} />}
          label={label}
          description={description}
          trailing={
            price !== undefined && price.amount > 0 ? (
              <Money amount={price.amount} currency={price.currency} sign="always" />
            ) : undefined
          }
        />
      </label>
      {count !== undefined && (
        <Stepper
          label={label}
          size="sm"
          value={count.value}
          min={0}
          max={count.max}
          onValueChange={count.onChange}
        />
      )}
    </div>
  );
}

function Mark({ round, checked, disabled }: { round: boolean; checked: boolean; disabled: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        'grid size-[calc(var(--icon)+2px)] shrink-0 place-items-center border-[1.5px] bg-surface text-on-accent transition-[background-color,border-color]',
        round ? 'rounded-full' : 'rounded-md',
        disabled ? 'border-line' : 'border-edge',
        checked && (round ? 'border-[6px] border-accent' : 'border-accent bg-accent'),
      )}
    >
      {checked && !round && <Check strokeWidth={3} className="size-[calc(var(--icon)*0.75)]" />}
    </span>
  );
}
