import type { saveGroupInput } from '@toast/api/admin';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { DraftGroup, SaveOutcome } from './draft.ts';
export async function saveGroup(_deps: Deps, _user: { readonly id: string }, _command: z.output<typeof saveGroupInput>): Promise<SaveOutcome<DraftGroup>> { throw new Error('not built yet'); }
