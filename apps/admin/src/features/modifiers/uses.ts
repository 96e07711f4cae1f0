import type { Draft } from '~/shared/trpc/outputs.ts';

export type Use = { readonly kind: 'item' | 'option'; readonly id: string; readonly name: string };

/** Where a modifier group is asked: by items, and by options of other groups. */
export function usesOf({ items, modifierGroups }: Draft, groupId: string): Use[] {
  const asks = ({ modifierGroupIds }: { readonly modifierGroupIds: readonly string[] }) =>
    modifierGroupIds.includes(groupId);
  return [
    ...items.filter(asks).map(({ id, name }): Use => ({ kind: 'item', id, name })),
    ...modifierGroups.flatMap((group) =>
      group.options
        .filter(asks)
        .map((option): Use => ({ kind: 'option', id: group.id, name: `${option.name} (${group.name})` })),
    ),
  ];
}
