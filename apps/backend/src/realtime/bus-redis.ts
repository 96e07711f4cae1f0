import { createClient, type RedisClientOptions } from '@redis/client';
import { isId, type RestaurantId } from '@toast/domain/ids';
import type { FastifyBaseLogger } from 'fastify';
import { inTime } from '../in-time.ts';
import type { Bus, Hearing } from './bus.ts';

const channel = 'toast:wake';
/** Milliseconds that saying something may take; a server that hangs must not hold up the next notice. */
const patience = 1_000;

const optionsOf = (url: string): RedisClientOptions => ({
  url,
  // What cannot be said now is not worth saying later.
  disableOfflineQueue: true,
  commandsQueueMaxLength: 1_000,
  // Finds a server that has vanished without a word.
  pingInterval: 5_000,
  socket: {
    connectTimeout: 5_000,
    reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, 3_000) + Math.random() * 100,
  },
});

/** Over the channels of a Redis or a Valkey, which keeps nothing; `rediss://` for TLS. Connects at the first use. */
export function redisBus(url: string, log: Pick<FastifyBaseLogger, 'debug' | 'warn'>): Bus {
  const open = () => {
    let well = true;
    const client = createClient(optionsOf(url));
    client.on('ready', () => {
      well = true;
    });
    client.on('error', (error: unknown) => {
      log[well ? 'warn' : 'debug']({ err: error }, 'the bus is away; logs are looked at once a second');
      well = false;
    });
    return client;
  };
  let speaker: { readonly client: ReturnType<typeof open>; readonly connected: Promise<unknown> } | undefined;
  const speak = () => {
    if (speaker !== undefined) return speaker;
    const client = open();
    speaker = { client, connected: client.connect() };
    // Rejects only when it is closed before it has ever connected.
    speaker.connected.catch(() => {});
    return speaker;
  };

  return {
    tell: async (restaurantIds) => {
      const message = [...new Set(restaurantIds)].join();
      if (message === '') return;
      const { client, connected } = speak();
      await inTime(
        patience,
        connected.then(() => client.publish(channel, message)),
      );
    },
    listen: (onWake, onConnect = () => {}) => {
      // Who hears will speak as well.
      speak();
      return hear(open(), onWake, onConnect);
    },
    close: async () => {
      if (speaker !== undefined) await end(speaker.client);
    },
  };
}

function hear(
  client: ReturnType<typeof createClient>,
  onWake: (restaurantId: RestaurantId) => void,
  onConnect: () => void,
): Hearing {
  const ready = Promise.withResolvers<void>();
  const begin = async () => {
    await client.connect();
    await client.subscribe(channel, (message) => {
      for (const id of message.split(',')) if (isId(id)) onWake(id as RestaurantId);
    });
    ready.resolve();
    onConnect();
    // From now on the client subscribes again before it says that it is ready.
    client.on('ready', onConnect);
  };
  // Ends only by closing, before there was ever a connection.
  begin().catch(() => ready.resolve());
  return {
    ready: ready.promise,
    close: () => end(client),
  };
}

/** Not within a message that is being heard: the client, destroyed there, would read the same bytes for ever. */
const end = (client: ReturnType<typeof createClient>): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(() => {
      client.destroy();
      resolve();
    });
  });
