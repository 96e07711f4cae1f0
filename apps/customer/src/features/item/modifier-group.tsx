import type { Menu, ModifierOption } from '@toast/domain/menu/menu';
import type { OpenGroup } from '@toast/domain/menu/open-groups';
import { optionIsOrderable } from '@toast/domain/menu/orderable';
import type { ChosenModifier } from '@toast/domain/pricing/cart';
import { remainingOf, type StockBook } from '@toast/domain/stock/book';
import { Badge } from '@toast/ui/badge';
import { cn } from '@toast/ui/cn';
import { CircleAlert } from 'lucide-react';
import { chooseOnly, chooseSome, hasRoom, quantityOf } from './answers.ts';
import { groupRule } from './group-rule.ts';
import { optionNote } from './option-note.ts';
import { OptionRow } from './option-row.tsx';
import { groupElementId } from './problems.ts';

type ModifierGroupProps = {
  menu: Menu;
  stock: StockBook;
  open: OpenGroup;
  /** The option that opened it; null for a group of the dish itself. */
  opener: ModifierOption | null;
  /** What is wrong with it, once the guest has tried to add; null = nothing. */
  complaint: string | null;
  onAnswer: (open: OpenGroup, answers: readonly ChosenModifier[]) => void;
};

/** One question about a dish, and its options. */
export function ModifierGroup({ menu, stock, open, opener, complaint, onAnswer }: ModifierGroupProps) {
  const { group, max, count, path } = open;
  const id = groupElementId(open);
  const single = max === 1;
  const done = group.min > 0 && count >= group.min && complaint === null;
  return (
    <div
      id={id}
      role={single ? 'radiogroup' : 'group'}
      tabIndex={-1}
      aria-labelledby={`${id}-name`}
      aria-describedby={complaint === null ? `${id}-rule` : `${id}-complaint`}
      className={cn(
        'scroll-mt-20 outline-none',
        path.length > 0 && 'animate-fade-in border-s-2 border-accent ps-4',
      )}
    >
      <div className="flex items-baseline justify-between gap-4">
        <h3 id={`${id}-name`} className="font-semibold">
          {group.name}
        </h3>
        {group.min > 0 && (done ? <Badge tone="good">Chosen</Badge> : <Badge>Required</Badge>)}
      </div>
      <p id={`${id}-rule`} className="text-sm text-muted">
        {groupRule(group.min, max)}
        {opener !== null && <> · for “{opener.name}”</>}
      </p>
      {complaint !== null && (
        <p id={`${id}-complaint`} className="flex items-center gap-1.5 text-sm text-bad-ink">
          <CircleAlert aria-hidden className="size-[1em] shrink-0" />
          {complaint}
        </p>
      )}
      <div className="mt-1 divide-y divide-line">
        {single && group.min === 0 && (
          <OptionRow
            type="radio"
            name={id}
            label="None"
            checked={count === 0}
            disabled={false}
            onChange={() => onAnswer(open, [])}
          />
        )}
        {group.options.map((option) => {
          const quantity = quantityOf(open, option);
          const orderable = optionIsOrderable(option, menu, stock);
          const left = remainingOf(stock, option.id) ?? option.maxQuantity;
          const most = Math.min(
            option.maxQuantity,
            left,
            max === null ? option.maxQuantity : max - (count - quantity),
          );
          const some = (next: number) => onAnswer(open, chooseSome(menu, stock, open, option, next));
          return (
            <OptionRow
              key={option.id}
              type={single ? 'radio' : 'checkbox'}
              name={id}
              label={option.name}
              description={optionNote(option, orderable, remainingOf(stock, option.id))}
              price={{ amount: option.price, currency: menu.terms.currency }}
              checked={quantity > 0}
              disabled={quantity === 0 && (!orderable || (!single && !hasRoom(open)))}
              onChange={() =>
                single ? onAnswer(open, chooseOnly(menu, stock, open, option)) : some(quantity > 0 ? 0 : 1)
              }
              count={
                !single && quantity > 0 && option.maxQuantity > 1
                  ? { value: quantity, max: Math.max(most, quantity), onChange: some }
                  : undefined
              }
            />
          );
        })}
      </div>
    </div>
  );
}
