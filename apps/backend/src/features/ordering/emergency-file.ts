import { readFile, rename, writeFile } from 'node:fs/promises';
import { slug } from '@toast/api/restaurant';
import { switchNames, switchReasons } from '@toast/domain/ordering/switches';
import { z } from 'zod';

/** For all restaurants. */
export const everywhere = '*';

const entry = z.object({
  /** Names this word in the audit log, however many hosts have it. */
  id: z.uuid(),
  /** Slug or id of a restaurant, or everywhere. */
  restaurant: z.union([z.literal(everywhere), slug, z.uuid()]),
  switch: z.enum(switchNames),
  reason: z.enum(switchReasons),
  note: z.string(),
  until: z.iso.datetime().nullable(),
  by: z.string().min(1),
  at: z.iso.datetime(),
});
/** What an operator has switched off on this host without the database. */
export type EmergencyEntry = z.output<typeof entry>;

/** No file = nothing. @throws Error for a file that says something else than a list of entries. */
export async function readEmergencies(path: string): Promise<readonly EmergencyEntry[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  return z.array(entry).parse(JSON.parse(text));
}

/** Whoever reads meanwhile sees the old list or the new one, never half of it. */
export async function writeEmergencies(path: string, entries: readonly EmergencyEntry[]): Promise<void> {
  const beside = `${path}.${process.pid}.new`;
  await writeFile(beside, `${JSON.stringify(entries, null, 2)}\n`, { mode: 0o644 });
  await rename(beside, path);
}
