import { hasCitus } from '@toast/backup/bed/has-citus';
import { startLiveCluster } from '@toast/backup/bed/live-cluster';
import { nextSecond } from '@toast/backup/bed/next-second';
import { openRestaurants } from '@toast/backup/bed/open-restaurants';
import { orderIds } from '@toast/backup/bed/order-ids';
import { makePoint } from '@toast/backup/make-point';
import { restoreScratch } from '@toast/backup/scratch-cluster';
import { complaints, settleAndAudit } from '@toast/backup/settle';
import { withClient } from '@toast/backup/with-client';
import { findSystemProgram, howToInstall } from '@toast/local/test/system-programs';
import type { Row } from '../row.ts';

const needed = ['pgbackrest', 'pg_ctl'] as const;

/** Somebody empties the orders on every node, standbys included: everything is taken back to the newest restore point. */
export const dataDestroyed: Row = {
  name: 'data is destroyed everywhere and the cluster is restored to a point',
  lacks: () => {
    const missing = needed.find((name) => findSystemProgram(name) === undefined);
    return missing && `there is no ${missing}: ${howToInstall(missing)}`;
  },
  run: async ({ say, signal }) => {
    const citus = hasCitus();
    const live = await startLiveCluster(citus ? 2 : 0);
    try {
      say(citus ? 'a coordinator and two workers of Citus' : 'one PostgreSQL: there is no Citus beside it');
      const open = await openRestaurants(live.adminUrl, live.appUrl);
      try {
        const crowd = open.crowd();
        await live.backup('full');
        const before = await crowd.sendHome();
        await nextSecond();
        const made = await makePoint(live.adminUrl);
        if (made === undefined) throw new Error('no restore point was made');
        const after = await open.order(3);
        await withClient(live.adminUrl, (client) => client.query('truncate "order" cascade'));
        if ((await orderIds(live.adminUrl)).length > 0) throw new Error('nothing was destroyed');
        say(`${before.length + after.length} orders are gone`);
        const began = performance.now();
        const copy = await restoreScratch(live.programs, live.fleet, {
          point: made.name,
          scratch: live.scratch,
          margin: 0,
          signal,
          say,
        });
        try {
          const restored = Math.round(performance.now() - began);
          const audited = await settleAndAudit(copy.nodes, made.name);
          const wrong = complaints(audited);
          if (wrong.length > 0) throw new Error(wrong.join('\n'));
          const ids = await orderIds(copy.coordinator);
          const there = new Set(ids);
          return {
            requests: before.length + after.length,
            failed: 0,
            outageMs: Math.round(performance.now() - began),
            // What came after the point is lost by the promise of the backups, and told as a note.
            lost: before.filter((id) => !there.has(id)).length,
            doubled: ids.length - there.size,
            allowed: { failed: 0, outageMs: 120_000 },
            notes: [
              `${live.nodes.length} nodes restored in ${restored} ms, ${audited.orders} orders of ${audited.restaurants} restaurants audited`,
              `${after.length} orders after the point are gone: at most an hour's in production`,
            ],
          };
        } finally {
          await copy.remove();
        }
      } finally {
        await open.stop();
      }
    } finally {
      await live.stop();
    }
  },
};
