import { describe, expect, it } from 'vitest';
import { allergensOf, allergyNotes, tellsOfAllergy, unstatedIn } from './allergy.ts';
import { sampleTicket } from './sample.ts';

describe('what a ticket says of allergens', () => {
  it.each([
    'Severe peanut ALLERGY',
    'allergic to milk',
    'Nussallergie',
    'Alérgico a los cacahuetes',
    'allergia alle noci',
    'lactose intolerant',
    'coeliac',
    'celiac',
    'Zöliakie',
    'えびアレルギーです',
  ])('%s tells of an allergy', (note) => {
    expect(tellsOfAllergy(note)).toBe(true);
  });

  it.each(['', 'No onions', 'Sauce on the side', 'Birthday'])('%j does not', (note) => {
    expect(tellsOfAllergy(note)).toBe(false);
  });

  it('adds up what is in the dishes that are still wanted, in the order of the list', () => {
    const [line] = sampleTicket(1).lines;
    if (line === undefined) throw new Error('the sample has a line');
    const lines = [
      { ...line, allergens: ['NUTS' as const, 'EGGS' as const] },
      line,
      { ...line, state: 'VOIDED' as const, allergens: ['FISH' as const] },
    ];
    expect(allergensOf({ lines })).toEqual(['EGGS', 'MILK', 'NUTS']);
    expect(
      allergyNotes({
        orderNote: 'nut allergy',
        lines: [
          { ...line, note: 'nut allergy' },
          { ...line, note: 'no salt' },
        ],
      }),
    ).toEqual(['nut allergy']);
  });

  it('names the dishes of which nobody has stated them, because unknown is not none', () => {
    const [line] = sampleTicket(1).lines;
    if (line === undefined) throw new Error('the sample has a line');
    const unstated = { ...line, name: 'Soup of the day', allergens: [], allergensDeclared: false };
    expect(unstatedIn({ lines: [line] })).toEqual([]);
    expect(
      unstatedIn({ lines: [line, unstated, unstated, { ...unstated, state: 'VOIDED', name: 'Pie' }] }),
    ).toEqual(['Soup of the day']);
  });
});
