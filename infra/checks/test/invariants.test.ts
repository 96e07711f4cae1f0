import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { demand } from '../src/demand.ts';
import { evaluateHost, evaluateHosts, type Facts } from '../src/hosts.ts';
import { type Host, readInventory } from '../src/inventory.ts';

const able = demand('nix-instantiate');
const inventory = readInventory();
const names = Object.entries(inventory.hosts).map(([name, host]) => ({ name, ...host }));
const { ports } = inventory;
const of = (role: Host['role']) => names.filter((host) => host.role === role);
const addresses = names.map(({ mesh }) => mesh);
const certificates = z.looseObject({
  certs: z.record(
    z.string(),
    z.looseObject({
      extraDomainNames: z.array(z.string()),
      webroot: z.string(),
      group: z.string(),
      reloadServices: z.array(z.string()),
    }),
  ),
});
const written = z.looseObject({ etc: z.record(z.string(), z.looseObject({ text: z.string() })) });
/** Of the prober's settings: who may be sent work. */
const asked = z.looseObject({
  upstreams: z.record(
    z.string(),
    z.looseObject({ servers: z.array(z.looseObject({ address: z.string(), line: z.string() })) }),
  ),
});

describe('the fleet', () => {
  let hosts: Record<string, Facts>;
  const factsOf = ({ name }: { name: string }): Facts => {
    const found = hosts[name];
    if (found === undefined) throw new Error(`${name} was not evaluated`);
    return found;
  };
  beforeAll(() => {
    if (able) hosts = evaluateHosts();
  });

  it.each(names)('opens of $name to the world what the security table says, and nothing more', (host) => {
    const { firewall } = factsOf(host);
    expect(firewall).toMatchObject({
      enable: true,
      nftables: true,
      tcp: host.role === 'ingress' ? [80, 443] : [],
      udp: [41_641],
      trustedInterfaces: [],
      opened: { ssh: false, tailscale: false, exporters: [] },
    });
  });

  it.each(names)('opens of $name to the mesh only what the inventory says, and by address', (host) => {
    const { interfaces, extraInputRules } = factsOf(host).firewall;
    expect(Object.keys(interfaces)).toEqual([inventory.mesh.interface]);
    const forOperators =
      host.role === 'monitor' ? [22, ports['grafana'], ports['prometheus'], ports['alertmanager']] : [22];
    expect(interfaces[inventory.mesh.interface]).toEqual({
      allowedTCPPorts: forOperators,
      allowedUDPPorts: [],
    });
    const rule =
      /^iifname "(tailscale0|wg-control)" ip saddr \{ ([\d., ]+) \} tcp dport (?:\{ ([\d, ]+) \}|(\d+)) accept$/;
    for (const line of extraInputRules.split('\n').filter((text) => text.trim() !== '')) {
      const [, on, from = ''] = rule.exec(line.trim()) ?? [];
      const known = on === 'tailscale0' ? addresses : names.flatMap(({ control }) => control ?? []);
      expect(from.split(', ').filter((address) => !known.includes(address))).toEqual([]);
    }
  });

  it('lets nobody but databases, and backends on the coordinator, come to a database', () => {
    for (const host of [...of('coordinator'), ...of('worker')]) {
      const lines = factsOf(host).firewall.extraInputRules.split('\n');
      const from = lines
        .filter((line) => line.includes(`{ ${ports['postgres']} }`))
        .flatMap((line) => line.match(/100\.[\d.]+/g) ?? []);
      const allowed =
        host.role === 'coordinator' ? ['coordinator', 'worker', 'backend'] : ['coordinator', 'worker'];
      const expected = names.filter(({ name, role }) => allowed.includes(role) && name !== host.name);
      expect(from.sort()).toEqual(expected.map(({ mesh }) => mesh).sort());
    }
  });

  it('takes database connections by TLS only, from hosts of the mesh, with a certificate', () => {
    for (const host of [...of('coordinator'), ...of('worker')]) {
      const { postgresql } = factsOf(host);
      expect(postgresql?.settings).toMatchObject({ ssl: true, listen_addresses: `127.0.0.1,${host.mesh}` });
      const lines = (postgresql?.authentication ?? '').split('\n').filter((line) => line.trim() !== '');
      for (const line of lines) {
        const [type, , , address = '', method, ...options] = line.trim().split(/ +/);
        if (type === 'local') expect(address).toBe('peer');
        else {
          expect(type).toBe('hostssl');
          expect(addresses.map((known) => `${known}/32`)).toContain(address);
          expect(
            method === 'cert' || (method === 'scram-sha-256' && options.includes('clientcert=verify-ca')),
          ).toBe(true);
        }
      }
      const backends = lines.filter((line) => line.includes('hostssl toast toast_app')).length;
      expect(backends).toBe(host.role === 'coordinator' ? of('backend').length : 0);
    }
  });

  it.each(names)('lets no service of $name but the ingress listen on an address of the world', (host) => {
    const { exporters, services, pgbouncer, ...facts } = factsOf(host);
    for (const exporter of Object.values(exporters)) expect(exporter.listenAddress).toBe(host.mesh);
    for (const { environment } of Object.values(services)) {
      for (const name of ['HOST', 'HOSTNAME', 'METRICS_HOST']) {
        if (environment[name] !== undefined) expect(environment[name]).toBe(host.mesh);
      }
    }
    if (pgbouncer !== null) expect(pgbouncer.pgbouncer.listen_addr).toBe('127.0.0.1');
    expect(JSON.stringify(facts)).not.toContain('0.0.0.0');
  });

  it('has a standby in the other region hold what was acknowledged, for each database that acts', () => {
    for (const host of [...of('coordinator'), ...of('worker')].filter(
      ({ standbyOf }) => standbyOf === undefined,
    )) {
      const standby = names.find(({ standbyOf }) => standbyOf === host.name);
      expect(factsOf(host).postgresql?.settings['synchronous_standby_names']).toBe(
        `ANY 1 ("${standby?.name}")`,
      );
    }
  });

  const behind = { api: 'api', customer: 'customer', admin: 'admin', kitchen: 'kitchen' };
  /** Where each ingress sends work, and whether only when its own region has failed. */
  const expected = (host: { region: string }, port: string) =>
    of('backend')
      .map(({ mesh, region }) => [`${mesh}:${ports[port]}`, region !== host.region] as const)
      .sort();

  it('gets a certificate for every site of its own, and has nginx read a renewed one', () => {
    for (const host of of('ingress')) {
      const { httpConfig = '' } = factsOf(host).nginx ?? {};
      const { acme } = z.looseObject({ acme: certificates }).parse(factsOf(host)['security']);
      const served = new Set(
        [...httpConfig.matchAll(/server_name ([^;]+);/g)].flatMap(([, all = '']) => all.split(' ')),
      );
      const [[name, certificate] = [], ...others] = Object.entries(acme.certs);
      expect(others).toEqual([]);
      expect(new Set([name, ...(certificate?.extraDomainNames ?? [])])).toEqual(served);
      expect(certificate).toMatchObject({ group: 'nginx', reloadServices: ['nginx.service'] });
      expect(httpConfig).toContain(`ssl_certificate /var/lib/acme/${name}/fullchain.pem;`);
      expect(httpConfig).toContain(`ssl_certificate_key /var/lib/acme/${name}/key.pem;`);
      expect(httpConfig).toContain(`root ${certificate?.webroot};`);
    }
  });

  it('has the prober, where somebody wants it, ask those and no others, and nginx read what it writes', () => {
    for (const host of of('ingress')) {
      const found = evaluateHost(host.name, '{ toast.prober.enable = true; }');
      const settings = written.parse(found['environment']).etc['upstream-prober.json']?.text ?? '';
      for (const [name, { servers }] of Object.entries(asked.parse(JSON.parse(settings)).upstreams)) {
        expect(servers.map(({ address, line }) => [address, line.endsWith(' backup')]).sort()).toEqual(
          expected(host, name),
        );
        expect(found.nginx?.httpConfig).toContain(`include /run/upstream-prober/${name}.conf;`);
      }
    }
  });

  it('asks its own region first and the other when that is gone', () => {
    for (const host of of('ingress')) {
      for (const [name, port] of Object.entries(behind)) {
        const upstream = new RegExp(`upstream ${name} \\{([^}]*)\\}`).exec(
          factsOf(host).nginx?.httpConfig ?? '',
        );
        const servers = [...(upstream?.[1] ?? '').matchAll(/server (\S+) [^;]*?( backup)?;/g)];
        expect(servers.map(([, address, backup]) => [address, backup !== undefined]).sort()).toEqual(
          expected(host, port),
        );
      }
    }
  });
});
