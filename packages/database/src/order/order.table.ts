import type { CheckId, ItemId, ModifierOptionId, OrderId, QuoteId, SelectionId } from '@toast/domain/ids';
import type { SelectionState } from '@toast/domain/kitchen/states';
import type { Allergen } from '@toast/domain/menu/dietary';
import type { Currency } from '@toast/domain/money/money';
import type { DiningOption } from '@toast/domain/order/dining-option';
import type { OrderState } from '@toast/domain/order/states';
import type { CheckState } from '@toast/domain/payment/states';
import type { PricedCart, PricedModifier, TaxAmount } from '@toast/domain/pricing/priced';
import type { Defaulted, Instant, Json, JsonDefaulted, ShardKey } from '../column.ts';

export type OrderChannel = 'WEB' | 'API' | 'POS';

/** Personal data of the guest: never logged. An empty field is absent or ''. */
export type OrderGuest = {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly table?: string;
};

export type StockTaken = { readonly entityId: ItemId | ModifierOptionId; readonly quantity: number };

export type OrderTable = {
  restaurant_id: ShardKey;
  id: OrderId;
  /** Unique per business date. */
  display_number: number;
  channel: OrderChannel;
  client_id: string;
  external_id: Defaulted<string | null>;
  dining_option: DiningOption;
  state: OrderState;
  opened_at: Instant;
  promised_at: Instant;
  /** 'YYYY-MM-DD' */
  business_date: string;
  guest: Json<OrderGuest>;
  note: Defaulted<string>;
  menu_version: number;
  quote_id: Defaulted<QuoteId | null>;
  priced: Json<PricedCart>;
  total: number;
  currency: Currency;
  /** What placing took out of counted stock, and cancelling gives back. */
  stock_taken: JsonDefaulted<readonly StockTaken[]>;
  cancelled_by: Defaulted<string | null>;
  cancel_reason: Defaulted<string | null>;
  rev: Defaulted<number>;
  updated_at: Instant;
  /** `seq` of the event of the last change: the cursor of "changed since". */
  updated_seq: number;
};

/** `amount` excludes tax; `total = amount + tax`, without tip. Minor units. */
export type CheckTable = {
  restaurant_id: ShardKey;
  id: CheckId;
  order_id: OrderId;
  amount: number;
  discount: number;
  tax: number;
  total: number;
  tip: Defaulted<number>;
  payment_status: CheckState;
  rev: Defaulted<number>;
};

export type SelectionTable = {
  restaurant_id: ShardKey;
  id: SelectionId;
  order_id: OrderId;
  check_id: CheckId;
  line_id: string;
  position: number;
  item_id: ItemId;
  name: string;
  kitchen_name: string;
  quantity: number;
  unit_price: number;
  gross: number;
  discount: number;
  net: number;
  tax: number;
  total: number;
  taxes: Json<readonly TaxAmount[]>;
  modifiers: Json<readonly PricedModifier[]>;
  allergens: Json<readonly Allergen[]>;
  allergens_declared: Defaulted<boolean>;
  note: Defaulted<string>;
  state: SelectionState;
  rev: Defaulted<number>;
};
