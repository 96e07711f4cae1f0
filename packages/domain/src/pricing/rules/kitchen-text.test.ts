import { describe, expect, it } from 'vitest';
import { option } from '../../testing/menus.ts';
import { portion, preModifier } from '../../testing/price-books.ts';
import { kitchenText } from './kitchen-text.ts';

const cheese = option(1, { name: 'cheese' });
const extra = preModifier(1, 'EXTRA');
const side = preModifier(2, 'ON SIDE', { kind: 'NONE' }, { display: 'SUFFIX' });
const no = preModifier(3, 'NO', { kind: 'NONE' }, { removes: true });
const half = portion(1, '1st half', 500_000);

describe('what the cook reads of a choice', () => {
  it.each<[string, Parameters<typeof kitchenText>]>([
    ['cheese', [cheese, 1, undefined, undefined]],
    ['CHZ', [{ ...cheese, kitchenName: 'CHZ' }, 1, undefined, undefined]],
    ['EXTRA cheese – 1st half', [cheese, 1, extra, half]],
    ['cheese ON SIDE', [cheese, 1, side, undefined]],
    ['NO cheese', [cheese, 1, no, undefined]],
    ['2 × EXTRA cheese – 1st half', [cheese, 2, extra, half]],
  ])('%s', (expected, given) => {
    expect(kitchenText(...given)).toBe(expected);
  });
});
