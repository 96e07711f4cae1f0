import type { TenantDb } from '../scope.ts';

export const restaurantRow = (db: TenantDb) => db.selectFrom('restaurant').selectAll();

export const stations = (db: TenantDb) =>
  db.selectFrom('station').select(['id', 'name', 'sort']).orderBy('sort').orderBy('id');

/** The rates that have come into force by an instant, the newest of each name first. */
export const taxRatesAt = (db: TenantDb, at: Date) =>
  db
    .selectFrom('tax_rate')
    .select(['id', 'name', 'ppm', 'rounding', 'conditional', 'valid_from'])
    .where('valid_from', '<=', at)
    .orderBy('name')
    .orderBy('valid_from', 'desc');
