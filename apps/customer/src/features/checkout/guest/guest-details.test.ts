import type { GuestField } from '@toast/domain/order/dining-option';
import { describe, expect, it } from 'vitest';
import { guestComplaint } from './guest-details.ts';

describe("a guest's details", () => {
  it.each<[GuestField, string, boolean, boolean]>([
    ['name', 'Ann', true, true],
    ['name', '', true, false],
    ['name', '   ', true, false],
    ['name', '', false, true],
    ['name', 'n'.repeat(121), false, false],
    ['phone', '+353 1 234 5678', true, true],
    ['phone', ' 0123456 ', true, true],
    ['phone', 'call me', false, false],
    ['email', 'ann@example.com', true, true],
    ['email', 'ann@', false, false],
    ['email', '', false, true],
    ['table', '12b', true, true],
    ['table', 'the one at the window with the flowers', true, false],
  ])('%s "%s" (required %s) is fine: %s', (field, value, required, fine) => {
    expect(guestComplaint(field, value, required) === null).toBe(fine);
  });
});
