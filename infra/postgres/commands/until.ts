import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until it is so. @throws Error that names `what` after `seconds` */
export async function until(what: string, seconds: number, ask: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    if (await ask()) return;
    if (performance.now() > end) throw new Error(`${what}: not within ${seconds} s`);
    await pause(200);
  }
}
