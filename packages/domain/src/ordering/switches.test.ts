import { describe, expect, it } from 'vitest';
import { inForce, type SwitchedOff, type SwitchName, stopping, type WantedSale } from './switches.ts';

const now = new Date('2026-11-20T20:00:00Z');
const off = (name: SwitchName, until: string | null = null): SwitchedOff => ({
  switch: name,
  reason: 'BUSY',
  until,
  since: '2026-11-20T19:00:00.000Z',
});
const web: WantedSale = { channel: 'WEB', diningOption: 'TAKE_OUT', payment: 'IN_STORE' };
const names = (list: readonly SwitchedOff[]) => list.map((each) => each.switch);

describe('a switch that is off', () => {
  it.each([
    { says: 'nothing when none is', off: [], sale: web, stops: [] },
    { says: 'the whole restaurant', off: ['ORDERING'], sale: web, stops: ['ORDERING'] },
    { says: 'its own door', off: ['WEB'], sale: web, stops: ['WEB'] },
    { says: 'no other door', off: ['API'], sale: web, stops: [] },
    { says: 'its own way to dine', off: ['TAKE_OUT'], sale: web, stops: ['TAKE_OUT'] },
    { says: 'no other way to dine', off: ['DINE_IN'], sale: web, stops: [] },
    { says: 'its way to pay', off: ['IN_STORE'], sale: web, stops: ['IN_STORE'] },
    {
      says: 'the widest first, however they are listed',
      off: ['IN_STORE', 'TAKE_OUT', 'ORDERING'],
      sale: web,
      stops: ['ORDERING', 'TAKE_OUT', 'IN_STORE'],
    },
    { says: 'never the staff', off: ['ORDERING', 'IN_STORE'], sale: { ...web, channel: 'POS' }, stops: [] },
  ] as const)('stops $says', ({ off: list, sale, stops }) => {
    expect(
      names(
        stopping(
          list.map((name) => off(name)),
          sale,
          now,
        ),
      ),
    ).toEqual(stops);
  });

  it.each([
    [null, true],
    ['2026-11-20T20:00:00.001Z', true],
    ['2026-11-20T20:00:00.000Z', false],
    ['2026-11-20T19:59:00.000Z', false],
  ])('until %s is off at 20:00: %s', (until, expected) => {
    expect(inForce({ until }, now)).toBe(expected);
    expect(stopping([off('ORDERING', until)], web, now)).toHaveLength(expected ? 1 : 0);
  });

  it('is told once when several have turned it off, as the one that lasts longest', () => {
    const several = [
      off('ORDERING', '2026-11-20T21:00:00Z'),
      off('ORDERING'),
      off('ORDERING', '2026-11-20T22:00:00Z'),
    ];
    expect(stopping(several, web, now)).toEqual([off('ORDERING')]);
  });
});
