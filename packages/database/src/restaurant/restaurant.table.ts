import type { StationId, TaxRateId } from '@toast/domain/ids';
import type { Currency } from '@toast/domain/money/money';
import type { DiningOption, DiningOptionOffer } from '@toast/domain/order/dining-option';
import type { SwitchedOff } from '@toast/domain/ordering/switches';
import type { Rounding, RoundingScope } from '@toast/domain/tax/rates';
import type { Defaulted, Json, JsonDefaulted, ShardKey } from '../column.ts';

export type RestaurantStatus = 'ACTIVE' | 'PAUSED' | 'ARCHIVED';

/** How a restaurant's pages look; free-form below the design system, for example `{ hue: 24 }`. */
export type RestaurantTheme = { readonly [property: string]: string | number | boolean };

export type RestaurantTable = {
  restaurant_id: ShardKey;
  slug: string;
  name: string;
  tagline: Defaulted<string>;
  zone: string;
  currency: Currency;
  locale: string;
  closeout_minute: Defaulted<number>;
  prices_include_tax: boolean;
  rounding_scope: RoundingScope;
  dining_options: Json<readonly DiningOptionOffer[]>;
  theme: JsonDefaulted<RestaurantTheme>;
  status: Defaulted<RestaurantStatus>;
  rev: Defaulted<number>;
  created_at: Defaulted<Date, Date | string>;
};

export type TaxRateTable = {
  restaurant_id: ShardKey;
  id: TaxRateId;
  name: string;
  ppm: number;
  rounding: Rounding;
  conditional: JsonDefaulted<readonly { readonly diningOption: DiningOption; readonly ppm: number }[]>;
  valid_from: Defaulted<Date, Date | string>;
  created_at: Defaulted<Date, Date | string>;
  rev: Defaulted<number>;
};

export type StationTable = {
  restaurant_id: ShardKey;
  id: StationId;
  name: string;
  sort: Defaulted<number>;
  rev: Defaulted<number>;
};

/** A switch that is off, with what only the staff sees of it. */
export type StoredSwitch = SwitchedOff & {
  readonly note: string;
  /** As in the log: `user:<id>`, `operator:<name>`. */
  readonly by: string;
};

/** What must be gapless or unique per restaurant; one row, locked by every transaction that writes to the log. */
export type CounterTable = {
  restaurant_id: ShardKey;
  event_seq: Defaulted<number>;
  /** The current menu version; 0 = none published. */
  menu_version: Defaulted<number>;
  stock_epoch: Defaulted<number>;
  order_number: Defaulted<number>;
  /** The business date that `order_number` counts, 'YYYY-MM-DD'. */
  order_number_date: Defaulted<string | null>;
  /** Null = everything is on. */
  switched_off: JsonDefaulted<readonly StoredSwitch[] | null>;
};
