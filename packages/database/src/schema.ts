import type { EventTable } from './event/event.table.ts';
import type { EffectDoneTable, EffectMarkTable, RelayMarkTable } from './event/mark.table.ts';
import type {
  CredentialTable,
  MembershipTable,
  PairingCodeTable,
  RestaurantDirectoryTable,
} from './identity/identity.table.ts';
import type { IdempotencyRecordTable } from './integration/idempotency.table.ts';
import type { KitchenOperationTable, TicketLineTable, TicketTable } from './kitchen/kitchen.table.ts';
import type {
  ItemTable,
  MenuDraftTable,
  MenuGroupTable,
  MenuVersionTable,
  ModifierGroupTable,
} from './menu/menu.table.ts';
import type { CheckTable, OrderTable, SelectionTable } from './order/order.table.ts';
import type { DailySalesTable } from './order/sales.table.ts';
import type { PlatformSwitchTable } from './ordering/platform-switch.table.ts';
import type { PaymentTable } from './payment/payment.table.ts';
import type { QuoteTable } from './pricing/quote.table.ts';
import type {
  CounterTable,
  RestaurantTable,
  StationTable,
  TaxRateTable,
} from './restaurant/restaurant.table.ts';
import type { StockTable } from './stock/stock.table.ts';

/** Distributed by `restaurant_id`; reached only through a tenant's scope, which writes and compares that column itself. */
export type TenantTables = {
  restaurant: RestaurantTable;
  tax_rate: TaxRateTable;
  station: StationTable;
  counter: CounterTable;
  menu_group: MenuGroupTable;
  item: ItemTable;
  modifier_group: ModifierGroupTable;
  menu_draft: MenuDraftTable;
  menu_version: MenuVersionTable;
  stock: StockTable;
  quote: QuoteTable;
  order: OrderTable;
  check: CheckTable;
  selection: SelectionTable;
  ticket: TicketTable;
  ticket_line: TicketLineTable;
  kitchen_operation: KitchenOperationTable;
  payment: PaymentTable;
  idempotency_record: IdempotencyRecordTable;
  event: EventTable;
  relay_mark: RelayMarkTable;
  effect_mark: EffectMarkTable;
  effect_done: EffectDoneTable;
  daily_sales: DailySalesTable;
};

/** Plain tables of the coordinator; reached through `directory(db)`. */
export type DirectoryTables = {
  restaurant_directory: RestaurantDirectoryTable;
  credential: CredentialTable;
  pairing_code: PairingCodeTable;
  membership: MembershipTable;
  platform_switch: PlatformSwitchTable;
};

export type TableKind = 'distributed' | 'reference' | 'local';

/** What the migrations declare of each table, for the scope to know at run time; a test compares the two. */
export const tableKinds: Readonly<
  Record<keyof TenantTables, 'distributed'> & Record<keyof DirectoryTables, 'local'>
> = {
  restaurant: 'distributed',
  tax_rate: 'distributed',
  station: 'distributed',
  counter: 'distributed',
  menu_group: 'distributed',
  item: 'distributed',
  modifier_group: 'distributed',
  menu_draft: 'distributed',
  menu_version: 'distributed',
  stock: 'distributed',
  quote: 'distributed',
  order: 'distributed',
  check: 'distributed',
  selection: 'distributed',
  ticket: 'distributed',
  ticket_line: 'distributed',
  kitchen_operation: 'distributed',
  payment: 'distributed',
  idempotency_record: 'distributed',
  event: 'distributed',
  relay_mark: 'distributed',
  effect_mark: 'distributed',
  effect_done: 'distributed',
  daily_sales: 'distributed',
  restaurant_directory: 'local',
  credential: 'local',
  pairing_code: 'local',
  membership: 'local',
  platform_switch: 'local',
};
