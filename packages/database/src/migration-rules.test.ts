import { describe, expect, it } from 'vitest';
import { migrationFiles, parseMigration } from './migration-file.ts';
import { dangersOf } from './migration-rules.ts';

const dangers = (text: string) => dangersOf(parseMigration('0009-x', `${text}\n`));

describe('a migration that runs beside the version before it', () => {
  it.each([
    ['alter table item drop column note;', 'drops'],
    ['drop table item;', 'drops'],
    ['alter table item rename column name to title;', 'renames'],
    ['alter table item rename to dish;', 'renames'],
    ['alter table item alter column price type numeric;', 'rewrites'],
    ['alter table item alter column price set data type numeric;', 'rewrites'],
    ['alter table item alter column note set not null;', 'refuses'],
    ['alter table item add column note text not null;', 'does not fill'],
    ['alter table item add constraint item_note_short check (length(note) < 9);', 'not valid'],
    [
      'alter table item add constraint item_x_fk foreign key (restaurant_id, x) references x (restaurant_id, id);',
      'not valid',
    ],
    ['alter table item add constraint item_plu_key unique (restaurant_id, plu);', 'concurrently'],
    ['create index item_plu_idx on item (restaurant_id, plu);', 'concurrently'],
  ])('must not: %s', (text, why) => {
    expect(dangers(text)).toEqual([expect.stringContaining(why)]);
  });

  it.each([
    'alter table item add column note text;',
    "alter table item add column note text not null default '';",
    "alter table item add column note text default '' not null;",
    'alter table item add constraint item_note_short check (length(note) < 9) not valid;',
    'alter table item validate constraint item_note_short;',
    'alter table item add constraint item_plu_key unique using index item_plu_idx;',
    'create index concurrently item_plu_idx on item (restaurant_id, plu);',
    '-- contract: nothing has read it since 0007\nalter table item drop column note;',
    '-- distributed\ncreate table x (restaurant_id uuid not null, id uuid not null);\ncreate index x_idx on x (id);\nalter table x add constraint x_fk foreign key (restaurant_id) references restaurant (restaurant_id);',
  ])('may: %s', (text) => {
    expect(dangers(text)).toEqual([]);
  });

  it('is what every migration since the first deployment is', () => {
    expect(migrationFiles().slice(2).flatMap(dangersOf)).toEqual([]);
  });
});
