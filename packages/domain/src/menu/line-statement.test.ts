import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { item, modifierGroup, option } from '../testing/menus.ts';
import { lineAllergens } from './allergens.ts';
import { type AllergenStatement, allergens } from './dietary.ts';
import { type AllergenChange, allergenStatus, lineStatement } from './line-statement.ts';

const change = (rest: Partial<AllergenChange> = {}): AllergenChange => ({
  adds: [],
  removes: [],
  addsTraces: [],
  removesTraces: [],
  declared: true,
  ...rest,
});
const own: AllergenStatement = { declared: true, contains: ['GLUTEN', 'MILK'], traces: ['NUTS'] };

const some = fc.subarray([...allergens], { maxLength: 4 });
const anyChange: fc.Arbitrary<AllergenChange> = fc.record({
  adds: some,
  removes: some,
  addsTraces: some,
  removesTraces: some,
  declared: fc.boolean(),
});
const anyStatement = fc
  .record({ declared: fc.boolean(), contains: some, traces: some })
  .map(({ traces, ...rest }) => ({ ...rest, traces: traces.filter((one) => !rest.contains.includes(one)) }));

describe('what a line says of its allergens', () => {
  it.each<[string, AllergenChange[], AllergenStatement]>([
    ['as the item', [change()], own],
    [
      'traces that an option brings',
      [change({ addsTraces: ['SESAME'] })],
      { ...own, traces: ['NUTS', 'SESAME'] },
    ],
    ['no traces of what it contains', [change({ addsTraces: ['MILK'] })], own],
    [
      'no longer a trace when it is made apart',
      [change({ removesTraces: ['NUTS'] })],
      { ...own, traces: [] },
    ],
    ['still a trace when it is only left out', [change({ removes: ['NUTS'] })], own],
    [
      'a trace where one option takes out what another brings traces of',
      [change({ removes: ['MILK'] }), change({ addsTraces: ['MILK'] })],
      { declared: true, contains: ['GLUTEN'], traces: ['MILK', 'NUTS'] },
    ],
    ['unknown with an option that nobody knows', [change({ declared: false })], { ...own, declared: false }],
  ])('%s', (_, changes, expected) => {
    expect(lineStatement(own, changes)).toEqual(expected);
  });

  it('is what receipts say, for options without traces', () => {
    fc.assert(
      fc.property(anyStatement, fc.array(fc.tuple(some, some), { maxLength: 4 }), (statement, pairs) => {
        const chosen = pairs.map(([addsAllergens, removesAllergens]) => ({
          group: modifierGroup(1, []),
          option: option(1, { addsAllergens, removesAllergens }),
          quantity: 1,
          depth: 0,
        }));
        expect(
          lineStatement(
            statement,
            pairs.map(([adds, removes]) => change({ adds, removes })),
          ),
        ).toEqual(lineAllergens(item(1, { allergens: statement }), chosen));
      }),
    );
  });

  it('never says none where anybody did not say, nor where anything was added', () => {
    fc.assert(
      fc.property(anyStatement, fc.array(anyChange, { maxLength: 4 }), (statement, changes) => {
        const line = lineStatement(statement, changes);
        const unknown = !statement.declared || changes.some(({ declared }) => !declared);
        for (const allergen of allergens) {
          const status = allergenStatus(line, allergen);
          if (unknown) expect(status).not.toBe('NONE');
          else expect(status).not.toBe('UNKNOWN');
          if (changes.some(({ adds }) => adds.includes(allergen))) expect(status).toBe('CONTAINS');
          else if (changes.some(({ addsTraces }) => addsTraces.includes(allergen)))
            expect(['CONTAINS', 'TRACES']).toContain(status);
        }
        expect(lineStatement(statement, changes.toReversed())).toEqual(line);
      }),
    );
  });
});
