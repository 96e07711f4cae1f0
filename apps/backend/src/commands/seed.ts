import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { FastifyBaseLogger } from 'fastify';
import { seed } from '../../demo/seed.ts';
import { compose } from '../compose.ts';
import type { Config } from '../config.ts';

/** Makes the demo restaurants; `--out FILE` gets what they are used with, which the log never does. */
export async function seedCommand(
  config: Config,
  log: FastifyBaseLogger,
  args: readonly string[],
): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' } } });
  const deps = compose(config, log);
  try {
    const facts = await seed(deps);
    if (values.out !== undefined)
      await writeFile(values.out, `${JSON.stringify(facts, null, 2)}\n`, { mode: 0o600 });
    log.info({ restaurants: facts.restaurants.map(({ slug }) => slug) }, 'the demo restaurants are open');
  } finally {
    await deps.switchboard.close();
    await deps.feed.close();
    await deps.bus.close();
    await deps.db.close();
  }
}
