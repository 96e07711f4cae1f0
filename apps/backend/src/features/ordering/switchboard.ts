import type { Database } from '@toast/database/client';
import { platformSwitches } from '@toast/database/ordering/switches.reads';
import type { RestaurantId } from '@toast/domain/ids';
import type { SwitchedOff } from '@toast/domain/ordering/switches';
import type { FastifyBaseLogger } from 'fastify';
import { every } from '../../every.ts';
import type { Addresses } from './addresses.ts';
import { type EmergencyEntry, everywhere, readEmergencies } from './emergency-file.ts';

/** What operators have switched off, held in memory: no order waits for it, and it outlives the database. */
export type Switchboard = {
  /** For this restaurant, or everywhere. At most two seconds old while the database answers, one second for the file. */
  off(restaurantId: RestaurantId): readonly SwitchedOff[];
  close(): Promise<void>;
};

export type SwitchboardOptions = {
  readonly db: Database;
  readonly addresses: Addresses;
  /** Null = operators have no file on this host. */
  readonly file: string | null;
  readonly log: Pick<FastifyBaseLogger, 'warn' | 'info'>;
  /** Writes down what the file says, once the database is there. Told again until it succeeds. */
  readonly record: (entry: EmergencyEntry, restaurantId: RestaurantId | null) => Promise<void>;
};

/** Milliseconds; together with an answer's time well under the five seconds that are promised. */
const askEvery = 2_000;
const lookEvery = 1_000;

/** "Off" wins: whatever one of the two sources has off is off. A source that cannot be read leaves what it said last. */
export function createSwitchboard({ db, addresses, file, log, record }: SwitchboardOptions): Switchboard {
  let platform: readonly SwitchedOff[] = [];
  let entries: readonly EmergencyEntry[] = [];
  const ids = new Map<string, RestaurantId>();
  const recorded = new Set<string>();
  let readable = true;

  const ask = async () => {
    platform = (await platformSwitches(db)).flatMap(({ switch: name, off, reason, until, at }) =>
      off ? [{ switch: name, reason, until: until?.toISOString() ?? null, since: at.toISOString() }] : [],
    );
  };

  const look = async (path: string) => {
    try {
      entries = await readEmergencies(path);
      readable = true;
    } catch (error) {
      if (readable)
        log.warn({ err: error, path }, 'the emergency switches cannot be read; the last ones hold');
      readable = false;
    }
    await Promise.all(entries.map(take));
  };

  /** Whose it is, then into the log. The first may be known, and the second is not possible, without a database. */
  const take = async (entry: EmergencyEntry) => {
    const { restaurant } = entry;
    if (restaurant !== everywhere && !ids.has(restaurant)) {
      const id = await addresses.idAt(restaurant);
      if (id === undefined) return;
      ids.set(restaurant, id);
    }
    if (recorded.has(entry.id)) return;
    await record(entry, ids.get(restaurant) ?? null);
    recorded.add(entry.id);
    log.info({ entry: entry.id, restaurant }, 'an emergency switch is in the log');
  };

  const asking = every(askEvery, ask);
  const looking = file === null ? null : every(lookEvery, () => look(file));
  return {
    off: (restaurantId) => [
      ...platform,
      ...entries
        .filter(({ restaurant }) => restaurant === everywhere || ids.get(restaurant) === restaurantId)
        .map(({ switch: name, reason, until, at }) => ({ switch: name, reason, until, since: at })),
    ],
    close: async () => {
      await Promise.all([asking.stop(), looking?.stop()]);
    },
  };
}
