import { z } from 'zod';
import { instant } from './money.ts';

export const changers = ['STAFF', 'KITCHEN', 'GUEST', 'INTEGRATOR', 'SALE', 'PLATFORM'] as const;

/** Who has changed something last, and when: what a stale write is told beside the fresh state. `name` is null where none is known. */
export const lastChange = z.object({ by: z.enum(changers), name: z.string().nullable(), at: instant });
export type LastChange = z.output<typeof lastChange>;
