import type { Inventory } from '@toast/infra-checks/inventory';
import { hostsOf, isDatabase, type Named, partnersOf } from './fleet.ts';

/** The bucket into which a region's hosts write; infra/globals.nix calls it `backupsIn`. */
export const bucketOf = (region: string, { domain }: Inventory): string =>
  `${domain.replaceAll('.', '-')}-backup-${region}`;

/** Headscale's state is written anew every hour and never thrown away by who writes it. */
export const STATES = 'headscale/';

/** Where in it a host writes, with the slash at the end; nothing for a host that has nothing to keep. */
export function prefixOf(host: Named): string | undefined {
  if (isDatabase(host)) return `pgbackrest/${host.name}/`;
  return host.role === 'headscale' ? `${STATES}${host.name}/` : undefined;
}

/**
 * What a host may read: a database its own and what its standby or primary wrote, since the copy of that is in this region's bucket; a coordinator
 * all of it, since it proves every week that the whole cluster can be restored; Headscale nothing.
 */
export function readableBy(host: Named, inventory: Inventory): string[] {
  if (!isDatabase(host)) return [];
  const others =
    host.role === 'coordinator' ? hostsOf(inventory).filter(isDatabase) : partnersOf(host, inventory);
  return [host, ...others.filter(({ name }) => name !== host.name)].flatMap((other) => prefixOf(other) ?? []);
}

/** All prefixes of a region's own hosts: what is copied to the other region. */
export const prefixesOf = (inventory: Inventory, region: string): string[] =>
  Object.entries(inventory.hosts).flatMap(([name, host]) =>
    host.region === region ? (prefixOf({ name, ...host }) ?? []) : [],
  );
