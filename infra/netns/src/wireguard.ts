import { execFileSync } from 'node:child_process';
import type { Inventory } from '@toast/infra-checks/inventory';
import type { Machine } from './plan.ts';

export type Pair = { readonly secret: string; readonly open: string };

export function makePair(): Pair {
  const wg = (args: string[], input = '') => execFileSync('wg', args, { encoding: 'utf8', input }).trim();
  const secret = wg(['genkey']);
  return { secret, open: wg(['pubkey'], secret) };
}

/** The port of the mesh, at which nobody calls Headscale's machine: the control link has it there, see decision 22. */
export const portOf = (machine: Machine, { ports }: Inventory): number =>
  (ports['mesh'] ?? 0) + (machine.role === 'headscale' ? 1 : 0);

/** What `wg setconf` is given for the mesh: a full one, as Headscale tells its members of each other. */
export function meshConfig(
  self: Machine,
  members: readonly Machine[],
  keys: ReadonlyMap<string, Pair>,
  inventory: Inventory,
): string {
  const peers = members
    .filter(({ name }) => name !== self.name)
    .map((peer) => {
      // Nobody's call comes through to Headscale's machine: it calls. An operator's machine is behind somebody's router, through which
      // Tailscale makes a way; here it may simply be called.
      const callable = peer.role !== 'headscale';
      return [
        '[Peer]',
        `PublicKey = ${keys.get(peer.name)?.open}`,
        `AllowedIPs = ${peer.mesh}/32`,
        ...(callable
          ? [`Endpoint = ${peer.address}:${portOf(peer, inventory)}`, 'PersistentKeepalive = 25']
          : []),
      ].join('\n');
    });
  const own = `[Interface]\nPrivateKey = ${keys.get(self.name)?.secret}\nListenPort = ${portOf(self, inventory)}`;
  return [own, ...peers].join('\n');
}

/**
 * The control link's file as the modules write it, with keys in place of the names of secrets and an address in place of the name that DNS would
 * resolve; without what only wg-quick reads.
 */
export const controlConfig = (template: string, keys: ReadonlyMap<string, Pair>, hub: Machine): string =>
  template
    .replaceAll(/<control\/([a-z0-9-]+)-(private|public)-key>/g, (_, name: string, half: string) => {
      const pair = keys.get(name);
      return (half === 'private' ? pair?.secret : pair?.open) ?? '';
    })
    .replaceAll(/^\s*Address = .*$/gm, '')
    .replaceAll(/(?<=Endpoint = )[a-z0-9.-]+(?=:)/g, hub.address);
