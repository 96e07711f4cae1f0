import type { RailPicture } from '../rail/view.ts';

/** A slip that was bumped a moment ago keeps its place, so that nothing slides under a finger, and offers the way back. */
export type Ghost = { readonly id: string; readonly until: number };

export const ghostMs = 5_000;

const openIds = ({ rail }: RailPicture): Set<string> =>
  new Set(rail.filter(({ standing }) => standing === 'open').map(({ id }) => id));

/** The ghosts after a change: those newly bumped join, those back on the rail or gone leave. `now` in milliseconds. */
export function hauntedBy(
  ghosts: readonly Ghost[],
  before: RailPicture,
  after: RailPicture,
  now: number,
): Ghost[] {
  const open = openIds(after);
  const bumped = new Set(after.ready.map(({ id }) => id).filter((id) => !open.has(id)));
  const known = new Set(ghosts.map(({ id }) => id));
  const fresh = [...openIds(before)]
    .filter((id) => bumped.has(id) && !known.has(id))
    .map((id) => ({ id, until: now + ghostMs }));
  return [...ghosts.filter(({ id, until }) => bumped.has(id) && until > now), ...fresh];
}
