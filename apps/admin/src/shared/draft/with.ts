import type { Draft, DraftGroup, DraftItem, DraftModifierGroup } from '../trpc/outputs.ts';

const put = <T extends { readonly id: string }>(list: readonly T[], thing: T): T[] =>
  list.some(({ id }) => id === thing.id)
    ? list.map((one) => (one.id === thing.id ? thing : one))
    : [...list, thing];

/** The draft after an item was saved: an item that came to another group stands behind the others there. */
export function withItem(draft: Draft, item: DraftItem): Draft {
  const was = draft.items.find(({ id }) => id === item.id);
  const groups = draft.groups.map((group) => {
    if (group.id === item.groupId)
      return group.itemIds.includes(item.id) ? group : { ...group, itemIds: [...group.itemIds, item.id] };
    return group.id === was?.groupId
      ? { ...group, itemIds: group.itemIds.filter((id) => id !== item.id) }
      : group;
  });
  return { ...draft, groups, items: put(draft.items, item) };
}

export function withGroup(draft: Draft, group: Omit<DraftGroup, 'itemIds'>): Draft {
  const itemIds = draft.groups.find(({ id }) => id === group.id)?.itemIds ?? [];
  return { ...draft, groups: put(draft.groups, { ...group, itemIds }) };
}

export const withModifierGroup = (draft: Draft, group: DraftModifierGroup): Draft => ({
  ...draft,
  modifierGroups: put(draft.modifierGroups, group),
});

/** The draft after something was archived; an archived group takes its items out of sight. */
export function without(draft: Draft, id: string): Draft {
  const gone = (one: { readonly id: string }) => one.id !== id;
  return {
    ...draft,
    groups: draft.groups
      .filter(gone)
      .map((group) => ({ ...group, itemIds: group.itemIds.filter((one) => one !== id) })),
    items: draft.items.filter((item) => item.id !== id && item.groupId !== id),
    modifierGroups: draft.modifierGroups.filter(gone),
  };
}

/** The draft after an arrangement: of all groups (`groupId` null), or of one group's items, which may come from other groups. */
export function withArrangement(draft: Draft, groupId: string | null, ids: readonly string[]): Draft {
  const rank = new Map(ids.map((id, index) => [id, index]));
  const byRank = (a: string, b: string) => (rank.get(a) ?? ids.length) - (rank.get(b) ?? ids.length);
  if (groupId === null) return { ...draft, groups: [...draft.groups].sort((a, b) => byRank(a.id, b.id)) };
  const target = draft.groups.find(({ id }) => id === groupId);
  if (target === undefined) return draft;
  const moved = draft.items.filter(({ id }) => rank.has(id));
  const inTarget = [...new Set([...target.itemIds, ...moved.map(({ id }) => id)])].sort(byRank);
  return {
    ...draft,
    groups: draft.groups.map((group) =>
      group.id === groupId
        ? { ...group, itemIds: inTarget }
        : { ...group, itemIds: group.itemIds.filter((id) => !rank.has(id)) },
    ),
    items: draft.items.map((item) => (rank.has(item.id) ? { ...item, groupId: target.id } : item)),
  };
}
