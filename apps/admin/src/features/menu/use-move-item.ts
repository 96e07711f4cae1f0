'use client';

import { toastUndo } from '@toast/ui/toast';
import { useArrange } from '~/shared/draft/use-arrange.ts';
import { useDraftCache } from '~/shared/draft/use-draft.ts';

/** Takes an item to the end of another group, with the way back to its old place. */
export function useMoveItem() {
  const cache = useDraftCache();
  const arrange = useArrange();
  return (itemId: string, groupId: string): void => {
    const draft = cache.get();
    const item = draft?.items.find(({ id }) => id === itemId);
    const from = draft?.groups.find(({ id }) => id === item?.groupId);
    const to = draft?.groups.find(({ id }) => id === groupId);
    if (item === undefined || from === undefined || to === undefined || from.id === to.id) return;
    arrange({ groupId, ids: () => [...to.itemIds, item.id] });
    toastUndo(`${item.name} moved to ${to.name}`, () =>
      arrange({ groupId: from.id, ids: () => from.itemIds }),
    );
  };
}
