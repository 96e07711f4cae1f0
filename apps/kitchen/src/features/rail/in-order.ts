import type { Ghost } from '~/shared/kitchen/ghosts.ts';
import type { RailPicture, ShownTicket } from '~/shared/rail/view.ts';

export type Place = { readonly shown: ShownTicket; readonly ghost: Ghost | null };

const before = (a: ShownTicket, b: ShownTicket): number =>
  Date.parse(a.ticket.firedAt) - Date.parse(b.ticket.firedAt) || (a.ticket.id < b.ticket.id ? -1 : 1);

/** The rail with those bumped a moment ago still at their places. */
export function inOrder({ rail, ready }: RailPicture, ghosts: readonly Ghost[]): Place[] {
  const haunting = new Map(ghosts.map((ghost) => [ghost.id, ghost]));
  const places: Place[] = [
    ...rail.map((shown) => ({ shown, ghost: null })),
    ...ready.flatMap((shown) => {
      const ghost = haunting.get(shown.ticket.id);
      return ghost === undefined ? [] : [{ shown, ghost }];
    }),
  ];
  return places.sort((a, b) => before(a.shown, b.shown));
}
