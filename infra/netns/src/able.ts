import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/** A bit of everything that is needed of the kernel, in a network that goes away with the shell. */
const TRIAL = `
ip link add bridge0 type bridge && ip link add veth0 type veth peer name veth1 && nft -f - <<'END'
table inet trial {
  chain input {
    type filter hook input priority 0; policy accept;
    ct state vmap { established : accept, related : accept }
    icmp type echo-request accept
    meta l4proto tcp reject with tcp reset
  }
}
END`;

/** What this machine lacks to make networks of its own; undefined where it can. */
export function lacksForNamespaces(): string | undefined {
  if (process.platform !== 'linux') return 'network namespaces are Linux’s';
  if (process.getuid?.() !== 0) return 'only root may make network namespaces: run it with sudo -E';
  if (!opens('/dev/net/tun'))
    return 'there is no /dev/net/tun that can be opened, which WireGuard needs here';
  const { status, stderr } = spawnSync('unshare', ['--net', '--mount', 'sh', '-c', TRIAL], {
    encoding: 'utf8',
  });
  return status === 0
    ? undefined
    : `this machine makes no networks: ${stderr?.trim() ?? 'there is no unshare'}`;
}

function opens(device: string): boolean {
  try {
    closeSync(openSync(device, 'r+'));
    return true;
  } catch {
    return false;
  }
}
