import type { publishInput } from '@toast/api/admin';
import type { z } from 'zod';
import type { Deps } from '../../deps.ts';

export async function publishMenu(_deps: Deps, _user: { readonly id: string }, _command: z.output<typeof publishInput>): Promise<never> { throw new Error('not built yet'); }
