type Line = { readonly id: string; readonly quantity: number };

/**
 * The quantities of the lines in question after taking away what is not left, from the last line on: what was wanted first stays.
 * 0 = the line goes.
 */
export function trimTo(
  remaining: number,
  lines: readonly Line[],
  lineIds: readonly string[],
): ReadonlyMap<string, number> {
  const quantities = new Map<string, number>();
  let left = remaining;
  for (const { id, quantity } of lines) {
    if (!lineIds.includes(id)) continue;
    const kept = Math.min(quantity, left);
    quantities.set(id, kept);
    left -= kept;
  }
  return quantities;
}
