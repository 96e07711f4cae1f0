import type { TableKind } from './schema.ts';

/**
 * What the migrator adds to a new table because of its kind. Row-level security follows from the declaration, so that no
 * tenant table can be made without it. The owner (who migrates) is not subject to it; toast_app is.
 */
export function rulesFor(table: string, kind: TableKind, citus: boolean): string[] {
  if (kind === 'local') return [`grant select, insert, update, delete on ${table} to toast_app`];
  if (kind === 'reference') {
    return [
      ...(citus ? [`select create_reference_table('${table}')`] : []),
      `grant select on ${table} to toast_app`,
    ];
  }
  const together = table === 'restaurant' ? 'none' : 'restaurant';
  return [
    ...(citus
      ? [`select create_distributed_table('${table}', 'restaurant_id', colocate_with => '${together}')`]
      : []),
    `alter table ${table} enable row level security`,
    // nullif: after a transaction that set it, the setting reads '' and not null.
    `create policy tenant on ${table} to toast_app
       using (restaurant_id = nullif(current_setting('app.restaurant_id', true), '')::uuid)
       with check (restaurant_id = nullif(current_setting('app.restaurant_id', true), '')::uuid)`,
    `create policy across_restaurants on ${table} for select to toast_app
       using (current_setting('app.across_restaurants', true) = 'on')`,
    `grant select, insert, update, delete on ${table} to toast_app`,
  ];
}
