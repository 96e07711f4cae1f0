import type { FailureCode } from '@toast/api/failure';
import type { Deps } from '../../deps.ts';
import type { PlacementEnd } from '../../metrics/placements.ts';
import { faceOf } from '../../trpc/failures.ts';
import type { Placement, PlacementOutcome } from './placement.ts';

const ends: Partial<Record<FailureCode, PlacementEnd>> = {
  INTERNAL: 'failed',
  TEMPORARILY_UNAVAILABLE: 'unavailable',
  OUTCOME_UNKNOWN: 'unknown',
};

/** Tells the metrics what came of an attempt, also when nobody waits for it any more. */
export async function counted(
  { metrics }: Pick<Deps, 'metrics'>,
  { channel }: Pick<Placement, 'channel'>,
  work: () => Promise<PlacementOutcome>,
): Promise<PlacementOutcome> {
  try {
    const outcome = await work();
    if (outcome.outcome === 'PLACED') metrics.placement({ channel, outcome: 'placed', refusals: [] });
    else {
      const refusals = outcome.refusals.map(({ code }) => code);
      metrics.placement({ channel, outcome: 'refused', refusals });
    }
    return outcome;
  } catch (error) {
    metrics.placement({ channel, outcome: ends[faceOf(error).code] ?? 'rejected', refusals: [] });
    throw error;
  }
}
