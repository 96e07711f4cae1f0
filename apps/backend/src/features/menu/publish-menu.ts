import { createHash } from 'node:crypto';
import type { publishInput } from '@toast/api/admin';
import { json } from '@toast/database/column';
import { lockCounter } from '@toast/database/event/counter.reads';
import { eventRows } from '@toast/database/event/rows';
import { takeNumbers } from '@toast/database/event/take';
import { insertMenuVersion } from '@toast/database/menu/menu.writes';
import { transact } from '@toast/database/transaction';
import type { LintFinding } from '@toast/domain/menu/finding';
import { lintMenu } from '@toast/domain/menu/lint';
import type { z } from 'zod';
import { canonicalJson } from '../../canonical-json.ts';
import type { Deps } from '../../deps.ts';
import { lintGround, menuOf, readDraft } from './read-draft.ts';

export type PublishOutcome =
  | { readonly outcome: 'PUBLISHED'; readonly version: number }
  /** The draft was edited since it was reviewed. */
  | { readonly outcome: 'STALE'; readonly draftRev: number }
  | { readonly outcome: 'BLOCKED'; readonly findings: readonly LintFinding[] };

/**
 * Makes the draft the next immutable version of the menu, which is the current one from the commit on; open pages hear of it by
 * the event that commits with it. @throws Failure NOT_FOUND
 */
export async function publishMenu(
  deps: Deps,
  user: { readonly id: string },
  { restaurantId, draftRev }: z.output<typeof publishInput>,
): Promise<PublishOutcome> {
  const at = deps.now();
  const actor = `user:${user.id}`;
  const outcome = await transact(deps.db, restaurantId, async (trx): Promise<PublishOutcome> => {
    await trx.rows(lockCounter({}));
    const rows = await readDraft(trx, at);
    if (rows.rev !== draftRev) return { outcome: 'STALE', draftRev: rows.rev };
    const menu = menuOf(rows, at);
    const findings = lintMenu(menu, lintGround(rows));
    if (findings.some(({ severity }) => severity === 'BLOCKING')) return { outcome: 'BLOCKED', findings };
    const { version } = menu;
    await trx.commitWith([
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
        { id: deps.newId(), type: 'menu.published', entityId: restaurantId, payload: { version }, at, actor },
      ]),
    ]);
    return { outcome: 'PUBLISHED', version };
  });
  if (outcome.outcome === 'PUBLISHED') {
    deps.menus.published(restaurantId, outcome.version);
    deps.feed.wake(restaurantId);
  }
  return outcome;
}
