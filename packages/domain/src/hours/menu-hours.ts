import type { Id, ItemId, MenuGroupId } from '../ids.ts';
import type { Menu } from '../menu/menu.ts';
import { type WallClock, wallClock } from '../promise/business-day.ts';
import { firstMoment } from './next-opening.ts';
import { isOpen, type Schedule } from './schedule.ts';

export type DaypartId = Id<'daypart'>;

/** A time of day that a restaurant names ("Breakfast"). */
export type Daypart = { readonly id: DaypartId; readonly name: string; readonly schedule: Schedule };

/**
 * When the things of a menu are served. An item or group that names dayparts is served in any of them, one that names none always;
 * an item needs its own and one of the groups that it is in.
 */
export type MenuHours = {
  /** IANA. */
  readonly zone: string;
  readonly dayparts: Readonly<Record<DaypartId, Daypart>>;
  readonly groups: Readonly<Record<MenuGroupId, readonly DaypartId[]>>;
  readonly items: Readonly<Record<ItemId, readonly DaypartId[]>>;
};

function inAny(hours: MenuHours, ids: readonly DaypartId[] | undefined, wall: WallClock): boolean {
  if (ids === undefined || ids.length === 0) return true;
  return ids.some((id) => {
    const daypart = hours.dayparts[id];
    return daypart !== undefined && isOpen(daypart.schedule, wall);
  });
}

/** Whether an item is served when the wall shows this. A daypart that does not exist is never open. */
function served(menu: Menu, hours: MenuHours, itemId: ItemId, wall: WallClock): boolean {
  return (
    inAny(hours, hours.items[itemId], wall) &&
    menu.groups.some(({ id, itemIds }) => itemIds.includes(itemId) && inAny(hours, hours.groups[id], wall))
  );
}

/**
 * Whether an item is served at an instant, which is the promised one of an order, not that of browsing.
 * @throws RangeError for an unknown zone or no instant.
 */
export const isServed = (menu: Menu, hours: MenuHours, itemId: ItemId, at: Date | string): boolean =>
  served(menu, hours, itemId, wallClock(at, hours.zone));

/** The first instant (ISO), not before `at`, at which all these items are served together; null = they never are. */
export const servedTogether = (
  menu: Menu,
  hours: MenuHours,
  itemIds: readonly ItemId[],
  at: Date | string,
): string | null =>
  firstMoment(
    Object.values<Daypart>(hours.dayparts).map(({ schedule }) => schedule),
    hours.zone,
    at,
    (wall) => itemIds.every((itemId) => served(menu, hours, itemId, wall)),
  );
