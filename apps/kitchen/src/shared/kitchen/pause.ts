/** A pause that somebody can end early. */
export function createPause(): { readonly pause: (ms: number) => Promise<void>; readonly hurry: () => void } {
  let end: () => void = () => {};
  return {
    pause: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    hurry: () => end(),
  };
}
