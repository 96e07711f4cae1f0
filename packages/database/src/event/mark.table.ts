import type { Instant, ShardKey } from '../column.ts';

/** How far the log has been handed to the queue for an effect; 0 = nothing yet. */
export type RelayMarkTable = { restaurant_id: ShardKey; effect: string; seq: number };

/** Every event up to here that is the effect's business has had it. */
export type EffectMarkTable = { restaurant_id: ShardKey; effect: string; seq: number };

/** The event with this seq has had its effect. */
export type EffectDoneTable = { restaurant_id: ShardKey; effect: string; seq: number; done_at: Instant };
