import type { TenantDb } from '@toast/database/scope';
import type { TenantTransaction } from '@toast/database/transaction';
import type { Policy } from './policies.ts';
import * as rowsOf from './rows.ts';
import type { Shape } from './shape.ts';

/** What became of the rows of one table. */
export type Taken = {
  readonly table: string;
  /** Were gone and are back. */
  readonly inserted: number;
  /** Were changed since and have their content back. */
  readonly changed: number;
  /** Are there, other than in the copy, and stay. */
  readonly kept: number;
  readonly same: number;
  /** What a person should see before it is done: the first rows by their keys, with what differs. */
  readonly diff: readonly string[];
};

/** Two histories of one restaurant: nothing is taken back. */
export class Contradiction extends Error {}

const page = 200;
const shown = 25;

/** Takes the rows of one table back, page by page. @throws Contradiction */
export async function takeBack(
  copy: TenantDb,
  live: TenantTransaction,
  shape: Shape,
  policy: Exclude<Policy, 'never'>,
  by: string,
): Promise<Taken> {
  const taken = { table: shape.table, inserted: 0, changed: 0, kept: 0, same: 0 };
  const diff: string[] = [];
  const show = (line: string) => {
    if (diff.length < shown) diff.push(line);
  };
  for (let after: rowsOf.Row | undefined; ; ) {
    const found: rowsOf.Row[] = await copy.rows(rowsOf.pageAfter(shape, after, page));
    if (found.length === 0) break;
    const there = new Map(
      (await live.rows(rowsOf.sameKeys(shape, found))).map((row) => [rowsOf.keyOf(shape, row), row]),
    );
    const gone = found.filter((row) => !there.has(rowsOf.keyOf(shape, row)));
    if (gone.length > 0) await live.flight([rowsOf.insertion(shape, gone)]);
    for (const row of gone) show(`+ ${shape.table} ${named(shape, row)}`);
    taken.inserted += gone.length;
    for (const row of found) {
      const own = there.get(rowsOf.keyOf(shape, row));
      if (own === undefined) continue;
      const differ = rowsOf.differences(shape, row, own);
      if (differ.length === 0) taken.same += 1;
      else if (policy === 'missing') taken.kept += 1;
      else if (policy === 'unchanged')
        throw new Contradiction(
          `${shape.table} ${rowsOf.keyOf(shape, row)} is another one here than in the copy (${differ.join(', ')})`,
        );
      else {
        await live.flight([rowsOf.contentUpdate(shape, row, by)]);
        show(`~ ${shape.table} ${named(shape, row)}: ${differ.join(', ')}`);
        taken.changed += 1;
      }
    }
    after = found.length < page || shape.key.length === 0 ? undefined : found.at(-1);
    if (after === undefined) break;
  }
  return { ...taken, diff };
}

/** Names of the menu may be shown; of an order there is its id alone. */
function named(shape: Shape, row: rowsOf.Row): string {
  const name = ['item', 'menu_group', 'modifier_group', 'station', 'tax_rate'].includes(shape.table)
    ? ` "${row['name']}"`
    : '';
  return `${rowsOf.keyOf(shape, row)}${name}`;
}
