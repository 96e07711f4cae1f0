import type { deeperShapes } from './deeper-shapes.ts';

/** What each of the deeper shapes must come out as. */
export const deeperForms: Readonly<Record<keyof typeof deeperShapes, string>> = {
  'one row as an object, in an array, in a lateral join':
    'select "o"."id", "x"."lines" from "order" as "o" left join lateral (select "t"."id", (select coalesce(json_agg(agg), \'[]\') from (select "l"."position", (select to_json(obj) from (select "s"."name" from "selection" as "s" where "s"."restaurant_id" = $1 and ("s"."id" = "l"."selection_id")) as obj) as "selection" from "ticket_line" as "l" where "l"."restaurant_id" = $2 and ("l"."ticket_id" = "t"."id")) as agg) as "lines" from "ticket" as "t" where "t"."restaurant_id" = $3 and ("t"."order_id" = "o"."id")) as "x" on true where "o"."restaurant_id" = $4',
  'a subquery in the condition of an outer join':
    'select "o"."id", "c"."total" from "order" as "o" left join "check" as "c" on "c"."restaurant_id" = $1 and ("c"."order_id" = "o"."id" and exists (select "p"."id" from "payment" as "p" where "p"."restaurant_id" = $2 and ("p"."check_id" = "c"."id"))) where "o"."restaurant_id" = $3',
  'an outer join of a derived table':
    'select "o"."id" from "order" as "o" left join (select "order_id" from "selection" where "selection"."restaurant_id" = $1 group by "order_id") as "s" on "s"."order_id" = "o"."id" where "o"."restaurant_id" = $2',
  'a subquery that is compared and one that sorts':
    'select "o"."id" from "order" as "o" where "o"."restaurant_id" = $1 and ("o"."total" > (select max("check"."total") as "most" from "check" where "check"."restaurant_id" = $2)) order by (select "t"."fired_at" from "ticket" as "t" where "t"."restaurant_id" = $3 and ("t"."order_id" = "o"."id") limit $4)',
  'a subquery in having and in a case':
    'select "order_id", case when exists (select "seq" from "event" where "event"."restaurant_id" = $1) then 1 else 0 end as "told" from "selection" where "selection"."restaurant_id" = $2 group by "order_id" having count(*) > (select "event_seq" from "counter" where "counter"."restaurant_id" = $3)',
  'two common table expressions, the second upon the first':
    'with "recent" as (select "id" from "order" where "order"."restaurant_id" = $1 limit $2), "cooked" as (select "t"."id" from "recent" inner join "ticket" as "t" on "t"."order_id" = "recent"."id" where "t"."restaurant_id" = $3) select "l"."position" from "cooked" inner join "ticket_line" as "l" on "l"."ticket_id" = "cooked"."id" where "l"."restaurant_id" = $4',
  'a recursive common table expression':
    'with recursive "chain"("seq") as (select "seq" from "event" where "event"."restaurant_id" = $1 and ("seq" = $2) union all select "e"."seq" from "event" as "e" inner join "chain" on "e"."seq" > "chain"."seq" where "e"."restaurant_id" = $3) select "seq" from "chain"',
  'an intersection less a third set, in a derived table':
    'select * from (select "id" from "order" where "order"."restaurant_id" = $1 intersect select "order_id" as "id" from "check" where "check"."restaurant_id" = $2 except select "order_id" as "id" from "payment" where "payment"."restaurant_id" = $3) as "unpaid"',
  'an update from a derived table, where something exists':
    'update "ticket" as "t" set "state" = $1 from (select "id" from "order" where "order"."restaurant_id" = $2 and ("state" = $3)) as "gone" where "t"."restaurant_id" = $4 and ("t"."order_id" = "gone"."id" and exists (select "l"."position" from "ticket_line" as "l" where "l"."restaurant_id" = $5 and ("l"."ticket_id" = "t"."id")))',
  'an update from a table with an outer join':
    'update "order" as "o" set "total" = "c"."total" from "check" as "c" left join "payment" as "p" on "p"."restaurant_id" = $1 and ("p"."check_id" = "c"."id") where "o"."restaurant_id" = $2 and "c"."restaurant_id" = $3 and ("c"."order_id" = "o"."id")',
  'an update by a common table expression':
    'with "big" as (select "order_id" from "selection" where "selection"."restaurant_id" = $1 and ("quantity" > $2)) update "order" set "note" = $3 where "order"."restaurant_id" = $4 and ("id" in (select "order_id" from "big"))',
  'a delete of what is in a subquery':
    'delete from "ticket_line" where "ticket_line"."restaurant_id" = $1 and ("ticket_id" in (select "id" from "ticket" where "ticket"."restaurant_id" = $2 and ("order_id" = $3)))',
  'an upsert with a condition, that tells what it did':
    'insert into "station" ("restaurant_id", "id", "name") values ($1, $2, $3) on conflict ("restaurant_id", "id") do update set "name" = "excluded"."name" where "station"."name" != $4 returning "id", "name"',
  'an insert that gives way to a named constraint':
    'insert into "station" ("restaurant_id", "id", "name") values ($1, $2, $3) on conflict on constraint "station_pkey" do nothing',
};
