import type { Inventory } from '@toast/infra-checks/inventory';
import { isDatabase, type Named } from './fleet.ts';

/** The bucket into which a region's hosts write; infra/globals.nix calls it `backupsIn`. */
export const bucketOf = (region: string, { domain }: Inventory): string =>
  `${domain.replaceAll('.', '-')}-backup-${region}`;

/** Where in it a host writes, with the slash at the end; nothing for a host that has nothing to keep. */
export const prefixOf = (host: Named): string | undefined =>
  isDatabase(host) ? `pgbackrest/${host.name}/` : undefined;

/** All prefixes of a region's own hosts: what is copied to the other region. */
export const prefixesOf = (inventory: Inventory, region: string): string[] =>
  Object.entries(inventory.hosts).flatMap(([name, host]) =>
    host.region === region ? (prefixOf({ name, ...host }) ?? []) : [],
  );
