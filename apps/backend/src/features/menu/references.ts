import { draftGroups, modifierGroupsEver } from '@toast/database/menu/draft.reads';
import { stations, taxRatesAt } from '@toast/database/restaurant/restaurant.reads';
import type { TenantDb } from '@toast/database/scope';
import { notFound } from '../../trpc/failure.ts';

/** What an entity of the draft may refer to, all of one restaurant. */
export type References = {
  readonly groups: ReadonlySet<string>;
  readonly modifierGroups: ReadonlySet<string>;
  readonly taxRates: ReadonlySet<string>;
  readonly stations: ReadonlySet<string>;
  /** Which modifier group an option belongs to. */
  readonly optionOwners: ReadonlyMap<string, string>;
};

export async function readReferences(db: TenantDb, now: Date): Promise<References> {
  const [groups, modifierGroups, taxRates, kitchens] = await db.flight([
    draftGroups(db),
    modifierGroupsEver(db),
    taxRatesAt(db, now),
    stations(db),
  ]);
  const ids = (rows: readonly { readonly id: string }[]) => new Set<string>(rows.map(({ id }) => id));
  return {
    groups: ids(groups.rows),
    modifierGroups: ids(modifierGroups.rows),
    taxRates: ids(taxRates.rows),
    stations: ids(kitchens.rows),
    optionOwners: new Map(
      modifierGroups.rows.flatMap(({ id, options }) => options.map((option) => [option.id, id] as const)),
    ),
  };
}

/** Another restaurant's ids, and those of nothing, are not found. @throws Failure NOT_FOUND naming `what`. */
export function mustKnow(known: ReadonlySet<string>, ids: readonly string[], what: string): void {
  if (ids.some((id) => !known.has(id))) throw notFound(what);
}
