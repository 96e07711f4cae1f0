import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './env.ts';
import { Failure } from './failure.ts';
import { removeDataDirectory } from './postgres/data-directory.ts';
import { stopLeftover } from './postgres/leftover.ts';

/** Removes everything that an earlier start has made: database, secrets, demo data. */
export async function reset({ dataDir, database }: Settings): Promise<void> {
  if (database !== undefined) {
    throw new Failure(
      '--reset does not empty the server that DATABASE_URL names.',
      'Drop and create that database yourself.',
    );
  }
  await stopLeftover(join(dataDir, 'postgres'));
  removeDataDirectory(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
}
