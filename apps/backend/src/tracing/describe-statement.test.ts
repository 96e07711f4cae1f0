import { describe, expect, it } from 'vitest';
import { describeStatement } from './describe-statement.ts';

describe('a statement in words', () => {
  it.each([
    ['select "id" from "order" where "id" = $1', 'select', 'order'],
    ['insert into "event" ("seq") values ($1)', 'insert', 'event'],
    ['update "ticket" set "state" = $1', 'update', 'ticket'],
    ['delete from "auth"."session" where "id" = $1', 'delete', 'session'],
    ['with "t" as (select "id" from "quote") insert into "x" select 1', 'select', 'quote'],
    ['vacuum', 'other', 'nothing'],
  ])('%s', (sql, operation, table) => {
    expect(describeStatement(sql)).toEqual({ operation, table });
  });
});
