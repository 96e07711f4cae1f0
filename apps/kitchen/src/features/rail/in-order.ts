import type { Ghost } from '~/shared/kitchen/ghosts.ts';
import { byFiring, type RailPicture, type Slip } from '~/shared/rail/view.ts';

export type Place = { readonly slip: Slip; readonly ghost: boolean };

/** The rail with those bumped a moment ago still at their places. */
export function inOrder({ rail, ready }: RailPicture, ghosts: readonly Ghost[]): Place[] {
  const haunting = new Set(ghosts.map(({ id }) => id));
  const places = [
    ...rail.map((slip) => ({ slip, ghost: false })),
    ...ready.filter(({ id }) => haunting.has(id)).map((slip) => ({ slip, ghost: true })),
  ];
  return places.sort((a, b) => byFiring(a.slip, b.slip));
}
