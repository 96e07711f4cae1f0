import type { LastChange } from '@toast/api/change';
import { labelOfCredential, nameOfUser } from '@toast/database/identity/name.reads';
import type { Deps } from '../../deps.ts';

export type Changed = {
  /** As in the log: `user:…`, `device:…`, `key:…`, `diner`, `operator:…`; or `sale`: orders did it. Null when it is not known. */
  readonly actor: string | null;
  readonly at: Date | null;
};

/** Who was quicker, for whoever was too late. Only the staff is told: names are those of colleagues and of their tablets. */
export async function lastChange(
  { db }: Pick<Deps, 'db'>,
  { actor, at }: Changed,
): Promise<LastChange | null> {
  if (actor === null || at === null) return null;
  const [kind, id = ''] = actor.split(/:(.*)/s);
  const when = { at: at.toISOString() };
  if (kind === 'user') return { by: 'STAFF', name: (await nameOfUser(db, id)) ?? null, ...when };
  if (kind === 'device') return { by: 'KITCHEN', name: (await labelOfCredential(db, id)) ?? null, ...when };
  if (kind === 'key') return { by: 'INTEGRATOR', name: (await labelOfCredential(db, id)) ?? null, ...when };
  if (kind === 'operator') return { by: 'PLATFORM', name: id, ...when };
  return { by: kind === 'sale' ? 'SALE' : 'GUEST', name: null, ...when };
}
