/** What is written around a choice in a running line. */
export type Joint = { readonly before: string; readonly after: string };

/** "A · B (b1, b2 (x)) · C" from the depths 0 0 1 1 2 0: what a choice opened stands in brackets after it. */
export const joints = (depths: readonly number[]): Joint[] =>
  depths.map((depth, i) => {
    const [previous, next] = [depths[i - 1], depths[i + 1]];
    const opens = previous === undefined || previous < depth;
    const closed = Math.max(0, depth - (next ?? 0));
    return {
      before: depth === 0 ? '' : opens ? ' (' : ', ',
      after: `${')'.repeat(closed)}${next === 0 ? '\u00a0· ' : ''}`,
    };
  });
