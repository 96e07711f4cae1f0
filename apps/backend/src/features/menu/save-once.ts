import type { TenantTransaction } from '@toast/database/transaction';
import type { Deps } from '../../deps.ts';
import { type Changed, lastChange } from '../identity/last-change.ts';
import { type Decided, type Once, once } from '../integration/once.ts';
import type { SaveOutcome } from './draft.ts';

export type Saved<Entity> =
  | { readonly outcome: 'SAVED'; readonly rev: number; readonly draftRev: number }
  | { readonly outcome: 'STALE'; readonly current: Entity | null; readonly changed: Changed };

/** An edit of the draft, once per idempotency key; who was too late hears by whom. */
export async function saveOnce<Entity>(
  deps: Deps,
  task: Once,
  decide: (trx: TenantTransaction) => Promise<Decided<Saved<Entity>>>,
): Promise<SaveOutcome<Entity>> {
  const { answer } = await once(deps, task, decide);
  return answer.outcome === 'SAVED' ? answer : { ...answer, changed: await lastChange(deps, answer.changed) };
}

type Edited = { readonly updated_by: string | null; readonly updated_at: Date | null };

export const editor = ({ updated_by, updated_at }: Edited): Changed => ({
  actor: updated_by === null ? null : `user:${updated_by}`,
  at: updated_at,
});
