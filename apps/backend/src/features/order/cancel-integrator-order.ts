import type { cancelRequest } from '@toast/api/integrator';
import type { CancelOutcome } from '@toast/api/order';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';

export async function cancelIntegratorOrder(_deps: Deps, _integrator: { readonly clientId: string }, _command: z.output<typeof cancelRequest>): Promise<CancelOutcome> { throw new Error('not built yet'); }
