import { addPlatformSwitch } from '@toast/database/ordering/switches.writes';
import { asId, type RestaurantId } from '@toast/domain/ids';
import type { Deps } from '../../deps.ts';
import { requestHash } from '../integration/request-hash.ts';
import type { EmergencyEntry } from './emergency-file.ts';
import { setSwitch } from './set-switch.ts';

/** Keys of operators mean nothing to anybody else. */
const OPERATORS = 'operators';

/** Writes what was switched off without the database into it, once however many hosts have the entry; a restaurant's own into its log. */
export async function recordEmergency(
  deps: Pick<Deps, 'db' | 'feed' | 'newId' | 'now'>,
  entry: EmergencyEntry,
  restaurantId: RestaurantId | null,
): Promise<void> {
  const { id, switch: name, reason, note, until, at } = entry;
  const by = `operator:${entry.by}`;
  if (restaurantId === null) {
    await addPlatformSwitch(deps.db, { id: asId(id), switch: name, off: true, reason, note, until, by, at });
    return;
  }
  const word = { restaurantId, switch: name, off: true, reason, note, until, since: at };
  const attempt = { clientId: OPERATORS, key: id, requestHash: requestHash(entry), status: 200 };
  await setSwitch(deps, by, word, attempt);
}
