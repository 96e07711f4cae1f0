import type { Effect } from './effect.ts';
import { dailySales } from './effects/daily-sales.ts';

/** Everything that follows from the log, besides the live streams. */
export const effects: readonly Effect[] = [dailySales];
