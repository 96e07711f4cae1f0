import type { Inventory } from '@toast/infra-checks/inventory';
import { z } from 'zod';

const nodes = z.array(z.looseObject({ given_name: z.string(), ip_addresses: z.array(z.string()) }));

/** By host, the address that Headscale gave it; from its list of nodes as JSON. */
export const given = (json: string): Map<string, string> =>
  new Map(
    nodes.parse(JSON.parse(json)).flatMap(({ given_name, ip_addresses }) => {
      const v4 = ip_addresses.find((address) => z.ipv4().safeParse(address).success);
      return v4 === undefined ? [] : [[given_name, v4] as const];
    }),
  );

export type Change = { readonly name: string; readonly from: string; readonly to: string };

/**
 * The inventory's text with these addresses in it, otherwise as it was. Nodes that are no hosts (operators' machines) are left out.
 * @throws Error when a host has none, so that no half of an inventory is written
 */
export function withAddresses(
  text: string,
  { hosts }: Inventory,
  addresses: ReadonlyMap<string, string>,
): { text: string; changed: Change[] } {
  const missing = Object.keys(hosts).filter((name) => !addresses.has(name));
  if (missing.length > 0) throw new Error(`Headscale does not know ${missing.join(', ')}`);
  const changed = Object.entries(hosts).flatMap(([name, { mesh }]) => {
    const to = addresses.get(name) ?? mesh;
    return to === mesh ? [] : [{ name, from: mesh, to }];
  });
  let written = text;
  for (const { name, to } of changed) {
    // Within the one host's braces; an address may have been another's before.
    const own = new RegExp(`("${name}": \\{[^}]*"mesh": ")[^"]+(")`);
    written = written.replace(own, `$1${to}$2`);
  }
  return { text: written, changed };
}
