import type { shapes } from './shapes.ts';

/** What each shape must come out as: every table of a restaurant with its own equality, or with the tenant in its row. */
export const forms: Readonly<Record<keyof typeof shapes, string>> = {
  'a plain select': 'select "id" from "order" where "order"."restaurant_id" = $1',
  'an or beside the tenant':
    'select "id" from "order" where "order"."restaurant_id" = $1 and (("state" = $2 or "state" = $3))',
  'a raw or beside the tenant':
    'select "id" from "order" where "order"."restaurant_id" = $1 and (total > 1 or total < 0)',
  'an inner join on id only':
    'select "o"."id", "s"."name" from "order" as "o" inner join "selection" as "s" on "s"."order_id" = "o"."id" where "o"."restaurant_id" = $1 and "s"."restaurant_id" = $2',
  'a left join':
    'select "o"."id", "s"."name" from "order" as "o" left join "selection" as "s" on "s"."restaurant_id" = $1 and ("s"."order_id" = "o"."id") where "o"."restaurant_id" = $2',
  'a left join behind an inner join, with its own where':
    'select "o"."id", "p"."amount" from "order" as "o" inner join "check" as "c" on "c"."order_id" = "o"."id" left join "payment" as "p" on "p"."restaurant_id" = $1 and ("p"."check_id" = "c"."id" and "p"."state" = $2) where "o"."restaurant_id" = $3 and "c"."restaurant_id" = $4 and ("o"."state" = $5)',
  'a cross join':
    'select "o"."id", "c"."event_seq" from "order" as "o" cross join "counter" as "c" where "o"."restaurant_id" = $1 and "c"."restaurant_id" = $2',
  'two tables in from':
    'select "o"."id", "c"."event_seq" from "order" as "o", "counter" as "c" where "o"."restaurant_id" = $1 and "c"."restaurant_id" = $2',
  'arrays nested two deep':
    'select "o"."id", (select coalesce(json_agg(agg), \'[]\') from (select "t"."id", (select coalesce(json_agg(agg), \'[]\') from (select "l"."selection_id" from "ticket_line" as "l" where "l"."restaurant_id" = $1 and ("l"."ticket_id" = "t"."id")) as agg) as "lines" from "ticket" as "t" where "t"."restaurant_id" = $2 and ("t"."order_id" = "o"."id")) as agg) as "tickets" from "order" as "o" where "o"."restaurant_id" = $3',
  'a scalar subquery':
    'select "o"."id", (select count(*) as "n" from "selection" as "s" where "s"."restaurant_id" = $1 and ("s"."order_id" = "o"."id")) as "lines" from "order" as "o" where "o"."restaurant_id" = $2',
  exists:
    'select "o"."id" from "order" as "o" where "o"."restaurant_id" = $1 and (exists (select "t"."id" from "ticket" as "t" where "t"."restaurant_id" = $2 and ("t"."order_id" = "o"."id")))',
  'not exists':
    'select "o"."id" from "order" as "o" where "o"."restaurant_id" = $1 and (not exists (select "t"."id" from "ticket" as "t" where "t"."restaurant_id" = $2 and ("t"."order_id" = "o"."id")))',
  'in a subquery':
    'select "id" from "order" where "order"."restaurant_id" = $1 and ("id" in (select "order_id" from "ticket" where "ticket"."restaurant_id" = $2))',
  'a lateral left join':
    'select "o"."id", "x"."n" from "order" as "o" left join lateral (select count(*) as "n" from "selection" as "s" where "s"."restaurant_id" = $1 and ("s"."order_id" = "o"."id")) as "x" on true where "o"."restaurant_id" = $2',
  'a lateral inner join':
    'select "o"."id" as "order_id", "x"."id" from "order" as "o" inner join lateral (select "t"."id" from "ticket" as "t" where "t"."restaurant_id" = $1 and ("t"."order_id" = "o"."id") limit $2) as "x" on true where "o"."restaurant_id" = $3',
  'a common table expression':
    'with "recent" as (select "id" from "order" where "order"."restaurant_id" = $1 limit $2) select "recent"."id", "s"."name" from "recent" inner join "selection" as "s" on "s"."order_id" = "recent"."id" where "s"."restaurant_id" = $3',
  'a common table expression that updates':
    'with "moved" as (update "ticket" set "state" = $1 where "ticket"."restaurant_id" = $2 and ("id" is not null) returning "order_id") select "o"."id" from "order" as "o" inner join "moved" on "moved"."order_id" = "o"."id" where "o"."restaurant_id" = $3',
  "a union of the builder's own queries":
    'select "id" from "order" where "order"."restaurant_id" = $1 union all select "order_id" as "id" from "ticket" where "ticket"."restaurant_id" = $2',
  'a derived table': 'select * from (select "id" from "order" where "order"."restaurant_id" = $1) as "d"',
  'a window over a page':
    'select "id", row_number() over(order by "opened_at") as "n" from "order" where "order"."restaurant_id" = $1 order by "opened_at" limit $2',
  'for update skip locked':
    'select "event_seq" from "counter" where "counter"."restaurant_id" = $1 for update skip locked',
  'an update': 'update "order" set "state" = $1 where "order"."restaurant_id" = $2 and ("id" = $3)',
  'an update with an alias':
    'update "order" as "o" set "state" = $1 where "o"."restaurant_id" = $2 and ("o"."id" = $3)',
  'an update from another table':
    'update "order" as "o" set "note" = $1 from "check" as "c" where "o"."restaurant_id" = $2 and "c"."restaurant_id" = $3 and ("c"."order_id" = "o"."id")',
  'an update to a subquery':
    'update "order" as "o" set "display_number" = (select count(*)::int as "n" from "selection" as "s" where "s"."restaurant_id" = $1 and ("s"."order_id" = "o"."id")) where "o"."restaurant_id" = $2 and ("o"."id" = $3)',
  'a delete': 'delete from "quote" where "quote"."restaurant_id" = $1 and ("expires_at" < $2)',
  'a delete using another table':
    'delete from "ticket_line" using "ticket" where "ticket_line"."restaurant_id" = $1 and "ticket"."restaurant_id" = $2 and ("ticket"."id" = "ticket_line"."ticket_id" and "ticket"."order_id" = $3)',
  'an insert of one row': 'insert into "station" ("restaurant_id", "id", "name") values ($1, $2, $3)',
  'an insert of two rows, one with a default':
    'insert into "station" ("restaurant_id", "id", "name", "sort") values ($1, $2, $3, default), ($4, $5, $6, $7)',
  'an insert of an expression':
    'insert into "station" ("restaurant_id", "id", "name") values ($1, $2, upper(\'grill\'))',
  'an upsert':
    'insert into "station" ("restaurant_id", "id", "name") values ($1, $2, $3) on conflict ("restaurant_id", "id") do update set "name" = "excluded"."name"',
  'an insert that gives way':
    'insert into "station" ("restaurant_id", "id", "name") values ($1, $2, $3) on conflict ("restaurant_id", "id") do nothing returning "id"',
};
