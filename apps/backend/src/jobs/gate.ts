/** Lets at most `width` pieces of work run at once; the others wait their turn. */
export function createGate(width: number): <T>(work: () => Promise<T>) => Promise<T> {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (inside >= width) await new Promise<void>((resolve) => waiting.push(resolve));
    else inside += 1;
    try {
      return await work();
    } finally {
      // Who waits takes the place over; only when nobody does is it free.
      const next = waiting.shift();
      if (next === undefined) inside -= 1;
      else next();
    }
  };
}
