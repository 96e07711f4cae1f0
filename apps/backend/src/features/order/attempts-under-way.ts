import type { Placement } from './placement.ts';

type Attempt = Pick<Placement, 'restaurantId' | 'clientId' | 'idempotencyKey'>;

const counts = new Map<string, number>();
const nameOf = ({ restaurantId, clientId, idempotencyKey }: Attempt): string => `${restaurantId} ${clientId} ${idempotencyKey}`;

/**
 * Attempts that this process is working on. The database knows of an attempt only once it holds the restaurant's turn; before
 * that it may wait for a connection, and "not placed" would be said too early.
 */
export async function underWay<T>(attempt: Attempt, work: () => Promise<T>): Promise<T> {
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

export const isUnderWay = (attempt: Attempt): boolean => counts.has(nameOf(attempt));
