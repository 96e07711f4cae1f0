import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demand } from '../src/demand.ts';
import { makeCertificate } from '../src/ingress.ts';
import { readInventory } from '../src/inventory.ts';
import { nginxProgram } from '../src/nginx-program.ts';
import { evaluate } from '../src/nix.ts';

demand('nix-instantiate', 'nginx', 'openssl');

const { hosts } = readInventory();
const ingresses = Object.keys(hosts).filter((name) => hosts[name]?.role === 'ingress');

/** The production configuration of a host with nothing changed but where this machine can listen and write. */
const rendered = `
  let
    fleet = import (infra + "/globals.nix");
    arguments = import (infra + "/nginx/of-host.nix") { host = fleet.hosts.\${host}; };
    here = builtins.fromJSON place;
  in
  import (infra + "/nginx/whole.nix") (here // {
    arguments = arguments // here.arguments // { paths = arguments.paths // here.arguments.paths; };
  })`;

describe('the production configuration of the ingress', () => {
  it.each(ingresses)('of %s is one that nginx takes', (host) => {
    const directory = mkdtempSync(join(tmpdir(), 'toast-production-'));
    const at = (name: string) => join(directory, name);
    try {
      makeCertificate(at('key.pem'), at('certificate.pem'));
      const nginx = nginxProgram();
      const place = {
        directory,
        modules: nginx.modules,
        arguments: {
          tls: { key: at('key.pem'), certificate: at('certificate.pem') },
          paths: { cache: directory, servers: at('servers') },
          features: { ...nginx.features, activeChecks: false },
          // A test of the configuration opens its doors.
          listen: Object.fromEntries(
            ['http', 'https', 'inside', 'status'].map((name) => [name, `unix:${at(name)}`]),
          ),
        },
      };
      const text = evaluate(rendered, { host, place: JSON.stringify(place) });
      writeFileSync(at('nginx.conf'), String(text));
      const { status, stderr } = spawnSync(nginx.path, ['-t', '-c', at('nginx.conf'), '-p', directory], {
        encoding: 'utf8',
      });
      expect(stderr).toContain('test is successful');
      expect(stderr).not.toContain('[warn]');
      expect(status).toBe(0);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
