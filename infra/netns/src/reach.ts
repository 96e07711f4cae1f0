import type { Inventory } from '@toast/infra-checks/inventory';
import { isHost, type Machine } from './plan.ts';

/** Over which of a host's addresses somebody comes. */
export type Way = 'public' | 'mesh' | 'control';
export type Knock = {
  readonly from: Machine;
  readonly to: Machine;
  readonly way: Way;
  readonly address: string;
  readonly port: string;
};

/** Everybody at every door of every host, over each way that there is between them. */
export const knocks = (machines: readonly Machine[], { ports }: Inventory): Knock[] =>
  machines.flatMap((from) =>
    machines
      .filter((to) => isHost(to) && to !== from)
      .flatMap((to) =>
        [
          { way: 'public' as const, address: to.address },
          ...(from.mesh !== undefined && to.mesh !== undefined
            ? [{ way: 'mesh' as const, address: to.mesh }]
            : []),
          ...(linked(from, to) && to.control !== undefined
            ? [{ way: 'control' as const, address: to.control }]
            : []),
        ].flatMap((over) => Object.keys(ports).map((port) => ({ from, to, port, ...over }))),
      ),
  );

/** The control link's wires go between Headscale and each ingress. */
const linked = (from: Machine, to: Machine): boolean =>
  from.control !== undefined &&
  to.control !== undefined &&
  (from.role === 'headscale' || to.role === 'headscale');

/** Which locks are on: the cloud's group, the policy of the mesh, the host's own firewall. */
export type Locks = { readonly group: boolean; readonly policy: boolean; readonly firewall: boolean };
export const ALL: Locks = { group: true, policy: true, firewall: true };

/** What the inventory says of it, as far as the locks that are on can know. */
export function mayReach({ from, to, way, port }: Knock, { reach }: Inventory, locks: Locks = ALL): boolean {
  const says = (...as: string[]) =>
    reach.some(
      (rule) => as.includes(rule.from) && [to.role, '*'].includes(rule.to) && rule.tcp.includes(port),
    );
  // An ingress shows its public doors to everybody, wherever he comes from; only the policy of the mesh asks who it is.
  const open = says('internet');
  if (way === 'public') return open || !(locks.group || locks.firewall);
  if (way === 'control')
    return (
      !locks.firewall || open || (from.role === 'ingress' && to.role === 'headscale' && port === 'headscale')
    );
  if (locks.policy) return says(from.role);
  // A host knows the others by their addresses, but not who is an operator.
  return !locks.firewall || open || says(from.role, 'operator');
}
