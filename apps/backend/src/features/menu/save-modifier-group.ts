import type { saveModifierGroupInput } from '@toast/api/admin';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { DraftModifierGroup, SaveOutcome } from './draft.ts';
export async function saveModifierGroup(_deps: Deps, _user: { readonly id: string }, _command: z.output<typeof saveModifierGroupInput>): Promise<SaveOutcome<DraftModifierGroup>> { throw new Error('not built yet'); }
