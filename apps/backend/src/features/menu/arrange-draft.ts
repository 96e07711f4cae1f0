import type { arrangeInput } from '@toast/api/admin';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';

export type ArrangeOutcome =
  | { readonly outcome: 'SAVED'; readonly draftRev: number }
  | { readonly outcome: 'STALE'; readonly draftRev: number };
export async function arrangeDraft(_deps: Deps, _user: { readonly id: string }, _command: z.output<typeof arrangeInput>): Promise<ArrangeOutcome> { throw new Error('not built yet'); }
