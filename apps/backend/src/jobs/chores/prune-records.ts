import { pruneDone } from '@toast/database/event/effect.writes';
import { forRestaurant } from '@toast/database/scope';
import { batch, type Chore, untilFewer } from '../chore.ts';
import { daysBefore } from './days-before.ts';

const keptDays = 30;

/** Forgets which events had an effect one by one, where the effect's mark says it of them all. */
export const pruneRecords: Chore = {
  name: 'prune-records',
  at: '17 3 * * *',
  perRestaurant: ({ db, now }, restaurantId) =>
    untilFewer(async () => {
      const tenant = forRestaurant(db, restaurantId);
      const [{ affected }] = await tenant.flight([pruneDone(tenant, daysBefore(now(), keptDays), batch)]);
      return affected;
    }),
};
