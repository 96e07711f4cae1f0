'use client';

import { remainingOf, type StockBook } from '@toast/domain/stock/book';
import { Badge } from '@toast/ui/badge';
import { cn } from '@toast/ui/cn';
import { IconButton } from '@toast/ui/icon-button';
import { Menu, type MenuItem } from '@toast/ui/menu';
import { Money } from '@toast/ui/money';
import { Switch } from '@toast/ui/switch';
import { ArrowDown, ArrowUp, EyeOff, FolderInput, MoreHorizontal, PencilLine } from 'lucide-react';
import { isSoldOut, stockWords } from '~/shared/stock/stock-words.ts';
import { useSetStock } from '~/shared/stock/use-set-stock.ts';
import { Thumb } from '~/shared/thumb.tsx';
import type { Draft, DraftItem } from '~/shared/trpc/outputs.ts';
import { dietaryWords } from '~/shared/words/dietary-words.ts';
import type { Dragged } from './dragged.tsx';
import { DropRow } from './drop-row.tsx';
import { Grip } from './grip.tsx';
import { useMoveItem } from './use-move-item.ts';

type Props = {
  item: DraftItem;
  draft: Draft;
  stock: StockBook | undefined;
  edited: boolean;
  onOpen: (id: string) => void;
  /** Left out where the order is not that of the menu (a search). */
  onStep?: ((by: -1 | 1) => void) | undefined;
  onDrop?: ((dragged: Dragged, edge: 'before' | 'after' | 'into') => void) | undefined;
};

/** An item in its group. Its name opens it, the switch is effective at once and for guests too. */
export function ItemRow({ item, draft, stock, edited, onOpen, onStep, onDrop }: Props) {
  const setStock = useSetStock();
  const moveItem = useMoveItem();
  const left = stock === undefined ? null : remainingOf(stock, item.id);
  const soldOut = isSoldOut(stock, item.id);
  const elsewhere = draft.groups.filter(({ id }) => id !== item.groupId);
  const more: MenuItem[] = [
    ...(onStep === undefined
      ? []
      : ([
          { label: 'Move up', icon: <ArrowUp aria-hidden />, onSelect: () => onStep(-1) },
          { label: 'Move down', icon: <ArrowDown aria-hidden />, onSelect: () => onStep(1) },
          'separator',
        ] satisfies MenuItem[])),
    { heading: 'Move to' },
    ...elsewhere.map((group) => ({
      label: group.name,
      icon: <FolderInput aria-hidden />,
      onSelect: () => moveItem(item.id, group.id),
    })),
  ];
  return (
    <DropRow
      className="group/row flex min-h-14 items-center gap-3 border-b border-line ps-gutter pe-gutter transition-colors hover:bg-fill/40 md:ps-2 md:coarse:ps-6"
      accepts={({ kind, id }) => (onDrop === undefined || kind !== 'item' || id === item.id ? null : 'edges')}
      onDrop={(dragged, edge) => onDrop?.(dragged, edge)}
    >
      {onStep === undefined ? (
        <span className="hidden w-1 md:block coarse:hidden" />
      ) : (
        <Grip
          dragged={{ kind: 'item', id: item.id }}
          name={item.name}
          onStep={onStep}
          className="-me-1 opacity-0 group-hover/row:opacity-100 focus-visible:opacity-100 max-md:hidden coarse:hidden"
        />
      )}
      <Thumb image={item.image} className={cn((soldOut || item.hidden) && 'opacity-50')} />
      <div className="relative grid min-w-0 flex-1 py-2">
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => onOpen(item.id)}
          className="min-w-0 truncate text-start font-semibold after:absolute after:inset-0 after:-inset-y-2"
        >
          {item.name}
        </button>
        <span className="flex min-w-0 items-center gap-2 text-sm text-muted">
          {edited && (
            <span className="flex shrink-0 items-center gap-1 text-warn-ink">
              <PencilLine aria-hidden className="size-3.5" /> Not saved
            </span>
          )}
          {item.hidden && (
            <span className="flex shrink-0 items-center gap-1">
              <EyeOff aria-hidden className="size-3.5" /> Hidden
            </span>
          )}
          <span className="truncate">{item.description}</span>
        </span>
      </div>
      <span className="flex gap-1 max-xl:hidden">
        {item.dietary.map((tag) => (
          <Badge key={tag}>{dietaryWords[tag]}</Badge>
        ))}
      </span>
      <span className="tabular w-20 shrink-0 text-end max-sm:w-auto">
        <Money amount={item.price} currency={draft.restaurant.currency} />
      </span>
      <span
        className={cn(
          'tabular w-16 shrink-0 text-end text-sm max-sm:hidden',
          soldOut ? 'font-semibold text-bad-ink' : left === null ? 'text-muted' : 'text-warn-ink',
        )}
      >
        {stockWords(stock, item.id)}
      </span>
      <Switch
        aria-label={`${item.name} in stock`}
        checked={!soldOut}
        disabled={stock === undefined}
        onCheckedChange={(on) =>
          void setStock(item.id, item.name, { status: on ? 'IN_STOCK' : 'OUT_OF_STOCK', quantity: null })
        }
      />
      <Menu
        trigger={
          <IconButton size="sm" label={`More for ${item.name}`} className="-me-1.5 max-sm:hidden">
            <MoreHorizontal aria-hidden />
          </IconButton>
        }
        items={more}
      />
    </DropRow>
  );
}
