import type { StatementSeen } from '@toast/database/client';
import { Registry } from 'prom-client';
import { type KitchenStreams, watchKitchens } from './kitchen.ts';
import { countPlacements, type PlacementSeen } from './placements.ts';
import { type ServedRequest, timeRequests } from './requests.ts';
import { countStatements } from './statements.ts';

/**
 * What this backend counts and times. Labels come from our own code (doors, procedures, routes), never from a
 * request's values, so that there are as many series tomorrow as today, however many restaurants there are.
 */
export type Metrics = {
  /** What a scrape reads; whoever has something more to count registers it here. */
  readonly registry: Registry;
  readonly statement: (seen: StatementSeen) => void;
  readonly request: (served: ServedRequest) => void;
  readonly placement: (seen: PlacementSeen) => void;
  readonly kitchen: KitchenStreams;
};

export function createMetrics(): Metrics {
  const registry = new Registry();
  return {
    registry,
    statement: countStatements(registry),
    request: timeRequests(registry),
    placement: countPlacements(registry),
    kitchen: watchKitchens(registry),
  };
}
