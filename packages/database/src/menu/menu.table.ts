import type { ItemId, MenuGroupId, ModifierGroupId, StationId, TaxRateId } from '@toast/domain/ids';
import type { AllergenStatement, DietaryTag } from '@toast/domain/menu/dietary';
import type { Menu, ModifierOption } from '@toast/domain/menu/menu';
import type { Defaulted, Instant, InstantOrNull, Json, JsonDefaulted, ShardKey } from '../column.ts';

export type MenuGroupTable = {
  restaurant_id: ShardKey;
  id: MenuGroupId;
  name: string;
  description: Defaulted<string>;
  sort: Defaulted<number>;
  archived_at: InstantOrNull;
  rev: Defaulted<number>;
  /** User id of who edited last, and when; null = before this was kept. */
  updated_by: Defaulted<string | null>;
  updated_at: InstantOrNull;
};

export type ItemTable = {
  restaurant_id: ShardKey;
  id: ItemId;
  group_id: MenuGroupId;
  name: string;
  kitchen_name: Defaulted<string>;
  description: Defaulted<string>;
  price: number;
  tax_rate_ids: JsonDefaulted<readonly TaxRateId[]>;
  modifier_group_ids: JsonDefaulted<readonly ModifierGroupId[]>;
  dietary: JsonDefaulted<readonly DietaryTag[]>;
  allergens: JsonDefaulted<AllergenStatement>;
  calories: Defaulted<number | null>;
  contains_alcohol: Defaulted<boolean>;
  image: Defaulted<string | null>;
  image_alt: Defaulted<string>;
  station_id: Defaulted<StationId | null>;
  sort: Defaulted<number>;
  hidden: Defaulted<boolean>;
  archived_at: InstantOrNull;
  rev: Defaulted<number>;
  /** User id of who edited last, and when; null = before this was kept. */
  updated_by: Defaulted<string | null>;
  updated_at: InstantOrNull;
};

export type ModifierGroupTable = {
  restaurant_id: ShardKey;
  id: ModifierGroupId;
  name: string;
  min: number;
  max: Defaulted<number | null>;
  multi_select: boolean;
  options: JsonDefaulted<readonly ModifierOption[]>;
  archived_at: InstantOrNull;
  rev: Defaulted<number>;
  /** User id of who edited last, and when; null = before this was kept. */
  updated_by: Defaulted<string | null>;
  updated_at: InstantOrNull;
};

/** One row; its `rev` moves with every edit of the draft, and publishing compares it. */
export type MenuDraftTable = {
  restaurant_id: ShardKey;
  rev: Defaulted<number>;
  updated_at: Defaulted<Date, Date | string>;
  updated_by: string;
};

export type MenuVersionTable = {
  restaurant_id: ShardKey;
  version: number;
  document: Json<Menu>;
  hash: string;
  draft_rev: number;
  published_at: Instant;
  published_by: string;
};
