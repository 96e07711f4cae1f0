'use client';

import { Button } from '@toast/ui/button';
import { cn } from '@toast/ui/cn';
import { toastUndo } from '@toast/ui/toast';
import { Plus } from 'lucide-react';
import { dropAt, moveBy } from '~/shared/draft/reorder.ts';
import { useArrange } from '~/shared/draft/use-arrange.ts';
import type { Draft, DraftGroup } from '~/shared/trpc/outputs.ts';
import { DropRow } from './drop-row.tsx';
import { Grip } from './grip.tsx';
import { useMoveItem } from './use-move-item.ts';

type Props = {
  draft: Draft;
  selected: string | null;
  onSelect: (id: string) => void;
  onAdd: () => void;
  onSaid: (text: string) => void;
};

/** The groups of the menu in their order; items are dropped onto them, groups between them. */
export function GroupRail({ draft, selected, onSelect, onAdd, onSaid }: Props) {
  const arrange = useArrange();
  const moveItem = useMoveItem();
  const ids = draft.groups.map(({ id }): string => id);

  const put = (group: string, name: string, next: readonly string[]) => {
    if (next.join() === ids.join()) return;
    arrange({ groupId: null, ids: () => next });
    onSaid(`${name}: ${next.indexOf(group) + 1} of ${next.length}`);
  };
  const putAndOffer = (group: DraftGroup, next: readonly string[]) => {
    put(group.id, group.name, next);
    toastUndo(`${group.name} moved`, () => arrange({ groupId: null, ids: () => ids }));
  };

  return (
    <nav aria-label="Menu groups" className="flex min-h-0 flex-col gap-2 max-md:contents">
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-0.5 max-md:hidden">
        {draft.groups.map((group) => (
          <DropRow
            key={group.id}
            className={cn(
              'group/row flex items-center rounded-md pe-1 hover:bg-fill/60',
              group.id === selected && 'bg-fill hover:bg-fill',
            )}
            accepts={({ kind, id }) =>
              kind === 'item'
                ? group.itemIds.some((one) => one === id)
                  ? null
                  : 'into'
                : id === group.id
                  ? null
                  : 'edges'
            }
            onDrop={(dragged, edge) => {
              if (dragged.kind === 'item') return moveItem(dragged.id, group.id);
              const moved = draft.groups.find(({ id }) => id === dragged.id);
              if (moved !== undefined && edge !== 'into')
                putAndOffer(moved, dropAt<string>(ids, moved.id, group.id, edge));
            }}
          >
            <Grip
              dragged={{ kind: 'group', id: group.id }}
              name={group.name}
              onStep={(by) => put(group.id, group.name, moveBy<string>(ids, group.id, by))}
              className="opacity-0 group-hover/row:opacity-100 focus-visible:opacity-100 coarse:hidden"
            />
            <button
              type="button"
              aria-current={group.id === selected ? 'true' : undefined}
              onClick={() => onSelect(group.id)}
              className="flex min-h-target min-w-0 flex-1 items-center gap-2 pe-2 text-start text-muted aria-[current]:font-semibold aria-[current]:text-ink coarse:ps-2"
            >
              <span className="truncate">{group.name}</span>
              <span className="tabular ms-auto text-sm font-normal text-muted">{group.itemIds.length}</span>
            </button>
          </DropRow>
        ))}
      </ul>
      <div className="max-md:hidden">
        <Button variant="ghost" icon={<Plus />} onClick={onAdd} className="w-full justify-start text-muted">
          Add group
        </Button>
      </div>
    </nav>
  );
}
