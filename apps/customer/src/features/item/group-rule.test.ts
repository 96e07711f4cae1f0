import { describe, expect, it } from 'vitest';
import { groupComplaint, groupRule } from './group-rule.ts';

describe('the rule of a modifier group', () => {
  it.each<[number, number | null, string]>([
    [0, null, 'Optional'],
    [0, 1, 'Optional, choose one'],
    [0, 3, 'Optional, up to 3'],
    [1, 1, 'Choose one'],
    [2, 2, 'Choose 2'],
    [1, 3, 'Choose 1 to 3'],
    [2, null, 'Choose 2 or more'],
  ])('%d to %s reads "%s"', (min, max, words) => {
    expect(groupRule(min, max)).toBe(words);
  });

  it.each<[number, number | null, number, string]>([
    [1, 1, 0, 'Please choose one.'],
    [2, 3, 0, 'Please choose 2.'],
    [3, null, 1, 'Please choose 2 more.'],
    [0, 2, 3, 'Take 1 away: at most 2 are possible.'],
    [1, 1, 2, 'Take 1 away: at most 1 is possible.'],
  ])('%d to %s broken by %d says "%s"', (min, max, count, words) => {
    expect(groupComplaint(min, max, count)).toBe(words);
  });
});
