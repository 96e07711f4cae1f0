'use client';

import type { placeOrderInput } from '@toast/api/order';
import { failureOf } from '@toast/web/failure-of';
import { pauseMs } from '@toast/web/pause-ms';
import { wait } from '@toast/web/wait';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import { perId } from '~/shared/storage/per-id.ts';
import { useTRPCClient } from '~/shared/trpc/trpc.ts';
import { attemptStore } from './attempt.ts';
import { type PlacementDeps, type PlacementMachine, placementMachine } from './placement.ts';
import type { Placement } from './state.ts';

export type PlaceInput = Omit<z.input<typeof placeOrderInput>, 'idempotencyKey'>;
export type OnPlaced = PlacementDeps<PlaceInput>['onPlaced'];

/** The server answers in well under a second; a phone in a cellar may need several. After this the page asks instead of waiting. */
const answerWithinMs = 12_000;

/** Quick while the guest looks, slow when it takes long: nobody helps a restaurant by storming it. */
const pace = { firstMs: 500, longestMs: 8_000 };

type Kept = { readonly machine: PlacementMachine<PlaceInput>; onPlaced: OnPlaced };

const attemptsOf = perId((restaurantId) => attemptStore(restaurantId));

/** One machine per restaurant for as long as the tab lives: leaving the checkout does not stop it from asking. */
const kept = new Map<string, Kept>();

const idle: Placement = { is: 'IDLE' };

/** Where placing stands at this restaurant, and the button's deed. */
export function usePlacement(restaurantId: PlaceInput['restaurantId'], onPlaced: OnPlaced) {
  const client = useTRPCClient();
  const [entry] = useState(() => {
    const known = kept.get(restaurantId);
    if (known !== undefined) return known;
    const made: Kept = {
      onPlaced,
      machine: placementMachine<PlaceInput>({
        attempts: attemptsOf(restaurantId),
        place: (input) => client.order.place.mutate(input, { signal: AbortSignal.timeout(answerWithinMs) }),
        outcome: (idempotencyKey) =>
          client.order.outcome.query(
            { restaurantId, idempotencyKey },
            { signal: AbortSignal.timeout(answerWithinMs) },
          ),
        giveUp: (idempotencyKey) =>
          client.order.giveUp.mutate(
            { restaurantId, idempotencyKey },
            { signal: AbortSignal.timeout(answerWithinMs) },
          ),
        failureOf,
        now: Date.now,
        pauseMs: (n, retryAfterMs) => pauseMs(n, { ...pace, retryAfterMs }),
        wait,
        onPlaced: (placed, attempt) => made.onPlaced(placed, attempt),
      }),
    };
    if (typeof window !== 'undefined') kept.set(restaurantId, made);
    return made;
  });
  const latest = useRef(onPlaced);
  useEffect(() => {
    latest.current = onPlaced;
    entry.onPlaced = (placed, attempt) => latest.current(placed, attempt);
  });

  // What an earlier page left open, or another tab has just begun.
  useEffect(() => {
    void entry.machine.resume();
    return attemptsOf(restaurantId).subscribe(() => void entry.machine.resume());
  }, [entry, restaurantId]);

  const placement = useSyncExternalStore(entry.machine.subscribe, entry.machine.get, () => idle);
  return { placement, place: entry.machine.place, dismiss: entry.machine.dismiss };
}
