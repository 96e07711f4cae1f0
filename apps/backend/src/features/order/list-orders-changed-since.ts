import type { listOrdersInput, OrderPage } from '@toast/api/integrator';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';

export async function listOrdersChangedSince(_deps: Deps, _query: z.output<typeof listOrdersInput>): Promise<OrderPage> { throw new Error('not built yet'); }
