import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What this machine lacks to make networks of its own, beside programs; undefined where it can. */
export function lacksForNamespaces(): string | undefined {
  if (process.platform !== 'linux') return 'network namespaces are Linux’s';
  if (process.getuid?.() !== 0) return 'only root may make network namespaces: run it with sudo -E';
  if (!existsSync('/dev/net/tun')) return 'there is no /dev/net/tun, which WireGuard needs here';
  if (spawnSync('unshare', ['--net', '--mount', 'true']).status !== 0)
    return 'this machine forbids network namespaces';
  return undefined;
}
