import type { RailPicture } from '../rail/view.ts';

/** A ticket that was bumped a moment ago keeps its place, so that nothing slides under a finger, and offers the way back. */
export type Ghost = { readonly id: string; readonly until: number };

export const ghostMs = 5_000;

/** The ghosts after a change: those newly bumped join, those back on the rail or gone leave. */
export function hauntedBy(ghosts: readonly Ghost[], before: RailPicture, after: RailPicture, now: number): Ghost[] {
  const ready = new Set<string>(after.ready.map(({ ticket }) => ticket.id));
  const wereOpen = before.rail.filter(({ standing }) => standing === 'open').map(({ ticket }) => ticket.id);
  const known = new Set(ghosts.map(({ id }) => id));
  const fresh = wereOpen.filter((id) => ready.has(id) && !known.has(id)).map((id) => ({ id, until: now + ghostMs }));
  return [...ghosts.filter(({ id, until }) => ready.has(id) && until > now), ...fresh];
}
