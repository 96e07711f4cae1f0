import type { Database } from '@toast/database/client';
import type { Deps } from '../../deps.ts';
import { tallyPer } from '../../tally.ts';
import type { Placement } from './placement.ts';

type Attempt = Pick<Placement, 'restaurantId' | 'clientId' | 'idempotencyKey'>;

const counted = tallyPer<Database>();
const nameOf = ({ restaurantId, clientId, idempotencyKey }: Attempt): string =>
  `${restaurantId} ${clientId} ${idempotencyKey}`;

/**
 * Notes the attempts that this backend is working on. The database knows of an attempt only once it holds the restaurant's turn;
 * before that it may wait for a connection, and "not placed" would be said too early. Another backend's attempts are not among
 * them; against those the guest is protected by `giveUpAttempt`.
 */
export function underWay<T>({ db }: Pick<Deps, 'db'>, attempt: Attempt, work: () => Promise<T>): Promise<T> {
  return counted(db).during(nameOf(attempt), work);
}

export const isUnderWay = ({ db }: Pick<Deps, 'db'>, attempt: Attempt): boolean =>
  counted(db).of(nameOf(attempt)) > 0;
