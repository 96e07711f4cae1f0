import { countersNow } from '@toast/database/event/counter.reads';
import { draftGroups, draftItems, draftRow, modifierGroupsEver } from '@toast/database/menu/draft.reads';
import { restaurantRow, stations, taxRatesAt } from '@toast/database/restaurant/restaurant.reads';
import type { TenantDb } from '@toast/database/scope';
import { allStock } from '@toast/database/stock/stock.reads';
import type { LintGround } from '@toast/domain/menu/lint';
import type { Menu } from '@toast/domain/menu/menu';
import { type MenuDraft, resolveMenu } from '@toast/domain/menu/resolve';
import { stockBook } from '@toast/domain/stock/book';
import { notFound } from '../../trpc/failure.ts';
import { groupOf, itemOf, modifierGroupOf } from './draft-rows.ts';

/** The draft's rows, all as of one flight. @throws Failure NOT_FOUND for a restaurant that is not there. */
export async function readDraft(db: TenantDb, now: Date) {
  const landed = await db.flight([
    countersNow({}),
    draftRow(db),
    restaurantRow(db),
    draftGroups(db),
    draftItems(db),
    modifierGroupsEver(db),
    taxRatesAt(db, now),
    stations(db),
    allStock(db),
  ]);
  const [counted, drafts, restaurants, groups, items, modifierGroups, taxRates, kitchens, stock] = landed;
  const [counters] = counted.rows;
  const [restaurant] = restaurants.rows;
  if (counters === undefined || restaurant === undefined) throw notFound('restaurant');
  return {
    counters,
    restaurant,
    rev: drafts.rows[0]?.rev ?? 0,
    groups: groups.rows,
    items: items.rows,
    modifierGroups: modifierGroups.rows,
    taxRates: taxRates.rows,
    stations: kitchens.rows,
    stock: stock.rows,
  };
}

export type DraftRows = Awaited<ReturnType<typeof readDraft>>;

/** What the linter must know beside the menu. */
export const lintGround = ({ stock, stations: kitchens }: DraftRows): LintGround => ({
  stock: stockBook(stock),
  stations: kitchens.length,
});

/** The menu that this draft makes as the next version. */
export function menuOf(rows: DraftRows, now: Date): Menu {
  const { restaurant } = rows;
  const draft: MenuDraft = {
    restaurantId: restaurant.restaurant_id,
    version: rows.counters.menu_version + 1,
    publishedAt: now.toISOString(),
    terms: {
      currency: restaurant.currency,
      pricesIncludeTax: restaurant.prices_include_tax,
      roundingScope: restaurant.rounding_scope,
      diningOptions: restaurant.dining_options,
    },
    groups: rows.groups.map(groupOf),
    items: rows.items.map(itemOf),
    modifierGroups: rows.modifierGroups.map(modifierGroupOf),
    taxRates: rows.taxRates.map(({ id, name, ppm, rounding, conditional }) => ({
      id,
      name,
      ppm,
      rounding,
      conditional,
    })),
  };
  return resolveMenu(draft);
}
