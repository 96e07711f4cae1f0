import { createHash } from 'node:crypto';
import type { publishInput } from '@toast/api/admin';
import type { LastChange } from '@toast/api/change';
import { json } from '@toast/database/column';
import { eventRows } from '@toast/database/event/rows';
import { takeNumbers } from '@toast/database/event/take';
import { insertMenuVersion } from '@toast/database/menu/menu.writes';
import type { TenantTransaction } from '@toast/database/transaction';
import type { LintFinding } from '@toast/domain/menu/finding';
import { lintMenu } from '@toast/domain/menu/lint';
import type { z } from 'zod';
import { canonicalJson } from '../../canonical-json.ts';
import type { Deps } from '../../deps.ts';
import type { Attempt } from '../integration/attempt.ts';
import { type Decided, onceInTurn } from '../integration/once.ts';
import { draftChange } from './draft-change.ts';
import { lintGround, menuOf, readDraft } from './read-draft.ts';

export type PublishOutcome =
  | { readonly outcome: 'PUBLISHED'; readonly version: number }
  /** The draft was edited since it was reviewed. */
  | { readonly outcome: 'STALE'; readonly draftRev: number; readonly changed: LastChange | null }
  | { readonly outcome: 'BLOCKED'; readonly findings: readonly LintFinding[] };

type Published = Exclude<PublishOutcome, { outcome: 'STALE' }> | { outcome: 'STALE'; draftRev: number };

/**
 * Makes the draft the next immutable version of the menu, which is the current one from the commit on; open pages hear of it by
 * the event that commits with it. @throws Failure NOT_FOUND
 */
export async function publishMenu(
  deps: Deps,
  user: { readonly id: string },
  { restaurantId, draftRev }: z.output<typeof publishInput>,
  attempt: Attempt | null,
): Promise<PublishOutcome> {
  const { answer, fresh } = await onceInTurn<Published>(deps, { restaurantId, attempt }, (trx) =>
    decide(deps, trx, `user:${user.id}`, draftRev),
  );
  if (fresh && answer.outcome === 'PUBLISHED') {
    deps.menus.published(restaurantId, answer.version);
    deps.feed.wake(restaurantId);
  }
  return answer.outcome === 'STALE' ? { ...answer, changed: await draftChange(deps, restaurantId) } : answer;
}

async function decide(
  deps: Deps,
  trx: TenantTransaction,
  actor: string,
  draftRev: number,
): Promise<Decided<Published>> {
  const at = deps.now();
  const rows = await readDraft(trx, at);
  if (rows.rev !== draftRev) return { answer: { outcome: 'STALE', draftRev: rows.rev } };
  const menu = menuOf(rows, at);
  const findings = lintMenu(menu, lintGround(rows));
  if (findings.some(({ severity }) => severity === 'BLOCKING'))
    return { answer: { outcome: 'BLOCKED', findings } };
  const { version } = menu;
  const { restaurantId: entityId } = trx;
  return {
    answer: { outcome: 'PUBLISHED', version },
    save: [
      takeNumbers({ events: 1, menuVersion: true }),
      insertMenuVersion({
        version,
        document: json(menu),
        hash: createHash('sha256').update(canonicalJson(menu)).digest('base64url'),
        draft_rev: draftRev,
        published_at: at,
        published_by: actor,
      }),
      eventRows(rows.counters.event_seq + 1, [
        { id: deps.newId(), type: 'menu.published', entityId, payload: { version }, at, actor },
      ]),
    ],
  };
}
