import { limits } from '@toast/api/limits';
import type { PricedLine } from '@toast/domain/pricing/priced';
import { Button } from '@toast/ui/button';
import { Money } from '@toast/ui/money';
import { RollingNumber } from '@toast/ui/rolling-number';
import { Stepper } from '@toast/ui/stepper';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { ModifierList } from '~/shared/order/modifier-list.tsx';
import { blocks, flagWords, type LineFlag } from './line-flag.ts';
import type { SeenLine } from './stored-cart.ts';

type CartLineProps = {
  line: SeenLine;
  /** null = it cannot be priced any more. */
  priced: PricedLine | null;
  currency: string;
  flags: readonly LineFlag[];
  onQuantity: (quantity: number) => void;
  onRemove: () => void;
  onEdit: () => void;
  onAcceptPrice: () => void;
};

/** A line of the cart, with what has happened to it and what can be done about it. */
export function CartLine(props: CartLineProps) {
  const { line, priced, currency, flags, onQuantity, onRemove, onEdit, onAcceptPrice } = props;
  const name = priced?.name ?? line.seen.name;
  const gone = flags.some(({ is }) => is === 'GONE');
  return (
    <li className="grid gap-2.5 py-4 first:pt-3">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p className={gone ? 'font-semibold text-muted' : 'font-semibold'}>{name}</p>
          {priced !== null && <ModifierList modifiers={priced.modifiers} currency={currency} />}
          {line.note !== '' && <p className="text-sm text-muted">“{line.note}”</p>}
        </div>
        <RollingNumber value={priced?.gross ?? 0}>
          {priced !== null && <Money amount={priced.gross} currency={currency} />}
        </RollingNumber>
      </div>
      {flags.map((flag) => (
        <div
          key={flag.is}
          role="status"
          className="flex items-start gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm"
        >
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn-ink" />
          <p className="flex-1">
            {flagWords(flag)}
            {flag.is === 'PRICE' && (
              <>
                {' '}
                It was <Money amount={flag.old} currency={currency} />, now it is{' '}
                <Money amount={flag.now} currency={currency} />.
              </>
            )}
          </p>
          {flag.is === 'FEWER' && (
            <FlagButton onClick={() => onQuantity(flag.remaining)}>Take {flag.remaining}</FlagButton>
          )}
          {(flag.is === 'OPTION_SOLD_OUT' || flag.is === 'CHOOSE_AGAIN') && (
            <FlagButton onClick={onEdit}>Choose again</FlagButton>
          )}
          {flag.is === 'PRICE' && <FlagButton onClick={onAcceptPrice}>OK</FlagButton>}
        </div>
      ))}
      <div className="flex items-center justify-between gap-3">
        {flags.some(blocks) ? (
          <Button variant="secondary" size="sm" onClick={onRemove} aria-label={`Remove ${name}`}>
            Remove
          </Button>
        ) : (
          <Stepper
            label={name}
            size="sm"
            value={line.quantity}
            min={1}
            max={limits.quantityPerLine}
            onValueChange={onQuantity}
            onRemove={onRemove}
          />
        )}
        {!gone && (
          <Button variant="ghost" size="sm" className="-me-3" onClick={onEdit} aria-label={`Change ${name}`}>
            Change
          </Button>
        )}
      </div>
    </li>
  );
}

function FlagButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="hit shrink-0 font-semibold text-accent-ink underline underline-offset-2"
    >
      {children}
    </button>
  );
}
