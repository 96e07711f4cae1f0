import { z } from 'zod';
import { evaluate } from './nix.ts';

const unit = z.looseObject({ environment: z.record(z.string(), z.unknown()).default({}) });
const ports = z.object({ allowedTCPPorts: z.array(z.int()), allowedUDPPorts: z.array(z.int()) });

/** What the tests look at of a host; the rest is kept as it is and compared with what was committed. */
const facts = z.looseObject({
  failed: z.array(z.string()),
  firewall: z.object({
    enable: z.boolean(),
    nftables: z.boolean(),
    tcp: z.array(z.int()),
    udp: z.array(z.int()),
    interfaces: z.record(z.string(), ports),
    trustedInterfaces: z.array(z.string()),
    extraInputRules: z.string(),
    opened: z.object({ ssh: z.boolean(), tailscale: z.boolean(), exporters: z.array(z.string()) }),
  }),
  secrets: z.record(z.string(), z.unknown()),
  sops: z.object({ file: z.string() }),
  services: z.record(z.string(), unit),
  timers: z.record(z.string(), z.record(z.string(), z.unknown())),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  pgbackrest: z
    .looseObject({
      stanzas: z.record(
        z.string(),
        z.looseObject({ jobs: z.record(z.string(), z.looseObject({ schedule: z.string() })) }),
      ),
    })
    .nullable(),
  exporters: z.record(z.string(), z.looseObject({ listenAddress: z.string() })),
  nginx: z.looseObject({ httpConfig: z.string() }).nullable(),
  postgresql: z
    .looseObject({
      authentication: z.string(),
      identMap: z.string(),
      settings: z.looseObject({ listen_addresses: z.string(), ssl: z.boolean() }),
    })
    .nullable(),
  pgbouncer: z.looseObject({ pgbouncer: z.looseObject({ listen_addr: z.string() }) }).nullable(),
});
export type Facts = z.infer<typeof facts>;

/** Every host of the inventory as infra/modules make it. @throws NixRefusal when a module says something that is no option */
export const evaluateHosts = (): Record<string, Facts> =>
  z.record(z.string(), facts).parse(evaluate('import (infra + "/checks/nix/evaluate.nix") { }'));

/** The same of one host with another module beside its own. @throws NixRefusal */
export function evaluateHost(host: string, module: string): Facts {
  const found = z.record(z.string(), facts).parse(evaluateWith(host, module))[host];
  if (found === undefined) throw new Error(`there is no ${host}`);
  return found;
}

/** One host with another module beside its own, given as Nix. @throws NixRefusal */
export const evaluateWith = (host: string, module: string): unknown =>
  evaluate(`import (infra + "/checks/nix/evaluate.nix") { names = [ host ]; more = ${module}; }`, { host });
