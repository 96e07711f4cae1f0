import { plural } from '../format/plural.ts';
import type { DraftModifierGroup } from '../trpc/outputs.ts';

/** "Choose 1 of 4", "Up to 3 of 8", "2 to 3 of 6", "Any of 5". */
export function ruleWords({
  min,
  max,
  options,
}: Pick<DraftModifierGroup, 'min' | 'max' | 'options'>): string {
  const of = plural(options.length, 'option');
  if (max !== null && min === max) return `Choose ${min} of ${of}`;
  if (min === 0) return max === null ? `Any of ${of}` : `Up to ${max} of ${of}`;
  return max === null ? `At least ${min} of ${of}` : `${min} to ${max} of ${of}`;
}
