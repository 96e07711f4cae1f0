import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { runTool } from '../check/tool.ts';

/** Asked by Debian's packages whether they may start their service; 101 = no. */
const policy = '/usr/sbin/policy-rc.d';

/**
 * Installs packages (names, apart by spaces) without starting what they serve, where we may: as root on Debian. Returns what apt
 * said; nothing elsewhere.
 */
export async function installFromDebian(packages: string, signal: AbortSignal): Promise<string> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return '';
  const update = await runTool(['apt-get', 'update'], { signal });
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    const words = packages.split(' ');
    const install = await runTool(['apt-get', 'install', '-y', '--no-install-recommends', ...words], {
      signal,
    });
    return `${update.output}\n${install.output}`;
  } finally {
    if (ours) rmSync(policy, { force: true });
  }
}
