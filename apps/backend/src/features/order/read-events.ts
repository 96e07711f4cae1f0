import type { EventPage, readEventsInput } from '@toast/api/integrator';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';

export async function readEvents(_deps: Deps, _query: z.output<typeof readEventsInput>): Promise<EventPage> { throw new Error('not built yet'); }
