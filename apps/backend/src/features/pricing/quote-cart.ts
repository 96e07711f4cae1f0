import type { QuoteOutcome, quoteRequest } from '@toast/api/quote';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
export async function quoteCart(_deps: Deps, _command: z.output<typeof quoteRequest>): Promise<QuoteOutcome> { throw new Error('not built yet'); }
