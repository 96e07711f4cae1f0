import type { ModifierGroupId } from '../../ids.ts';
import type { OwnPrice } from './own-price.ts';
import type { GroupPricing, SequenceSteps } from './price-book.ts';
import type { Scope } from './rule-for.ts';
import type { Because } from './trace.ts';

/** The entry of a table by size for the nearest answer to the size group; null = no size chosen, or one it does not know. */
function bySize<T>(table: Readonly<Record<string, T>>, sizeGroupId: ModifierGroupId, scope: Scope): T | null {
  for (const level of scope) {
    for (const { groupId, optionId } of level) {
      const entry = groupId === sizeGroupId ? table[optionId] : undefined;
      if (entry !== undefined) return entry;
    }
  }
  return null;
}

/** What a group charges for any of its options; null = each option as priced by itself, also while no size is chosen. */
export function groupPrice(pricing: GroupPricing | undefined, scope: Scope): OwnPrice | null {
  if (pricing === undefined) return null;
  const by = (because: Because, steps: SequenceSteps | null): OwnPrice | null =>
    steps === null || steps.length === 0 ? null : { steps, ruleId: pricing.id, because, refusal: null };
  const { strategy } = pricing;
  switch (strategy.kind) {
    case 'NONE':
      return null;
    case 'FIXED':
      return by('GROUP_FIXED', [strategy.price]);
    case 'SEQUENCE':
      return by('GROUP_SEQUENCE', strategy.steps);
    case 'SIZE': {
      const price = bySize(strategy.prices, strategy.sizeGroupId, scope);
      return by('GROUP_SIZE', price === null ? null : [price]);
    }
    case 'SIZE_SEQUENCE':
      return by('GROUP_SIZE_SEQUENCE', bySize(strategy.steps, strategy.sizeGroupId, scope));
  }
}
