import { onStack } from '../on-stack.ts';
import { type Redis, redisProgram, startRedis } from '../redis.ts';

let redis: Redis | undefined;

/** Backends wake one another through it. Without it they look for themselves once a second, so screens are a little later. */
export const redisDies = onStack({
  name: 'Redis dies',
  allowed: { failed: 0, outageMs: 3_000 },
  lacks: () =>
    redisProgram === undefined
      ? 'there is no redis-server: apt-get install --no-install-recommends redis-server'
      : undefined,
  before: async () => {
    const started = await startRedis(redisProgram ?? 'redis-server');
    redis = started;
    return { redisUrl: started.url, close: started.kill };
  },
  happen: async ({ load, say }) => {
    await load.more(60);
    say('kill Redis');
    await redis?.kill();
    await load.more(120);
    say('Redis is back, empty');
    await redis?.start();
    await load.more(60);
  },
  afterwards: ({ note }, { kitchenGapMs }) => {
    note(kitchenGapMs === 0 ? 'no stream broke' : `a stream was away for ${Math.round(kitchenGapMs)} ms`);
  },
});
