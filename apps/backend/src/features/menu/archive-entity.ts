import type { archiveInput } from '@toast/api/admin';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { DraftItem, DraftGroup, DraftModifierGroup, SaveOutcome } from './draft.ts';
export async function archiveEntity(_deps: Deps, _user: { readonly id: string }, _command: z.output<typeof archiveInput>): Promise<SaveOutcome<DraftItem | DraftGroup | DraftModifierGroup>> { throw new Error('not built yet'); }
