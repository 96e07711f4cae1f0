import { fold } from '@toast/domain/menu/fold';
import type { Draft, DraftItem } from '~/shared/trpc/outputs.ts';

/** Items whose name, kitchen name or description holds every word, in the order of the menu. */
export function searchItems({ groups, items }: Draft, search: string): DraftItem[] {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const byId = new Map(items.map((item) => [item.id, item]));
  return groups
    .flatMap(({ itemIds }) => itemIds)
    .flatMap((id) => byId.get(id) ?? [])
    .filter((item) => {
      const text = fold(`${item.name} ${item.kitchenName} ${item.description}`);
      return words.every((word) => text.includes(word));
    });
}
