import type { Host, Inventory } from '@toast/infra-checks/inventory';

/** A machine on the test's internet: a host of the inventory, an operator's laptop, a stranger. */
export type Machine = {
  readonly name: string;
  /** What it is in `reach`. */
  readonly role: Host['role'] | 'operator' | 'internet';
  readonly address: string;
  readonly mesh?: string;
  readonly control?: string;
};

/** Their public addresses are of the network that is reserved for documentation, so that nothing real is ever meant. */
export function machinesOf(inventory: Inventory): Machine[] {
  const hosts = Object.entries(inventory.hosts).map(([name, { role, mesh, control }]) => ({
    name,
    role,
    mesh,
    ...(control === undefined ? {} : { control }),
  }));
  const all = [
    ...hosts,
    { name: 'operator', role: 'operator', mesh: '100.64.0.200' } as const,
    { name: 'stranger', role: 'internet' } as const,
  ];
  return all.map((machine, index) => ({ ...machine, address: `198.51.100.${index + 1}` }));
}

export const isHost = ({ role }: Machine): boolean => role !== 'operator' && role !== 'internet';
