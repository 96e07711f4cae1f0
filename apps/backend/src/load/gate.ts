import { Failure } from '../trpc/failure.ts';
import { isGivenUp, type LoadClass } from './load-class.ts';
import type { Pressure } from './pressure.ts';

/** Why somebody was turned away: this backend has too much to do, or their restaurant has more under way than its share. */
export type ShedReason = 'OVERLOADED' | 'RESTAURANT_SHARE';

/** How many requests of one restaurant and class may be under way in one backend; streams do not count. */
export const sharePerRestaurant: Readonly<Record<LoadClass, number>> = {
  browsing: 256,
  // As many as may wait for one restaurant's turn, and those who ask what became of theirs.
  ordering: 1_536,
  // Tablets of one kitchen: never near it.
  kitchen: 1_536,
};

export type Gate = {
  /** @throws Failure TOO_MANY_REQUESTS when this class is given up now. */
  admit(each: LoadClass): void;
  /**
   * Takes one of the places of a restaurant, by id or by slug. @returns what gives it back, to be called once.
   * @throws Failure TOO_MANY_REQUESTS when it has as many under way as may be.
   */
  hold(each: LoadClass, restaurant: string): () => void;
  pressure(): Pressure;
  /** From now on the pressure is what this says. */
  judgeBy(pressure: () => Pressure): void;
};

/** @param onShed told of everybody who is turned away. */
export function createGate(
  pressure: () => Pressure,
  onShed: (each: LoadClass, reason: ShedReason) => void = () => {},
  shares = sharePerRestaurant,
): Gate {
  let judge = pressure;
  const under = new Map<string, number>();
  const turnAway = (each: LoadClass, reason: ShedReason): Failure => {
    onShed(each, reason);
    return new Failure('TOO_MANY_REQUESTS', sentences[reason], {
      reason,
      // Not all at once again.
      retryAfter: 1 + Math.floor(Math.random() * 3),
    });
  };
  return {
    admit: (each) => {
      if (isGivenUp(each, judge())) throw turnAway(each, 'OVERLOADED');
    },
    hold: (each, restaurant) => {
      const key = `${each} ${restaurant}`;
      const held = under.get(key) ?? 0;
      if (held >= shares[each]) throw turnAway(each, 'RESTAURANT_SHARE');
      under.set(key, held + 1);
      return () => {
        const left = (under.get(key) ?? 1) - 1;
        if (left === 0) under.delete(key);
        else under.set(key, left);
      };
    },
    pressure: () => judge(),
    judgeBy: (other) => {
      judge = other;
    },
  };
}

const sentences: Record<ShedReason, string> = {
  OVERLOADED: 'Too much is asked of us at the moment, and nothing was done; try again in a moment',
  RESTAURANT_SHARE:
    'Too much is asked of this restaurant at the moment, and nothing was done; try again in a moment',
};
