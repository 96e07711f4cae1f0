import type { LastChange } from '@toast/api/change';
import type { RestaurantView } from '@toast/api/restaurant';
import type { MenuGroupId, StationId } from '@toast/domain/ids';
import type { Item, MenuGroup, ModifierGroup } from '@toast/domain/menu/menu';
import type { TaxRate } from '@toast/domain/tax/rates';

export type DraftItem = Item & {
  readonly groupId: MenuGroupId;
  readonly hidden: boolean;
  readonly rev: number;
};
export type DraftGroup = MenuGroup & { readonly rev: number };
export type DraftModifierGroup = ModifierGroup & { readonly rev: number };

/** All that the menu editor edits, entities with their revisions; archived ones are not in it. */
export type Draft = {
  readonly draftRev: number;
  /** null = nothing published yet. */
  readonly publishedVersion: number | null;
  readonly publishedAt: string | null;
  readonly restaurant: RestaurantView;
  readonly groups: readonly DraftGroup[];
  readonly items: readonly DraftItem[];
  readonly modifierGroups: readonly DraftModifierGroup[];
  readonly taxRates: readonly TaxRate[];
  readonly stations: readonly { readonly id: StationId; readonly name: string }[];
};

/** STALE: somebody else saved in between; `current` is what they left, null when it is archived; `changed` says who they were. */
export type SaveOutcome<Entity> =
  | { readonly outcome: 'SAVED'; readonly rev: number; readonly draftRev: number }
  | { readonly outcome: 'STALE'; readonly current: Entity | null; readonly changed: LastChange | null };
