import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { createDatabase } from '@toast/database/client';
import { addPlatformSwitch } from '@toast/database/ordering/switches.writes';
import type { FastifyBaseLogger } from 'fastify';
import { Registry } from 'prom-client';
import type { Config } from '../config.ts';
import {
  type EmergencyEntry,
  everywhere,
  readEmergencies,
  writeEmergencies,
} from '../features/ordering/emergency-file.ts';
import { setSwitch } from '../features/ordering/set-switch.ts';
import { newId } from '../new-id.ts';
import { outwardsOf } from '../outward/outwards.ts';
import { createBus } from '../realtime/create-bus.ts';
import { createWakeSender } from '../realtime/wake-sender.ts';
import { restaurantNamed } from './restaurant-named.ts';
import { type Order, parseOrder } from './switch-order.ts';

/**
 * `switch off|on (--restaurant SLUG | --everywhere) [--switch NAME] [--reason CODE] [--note TEXT] [--until INSTANT] [--by NAME]`: as the
 * managers do, in the database, and heard by every backend. `--emergency` asks no database: `off` goes into SWITCHES_FILE of this
 * host, which its backends look at every second and write into the log when there is one again; `on` takes it out.
 */
export async function switchCommand(
  config: Config,
  log: FastifyBaseLogger,
  args: readonly string[],
): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      restaurant: { type: 'string' },
      everywhere: { type: 'boolean' },
      switch: { type: 'string', default: 'ORDERING' },
      reason: { type: 'string', default: 'TECHNICAL' },
      note: { type: 'string', default: '' },
      until: { type: 'string' },
      by: { type: 'string', default: userInfo().username },
      emergency: { type: 'boolean', default: false },
    },
  });
  const order = parseOrder(positionals, values);
  if (values.emergency) await inFile(config, order);
  else await inDatabase(config, log, order);
  const { off, switch: name, restaurant } = order;
  log.info({ switch: name, off, restaurant, emergency: values.emergency }, 'switched');
}

async function inFile({ switchesFile }: Config, order: Order): Promise<void> {
  if (switchesFile === null) throw new Error('--emergency needs SWITCHES_FILE');
  const { off, restaurant, switch: name, reason, note, until, by } = order;
  const others = (await readEmergencies(switchesFile)).filter(
    (each) => each.restaurant !== restaurant || each.switch !== name,
  );
  const at = new Date().toISOString();
  const entry: EmergencyEntry = { id: newId(), restaurant, switch: name, reason, note, until, by, at };
  await writeEmergencies(switchesFile, off ? [...others, entry] : others);
}

async function inDatabase(config: Config, log: FastifyBaseLogger, order: Order): Promise<void> {
  const db = createDatabase({ url: config.databaseUrl, applicationName: 'toast switch', maxConnections: 2 });
  const bus = createBus(config, db, log, outwardsOf(new Registry()));
  const wakes = createWakeSender((ids) => bus.tell(ids));
  try {
    const { restaurant, ...word } = order;
    const by = `operator:${word.by}`;
    if (restaurant === everywhere) {
      await addPlatformSwitch(db, { id: newId(), ...word, by, at: new Date() });
      return;
    }
    const restaurantId = await restaurantNamed(db, restaurant);
    const feed = { wake: wakes.add };
    await setSwitch({ db, feed, newId, now: () => new Date() }, by, { ...word, restaurantId }, null);
  } finally {
    await wakes.flush();
    await bus.close();
    await db.close();
  }
}
