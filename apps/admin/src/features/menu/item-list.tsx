'use client';

import type { StockBook } from '@toast/domain/stock/book';
import { Button } from '@toast/ui/button';
import { EmptyState } from '@toast/ui/empty-state';
import { toastUndo } from '@toast/ui/toast';
import { Plus, Utensils } from 'lucide-react';
import type { ReactNode } from 'react';
import { dropAt, moveBy } from '~/shared/draft/reorder.ts';
import { useArrange } from '~/shared/draft/use-arrange.ts';
import type { Draft, DraftGroup, DraftItem } from '~/shared/trpc/outputs.ts';
import { ItemRow } from './item-row.tsx';

type Props = {
  draft: Draft;
  group: DraftGroup;
  stock: StockBook | undefined;
  edited: readonly string[];
  onOpen: (id: string) => void;
  onAdd: () => void;
  onSaid: (text: string) => void;
  /** The group's own actions, beside its name. */
  actions: ReactNode;
};

/** The items of one group in their order. */
export function ItemList({ draft, group, stock, edited, onOpen, onAdd, onSaid, actions }: Props) {
  const arrange = useArrange();
  const items = group.itemIds.flatMap((id) => draft.items.find((item) => item.id === id) ?? []);
  const ids = group.itemIds.map((id): string => id);

  const put = (item: DraftItem, next: readonly string[]): boolean => {
    if (next.join() === ids.join()) return false;
    arrange({ groupId: group.id, ids: () => next });
    onSaid(`${item.name}: ${next.indexOf(item.id) + 1} of ${next.length}`);
    return true;
  };
  const drop = (id: string, target: string, edge: 'before' | 'after') => {
    const item = items.find((one) => one.id === id);
    if (item !== undefined && put(item, dropAt<string>(ids, id, target, edge))) {
      toastUndo(`${item.name} moved`, () => arrange({ groupId: group.id, ids: () => ids }));
    }
  };

  const head = (
    <div className="flex items-start gap-3 border-b border-line py-3 ps-gutter pe-gutter md:ps-6">
      <div className="min-w-0 flex-1">
        <h2 className="text-lg font-semibold">{group.name}</h2>
        {group.description !== '' && <p className="text-muted">{group.description}</p>}
      </div>
      {actions}
    </div>
  );
  if (items.length === 0) {
    return (
      <>
        {head}
        <EmptyState
          icon={<Utensils />}
          title={`${group.name} has no items`}
          action={
            <Button icon={<Plus />} onClick={onAdd}>
              Add an item
            </Button>
          }
        >
          Add one, or drag an item from another group onto this one. Guests do not see empty groups.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {head}
      <ul aria-label={`Items of ${group.name}`}>
        {items.map((item) => (
          <ItemRow
            key={item.id}
            item={item}
            draft={draft}
            stock={stock}
            edited={edited.includes(item.id)}
            onOpen={onOpen}
            onStep={(by) => void put(item, moveBy<string>(ids, item.id, by))}
            onDrop={(dragged, edge) => edge !== 'into' && drop(dragged.id, item.id, edge)}
          />
        ))}
      </ul>
    </>
  );
}
