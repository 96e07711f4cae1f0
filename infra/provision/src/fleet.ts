import type { Host, Inventory } from '@toast/infra-checks/inventory';

export type Named = Host & { readonly name: string };

/** The hosts, with their names, in the inventory's order. */
export const hostsOf = (inventory: Inventory): Named[] =>
  Object.entries(inventory.hosts).map(([name, host]) => ({ name, ...host }));

export const isDatabase = ({ role }: Host): boolean => role === 'coordinator' || role === 'worker';

/** Whose loss is more than a new start under the same name: databases, and the mesh's control plane with its keys. */
export const isLasting = (host: Host): boolean => isDatabase(host) || host.role === 'headscale';

/** Who is known by address to the world, and so keeps it when the machine is replaced. */
export const hasFixedAddress = ({ role }: Host): boolean => role === 'ingress' || role === 'headscale';

/** The host it follows and the hosts that follow it: who holds the same data. */
export const partnersOf = (host: Named, inventory: Inventory): Named[] =>
  hostsOf(inventory).filter(({ name, standbyOf }) => name === host.standbyOf || standbyOf === host.name);

/** `worker-1-east` as CloudFormation likes names: `Worker1East`. It names what lasts, so it must never be made otherwise. */
export const idOf = (name: string): string =>
  name
    .split(/[.-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The one other region, to which backups are copied. @throws Error when there are not two */
export function otherRegion(region: string, inventory: Inventory): string {
  const [other, ...more] = Object.keys(inventory.regions).filter((name) => name !== region);
  if (other === undefined || more.length > 0) throw new Error('backups are copied between two regions');
  return other;
}
