import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findSystemProgram } from '@toast/local/test/system-programs';
import { evaluate } from './nix.ts';

/** Where Debian puts the module. */
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so';

export type NginxProgram = {
  readonly path: string;
  /** "1.22.1" */
  readonly version: string;
  /** What there is to load. */
  readonly modules: readonly string[];
  /** What infra/nginx/features.nix says of this version, and whether it compresses with brotli. */
  readonly features: Readonly<Record<string, boolean>>;
};

let found: NginxProgram | undefined;

/** The nginx of this machine. @throws Error when it does not run */
export function nginxProgram(): NginxProgram {
  found ??= look();
  return found;
}

function look(): NginxProgram {
  const path = findSystemProgram('nginx') ?? 'nginx';
  const { stderr } = spawnSync(path, ['-v'], { encoding: 'utf8' });
  const [, version] = /nginx\/([\d.]+)/.exec(stderr) ?? [];
  if (version === undefined) throw new Error(`${path} does not say its version: ${stderr}`);
  const features = evaluate('import (infra + "/nginx/features.nix") version', { version });
  // A module is built for one version; another nginx than the system's has none.
  const modules = path === '/usr/sbin/nginx' && existsSync(brotli) ? [brotli] : [];
  return {
    path,
    version,
    modules,
    features: { ...(features as Record<string, boolean>), brotli: modules.length > 0 },
  };
}
