-- What everybody may see needs nobody's name: a restaurant's own facts and its published menus are shown where no restaurant is
-- set, so that a read of them alone needs no transaction to set one in. Where one is set, the policy `tenant` decides as ever.
-- (Not `nullif(…) is null`: Citus 13 reads that twice and fails.)
-- To be read only: the policy is for select, and neither a lock nor a write comes with it.
-- The same tables are named in src/public-tables.ts. A public table is public in all its columns: not `stock`, which holds the
-- staff's words, nor `counter`, which tells how many have ordered.
create policy public_read on restaurant for select to toast_app
  using (coalesce(current_setting('app.restaurant_id', true), '') = '');
create policy public_read on menu_version for select to toast_app
  using (coalesce(current_setting('app.restaurant_id', true), '') = '');
