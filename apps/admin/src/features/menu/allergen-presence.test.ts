import type { AllergenStatement } from '@toast/domain/menu/dietary';
import { describe, expect, it } from 'vitest';
import { presenceOf, withPresence } from './allergen-presence.ts';

const statement: AllergenStatement = { declared: true, contains: ['MILK'], traces: ['NUTS'] };

describe('what is in a dish', () => {
  it.each([
    ['EGGS', 'contains', ['EGGS', 'MILK'], ['NUTS']],
    ['MILK', 'traces', [], ['MILK', 'NUTS']],
    ['NUTS', 'none', ['MILK'], []],
    ['NUTS', 'contains', ['MILK', 'NUTS'], []],
    ['MILK', 'contains', ['MILK'], ['NUTS']],
  ] as const)('%s %s', (allergen, presence, contains, traces) => {
    const after = withPresence(statement, allergen, presence);
    expect(after).toEqual({ declared: true, contains, traces });
    expect(presenceOf(after, allergen)).toBe(presence);
  });
});
