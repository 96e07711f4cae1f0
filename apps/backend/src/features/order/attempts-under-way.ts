import type { Database } from '@toast/database/client';
import type { Deps } from '../../deps.ts';
import type { Placement } from './placement.ts';

type Attempt = Pick<Placement, 'restaurantId' | 'clientId' | 'idempotencyKey'>;

const counted = new WeakMap<Database, Map<string, number>>();
const nameOf = ({ restaurantId, clientId, idempotencyKey }: Attempt): string =>
  `${restaurantId} ${clientId} ${idempotencyKey}`;

/**
 * Notes the attempts that this backend is working on. The database knows of an attempt only once it holds the restaurant's turn;
 * before that it may wait for a connection, and "not placed" would be said too early. Another backend's attempts are not among
 * them; against those the guest is protected by `giveUpAttempt`.
 */
export async function underWay<T>(
  { db }: Pick<Deps, 'db'>,
  attempt: Attempt,
  work: () => Promise<T>,
): Promise<T> {
  const counts = counted.get(db) ?? new Map<string, number>();
  counted.set(db, counts);
  const name = nameOf(attempt);
  counts.set(name, (counts.get(name) ?? 0) + 1);
  try {
    return await work();
  } finally {
    const left = (counts.get(name) ?? 1) - 1;
    if (left === 0) counts.delete(name);
    else counts.set(name, left);
  }
}

export const isUnderWay = ({ db }: Pick<Deps, 'db'>, attempt: Attempt): boolean =>
  counted.get(db)?.has(nameOf(attempt)) ?? false;
