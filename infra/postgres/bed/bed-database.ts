import { randomBytes } from 'node:crypto';
import type { Database } from '@toast/local/database';
import type { Bed } from './bed.ts';
import { type BedLink, startLink } from './link.ts';
import { startWatchers } from './watchers.ts';

/** A bed as the rest of the product sees a database: the application by way of its pgbouncer, the owner at whoever acts. */
export type BedDatabase = Database & {
  readonly bed: Bed;
  /** Resolves when the backends' pgbouncer was led to this node. */
  leadsTo(name: string): Promise<void>;
};

/** With the watchers of all nodes. Stopping it ends the bed. `say` hears what watchers and followers say. */
export async function openBed(bed: Bed, say: (line: string) => void): Promise<BedDatabase> {
  let acting = bed.rendered.link.candidates[0]?.name ?? '';
  const waiting = new Set<() => void>();
  let link: BedLink;
  try {
    link = await startLink(bed, randomBytes(12).toString('hex'), (line) => {
      say(`link: ${line}`);
      acting = /^leads to (\S+)/.exec(line)?.[1] ?? acting;
      for (const look of waiting) look();
    });
  } catch (error) {
    await bed.end();
    throw error;
  }
  const watchers = startWatchers(bed.nodes, (name, line) => say(`${name}: ${line}`));
  const { ca, node } = bed.certificates;
  const tls = new URLSearchParams({
    sslmode: 'verify-full',
    sslrootcert: ca,
    sslcert: node.certificate,
    sslkey: node.key,
  });
  return {
    bed,
    get adminUrl() {
      const { address, port } = bed.node(acting);
      return `postgres://postgres@${address}:${port}/toast?${tls.toString()}`;
    },
    appUrl: link.url,
    ended: new Promise(() => {}),
    leadsTo: (name) =>
      new Promise((resolve) => {
        const look = () => {
          if (acting !== name) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    stop: async () => {
      await watchers.stop();
      await link.stop();
      await bed.end();
    },
  };
}
