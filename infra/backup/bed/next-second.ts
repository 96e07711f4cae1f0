import { setTimeout as pause } from 'node:timers/promises';

/** A backup's end is told in whole seconds: a point counts as later from the next second on. */
export const nextSecond = (): Promise<void> => pause(1_001 - (Date.now() % 1_000));
