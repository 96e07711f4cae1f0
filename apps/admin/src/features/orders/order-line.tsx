import { cn } from '@toast/ui/cn';
import { Money } from '@toast/ui/money';
import type { Order } from '~/shared/trpc/outputs.ts';

type Line = Order['priced']['lines'][number];
type LineState = Order['fulfilment'][number]['state'];

const lineWords: Partial<Record<LineState, string>> = {
  SENT: 'in the kitchen',
  READY: 'ready',
  VOIDED: 'voided',
};

type Props = { line: Line; currency: string; state: LineState | null };

/** A dish with what was chosen, indented as deep as it was asked. */
export function OrderLine({ line, currency, state }: Props) {
  const word = state === null ? undefined : lineWords[state];
  return (
    <li className="grid grid-cols-[2rem_1fr_auto] gap-x-1 border-b border-line py-2.5 first:pt-0">
      <span className="tabular font-semibold">{line.quantity}×</span>
      <span className={cn('font-semibold', state === 'VOIDED' && 'text-muted line-through')}>
        {line.name}
        {word !== undefined && (
          <span className="ms-2 inline-block text-sm font-normal text-muted no-underline">{word}</span>
        )}
      </span>
      <span className={cn('tabular', state === 'VOIDED' && 'text-muted line-through')}>
        <Money amount={line.gross} currency={currency} />
      </span>
      {line.modifiers.length > 0 && (
        <ul className="col-span-2 col-start-2 text-muted">
          {line.modifiers.map((modifier, index) => (
            <li
              key={`${modifier.optionId} ${index}`}
              className="flex justify-between gap-3"
              style={{ paddingInlineStart: `${modifier.depth}rem` }}
            >
              <span>
                {modifier.quantity > 1 && <span className="tabular">{modifier.quantity}× </span>}
                {modifier.name}
              </span>
              {modifier.price > 0 && (
                <span className="tabular text-sm">
                  <Money amount={modifier.price * modifier.quantity} currency={currency} sign="always" />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {line.note !== '' && <p className="col-span-2 col-start-2 text-muted italic">“{line.note}”</p>}
    </li>
  );
}
