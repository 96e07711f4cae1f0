import type { Facts } from './hosts.ts';
import type { Inventory } from './inventory.ts';

const rule = /^iifname "(\S+)" ip saddr \{ ([\d., ]+) \} tcp dport (?:\{ ([\d, ]+) \}|(\d+)) accept$/;

/**
 * Who may come to which port of a host over the mesh, by its firewall: `backend-east-1 5432`. What an interface lets in from everybody is
 * said of `operators`, for whose machines are no hosts of the inventory.
 * @throws Error at a rule that is written in another way than these
 */
export function waysIn({ firewall }: Facts, { hosts, mesh, control }: Inventory): string[] {
  const byAddress = new Map(Object.entries(hosts).map(([name, host]) => [host.mesh, name]));
  const written = firewall.extraInputRules.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    const [, on, from, several, one] = rule.exec(line.trim()) ?? [];
    if (on === control.interface) return [];
    if (on !== mesh.interface || from === undefined) throw new Error(`a rule says ${line}`);
    return from.split(', ').flatMap((address) => {
      const name = byAddress.get(address);
      if (name === undefined) throw new Error(`${address} is nobody's`);
      return (several ?? one ?? '').split(', ').map((port) => `${name} ${port}`);
    });
  });
  const open = Object.entries(firewall.interfaces).flatMap(([on, { allowedTCPPorts }]) => {
    if (on !== mesh.interface) throw new Error(`${on} is open`);
    return allowedTCPPorts.map((port) => `operators ${port}`);
  });
  return [...written, ...open].sort();
}
