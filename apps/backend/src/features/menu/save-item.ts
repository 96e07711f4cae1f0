import type { saveItemInput } from '@toast/api/admin';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { DraftItem, SaveOutcome } from './draft.ts';
export async function saveItem(_deps: Deps, _user: { readonly id: string }, _command: z.output<typeof saveItemInput>): Promise<SaveOutcome<DraftItem>> { throw new Error('not built yet'); }
