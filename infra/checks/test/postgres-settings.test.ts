import { chownSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@toast/local/ports';
import { type Postgres, startPostgres } from '@toast/local/postgres';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demand } from '../src/demand.ts';
import { evaluateHosts, type Facts } from '../src/hosts.ts';
import { makeCertificate } from '../src/ingress.ts';
import { readInventory } from '../src/inventory.ts';

const able = demand('nix-instantiate', 'openssl');
const { hosts: inventory } = readInventory();
const nodes = Object.keys(inventory).filter((name) => inventory[name]?.group !== undefined);

describe('the settings of a database node', () => {
  let hosts: Record<string, Facts>;
  let server: Postgres;
  let client: Client;
  const ask = async (statement: string) => (await client.query<Record<string, unknown>>(statement)).rows;

  beforeAll(async () => {
    if (!able) return;
    hosts = evaluateHosts();
    const dataDir = mkdtempSync(join(tmpdir(), 'toast-settings-'));
    server = await startPostgres({ dataDir, port: await freePort(), durable: false });
    client = new Client({ connectionString: server.url('postgres') });
    await client.connect();
  });
  afterAll(async () => {
    if (!able) return;
    await client.end();
    await server.stop();
  });

  it.each(nodes)('of %s are all known to PostgreSQL, with a word where it takes a choice', async (name) => {
    const said = Object.entries(hosts[name]?.postgresql?.settings ?? {});
    const known = new Map(
      (await ask('select name, vartype, enumvals from pg_settings')).map((row) => [row['name'], row]),
    );
    for (const [setting, value] of said) {
      if (setting.startsWith('citus.')) continue;
      const { vartype, enumvals } = known.get(setting) ?? {};
      expect({ setting, vartype }).toEqual({ setting, vartype: expect.any(String) });
      // A choice may be absent from a build; the embedded one has no lz4.
      if (Array.isArray(enumvals) && setting !== 'wal_compression') expect(enumvals).toContain(value);
      if (vartype === 'bool') expect(typeof value).toBe('boolean');
    }
  });

  it.each(nodes)('of %s say who may connect in a way that PostgreSQL understands', async (name) => {
    const [files] = await ask(
      `select current_setting('hba_file') hba, current_setting('ident_file') ident, current_setting('data_directory') data`,
    );
    const at = (file: string) => join(String(files?.['data']), file);
    // A rule that demands TLS is a mistake on a server without.
    makeCertificate(at('server.key'), at('server.crt'));
    const { uid, gid } = statSync(String(files?.['data']));
    for (const file of ['server.key', 'server.crt']) chownSync(at(file), uid, gid);
    for (const setting of [`ssl = on`, `ssl_ca_file = 'server.crt'`])
      await ask(`alter system set ${setting}`);
    await ask('select pg_reload_conf()');
    await expect.poll(async () => (await ask('show ssl'))[0]?.['ssl']).toBe('on');

    const { authentication, identMap } = hosts[name]?.postgresql ?? { authentication: '', identMap: '' };
    writeFileSync(String(files?.['hba']), authentication);
    writeFileSync(String(files?.['ident']), identMap);
    expect(await ask('select line_number, error from pg_hba_file_rules where error is not null')).toEqual([]);
    expect(
      await ask('select line_number, error from pg_ident_file_mappings where error is not null'),
    ).toEqual([]);
    const [{ count } = {}] = await ask('select count(*)::int from pg_hba_file_rules');
    expect(count).toBe(authentication.split('\n').filter((line) => line.trim() !== '').length);
    // Every certificate's map is one that there is.
    const maps = await ask('select distinct map_name from pg_ident_file_mappings');
    const wanted = [...authentication.matchAll(/map=(\w+)/g)].map(([, map]) => map);
    expect(wanted.filter((map) => !maps.some((row) => row['map_name'] === map))).toEqual([]);
  });
});
