import { describe, expect, it } from 'vitest';
import { codeOf, shownCode } from './code.ts';

describe('a pairing code as it is typed', () => {
  it.each([
    ['', '', ''],
    ['ab', 'AB', 'AB'],
    ['ABCD', 'ABCD', 'ABCD'],
    ['ABCD-', 'ABCD', 'ABCD'],
    ['abcd2', 'ABCD2', 'ABCD-2'],
    [' abcd - 2345 ', 'ABCD2345', 'ABCD-2345'],
    ['Your code: ', 'YOURCODE', 'YOUR-CODE'],
    ['ABCD23456789', 'ABCD2345', 'ABCD-2345'],
  ])('%j is %s, shown as %s', (typed, code, shown) => {
    expect(codeOf(typed)).toBe(code);
    expect(shownCode(code)).toBe(shown);
    expect(codeOf(shown)).toBe(code);
  });
});
