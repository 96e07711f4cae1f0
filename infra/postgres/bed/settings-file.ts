import type { Making } from './bed-node.ts';
import { hasCitus } from './programs.ts';

/** The product's settings as a file: other places, and less memory than a host has. */
export function settingsFile(
  { rendered, address, home, settings }: Making,
  at: (file: string) => string,
): string {
  const citus = rendered.node.peers.length > 2 && hasCitus();
  const said = Object.entries(rendered.settings).filter(([name]) => citus || !name.startsWith('citus.'));
  const here = {
    listen_addresses: address,
    shared_buffers: '32MB',
    effective_cache_size: '128MB',
    unix_socket_directories: home,
    hba_file: at('pg_hba.conf'),
    ident_file: at('pg_ident.conf'),
    ...(citus ? { shared_preload_libraries: 'citus' } : {}),
    // A killed process is no power cut: what it has written is with the kernel.
    fsync: 'off',
    ...settings,
  };
  return [...said, ...Object.entries(here)]
    .map(
      ([name, value]) =>
        `${name} = ${typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : value}\n`,
    )
    .join('');
}
