const pausesMs = [500, 1_000, 1_500, 2_500, 4_000];

/** Waits before question `n`, a little longer each time; no longer than until the phone has a connection again. */
export const pauseBefore = (n: number): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    };
    const timer = window.setTimeout(go, pausesMs[Math.min(n, pausesMs.length - 1)]);
    window.addEventListener('online', go);
  });
