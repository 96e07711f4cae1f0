import type { ModifierGroup } from './menu.ts';

/** The most that may be chosen in a group, counting quantities; a single-select group never takes more than one. null = no limit. */
export const maxOf = (group: ModifierGroup): number | null =>
  group.multiSelect ? group.max : Math.min(group.max ?? 1, 1);
