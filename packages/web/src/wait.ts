/**
 * Resolves after `ms`, or earlier when there is a reason to hope: the network is back, or somebody looks at the page again
 * (a phone that slept has not counted the time).
 */
export const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      window.clearTimeout(timer);
      window.removeEventListener('online', go);
      document.removeEventListener('visibilitychange', seen);
      resolve();
    };
    const seen = (): void => {
      if (document.visibilityState === 'visible') go();
    };
    const timer = window.setTimeout(go, ms);
    window.addEventListener('online', go);
    document.addEventListener('visibilitychange', seen);
  });
