import type { Insertable } from 'kysely';
import type { Database } from '../client.ts';
import { type JsonText, json } from '../column.ts';
import { prepared } from '../prepared.ts';
import type { StoredSwitch } from '../restaurant/restaurant.table.ts';
import { directory } from '../scope.ts';
import type { Statement } from '../statement.ts';
import type { PlatformSwitchTable } from './platform-switch.table.ts';

type Off = readonly StoredSwitch[] | null;

const keep = prepared<{ off: JsonText<Off> }, never>('ordering.keep', (query, arg) =>
  query
    .updateTable('counter')
    .set({ switched_off: arg('off') })
    .$castTo<never>(),
);

/** Sets what is off in this restaurant. Only for who holds its turn (`lockCounter`). */
export const keepSwitchedOff = (off: readonly StoredSwitch[]): Statement<never> =>
  keep({ off: json(off.length === 0 ? null : off) });

/** Writes an operators' word down, once per id. */
export async function addPlatformSwitch(db: Database, word: Insertable<PlatformSwitchTable>): Promise<void> {
  await directory(db)
    .insertInto('platform_switch')
    .values(word)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
