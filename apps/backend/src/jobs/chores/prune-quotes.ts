import { expiredQuotes, orderedQuotes } from '@toast/database/pricing/prune.reads';
import { deleteQuotes } from '@toast/database/pricing/prune.writes';
import { forRestaurant } from '@toast/database/scope';
import { asId, type QuoteId, type RestaurantId } from '@toast/domain/ids';
import { type Batches, batch, type Chore } from '../chore.ts';
import type { JobDeps } from '../effect.ts';
import { daysBefore } from './days-before.ts';
import { keptDays } from './prune-answers.ts';

/**
 * The key of a quote answers with it for as long as keys answer. Those made before `lookedAtDays` were looked at often enough: they
 * were ordered by.
 */
const kept = { days: keptDays, lookedAtDays: keptDays + 10 };

/** Removes the quotes that have expired and that no order names. */
export const pruneQuotes: Chore = { name: 'prune-quotes', at: '27 3 * * *', perRestaurant: prune };

async function* prune({ db, now }: JobDeps, restaurantId: RestaurantId): Batches {
  const tenant = forRestaurant(db, restaurantId);
  const before = daysBefore(now(), kept.days);
  let after = firstIdAt(daysBefore(now(), kept.lookedAtDays));
  for (;;) {
    const page = await tenant.rows(expiredQuotes({ after, before, limit: batch }));
    const [first, last] = [page[0], page.at(-1)];
    if (first === undefined || last === undefined) return;
    // A business date is at most two days from the instant; by it the index finds the orders of that time.
    const ordered = await tenant.rows(
      orderedQuotes({
        ids: page.map(({ id }) => id),
        from: dateOf(daysBefore(first.created_at, 2)),
        to: dateOf(daysBefore(last.expires_at, -2)),
      }),
    );
    const named = new Set(ordered.map(({ quote_id }) => quote_id));
    const free = page.map(({ id }) => id).filter((id) => !named.has(id));
    if (free.length > 0) await tenant.rows(deleteQuotes({ ids: free }));
    yield free.length;
    if (page.length < batch) return;
    after = last.id;
  }
}

const dateOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** The lowest UUIDv7 of an instant: ids sort by when they were made. */
function firstIdAt(instant: Date): QuoteId {
  const time = instant.getTime().toString(16).padStart(12, '0');
  return asId(`${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`);
}
