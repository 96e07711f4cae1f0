import type { Insertable } from 'kysely';
import { insertRows } from '../insert-rows.ts';
import type { ItemTable, MenuGroupTable, ModifierGroupTable } from '../menu/menu.table.ts';
import type { Statement } from '../statement.ts';
import type { TenantTransaction } from '../transaction.ts';
import type { RestaurantTable, StationTable, TaxRateTable } from './restaurant.table.ts';

/** A new restaurant with the draft of its menu, as rows; lists may be empty. */
export type Founding = {
  readonly restaurant: Insertable<RestaurantTable>;
  readonly taxRates: readonly Insertable<TaxRateTable>[];
  readonly stations: readonly Insertable<StationTable>[];
  readonly menuGroups: readonly Insertable<MenuGroupTable>[];
  readonly items: readonly Insertable<ItemTable>[];
  readonly modifierGroups: readonly Insertable<ModifierGroupTable>[];
  /** Who edits the draft first. */
  readonly by: string;
};

/** Founds the restaurant of the transaction: its row, its counters at zero and its draft, in one round trip. */
export async function foundRestaurant(trx: TenantTransaction, founding: Founding): Promise<void> {
  const some = <Row>(
    rows: readonly Row[],
    insert: (rows: readonly Row[]) => Statement<never>,
  ): Statement<never>[] => (rows.length === 0 ? [] : [insert(rows)]);
  await trx.flight([
    insertRows('restaurant', [founding.restaurant]),
    insertRows('counter', [{ event_seq: 0 }]),
    insertRows('menu_draft', [{ updated_by: founding.by }]),
    ...some(founding.taxRates, (rows) => insertRows('tax_rate', rows)),
    ...some(founding.stations, (rows) => insertRows('station', rows)),
    ...some(founding.menuGroups, (rows) => insertRows('menu_group', rows)),
    ...some(founding.items, (rows) => insertRows('item', rows)),
    ...some(founding.modifierGroups, (rows) => insertRows('modifier_group', rows)),
  ]);
}
