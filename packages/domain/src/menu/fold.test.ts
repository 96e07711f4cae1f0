import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, words } from './fold.ts';

describe('folding text for search', () => {
  it.each([
    ['Crème Brûlée', 'creme brulee'],
    ['SMØRREBRØD', 'smorrebrod'],
    ['Weißwurst', 'weisswurst'],
    ['Łosoś', 'losos'],
    ['ΜΟΥΣΑΚΆΣ', 'μουσακας'],
    ['ラーメン', 'らーめん'],
    ['ｶﾂ丼', 'かつ丼'],
    ['がんも', 'がんも'],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ["Shepherd's pie", ['shepherds', 'pie']],
    ['Fish & chips (large)', ['fish', 'chips', 'large']],
    ['gluten-free', ['gluten', 'free']],
    ['7up', ['7up']],
    ['---', []],
  ])('the words of %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(words(words(text).join(' '))).toEqual(words(text));
      }),
    );
  });
});
