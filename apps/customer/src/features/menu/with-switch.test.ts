import type { PublicEvent } from '@toast/api/event';
import type { SwitchedOffView } from '@toast/api/ordering';
import { menu } from '@toast/domain/testing/menus';
import { describe, expect, it } from 'vitest';
import type { Visit } from '~/shared/visit/visit.ts';
import { withSwitch } from './with-switch.ts';

type Changed = Extract<PublicEvent, { type: 'switch.changed' }>;
const pause = { switch: 'ORDERING', reason: 'BUSY', until: null, since: '2026-11-20T20:00:00.000Z' } as const;
const changed = (seq: number, off: boolean): Changed => ({
  id: '' as Changed['id'],
  at: pause.since,
  seq,
  type: 'switch.changed',
  payload: { ...pause, off },
});
const visit = (off: SwitchedOffView[]): Visit => ({
  restaurant: {} as Visit['restaurant'],
  menu: menu({ items: [] }),
  stock: { epoch: 0, records: [] },
  seq: 4,
  off,
});

describe('a pause that is heard of', () => {
  it('is on the page, once', () => {
    const once = withSwitch(visit([]), changed(5, true));
    expect(once).toMatchObject({ seq: 5, off: [pause] });
    expect(withSwitch(once, changed(6, true)).off).toEqual([pause]);
  });

  it('leaves when it is over, and nothing else with it', () => {
    const other = { ...pause, switch: 'API' } as const;
    expect(withSwitch(visit([pause, other]), changed(5, false)).off).toEqual([other]);
  });

  it('that is older than what is shown changes nothing', () => {
    expect(withSwitch(visit([]), changed(4, true)).off).toEqual([]);
  });
});
