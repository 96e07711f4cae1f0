import type { Host, Inventory } from '@toast/infra-checks/inventory';

export type Door = { readonly protocol: 'tcp' | 'udp'; readonly port: number };

/** The two kinds of security group: whom the internet may ask, and everybody else. */
export type Side = 'ingress' | 'inner';
export const sideOf = ({ role }: Host): Side => (role === 'ingress' ? 'ingress' : 'inner');

/** What the world may knock at: the inventory's `reach` from `internet`, and the mesh's own port everywhere. */
export function doorsOf(side: Side, { ports, reach }: Inventory): Door[] {
  const named = reach
    .filter(({ from, to }) => from === 'internet' && to === (side === 'ingress' ? 'ingress' : '*'))
    .flatMap(({ tcp }) => tcp);
  return [
    ...named.map((name): Door => ({ protocol: 'tcp', port: portOf(name, ports) })),
    { protocol: 'udp', port: portOf('mesh', ports) },
  ];
}

function portOf(name: string, ports: Inventory['ports']): number {
  const port = ports[name];
  if (port === undefined) throw new Error(`the inventory has no port ${name}`);
  return port;
}
