import { pruneAnswers } from '@toast/database/integration/prune.writes';
import { forRestaurant } from '@toast/database/scope';
import { batch, type Chore, untilFewer } from '../chore.ts';
import { daysBefore } from './days-before.ts';

/** For how many days a key answers what it answered first; attempts that were given up included. */
export const keptDays = 30;

/** Forgets the answers whose keys nobody sends any more. */
export const pruneOldAnswers: Chore = {
  name: 'prune-answers',
  at: '7 3 * * *',
  perRestaurant: ({ db, now }, restaurantId) =>
    untilFewer(async () => {
      const [{ affected }] = await forRestaurant(db, restaurantId).flight([
        pruneAnswers(forRestaurant(db, restaurantId), daysBefore(now(), keptDays), batch),
      ]);
      return affected;
    }),
};
