import { demand } from '@toast/infra-checks/demand';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bed, makeBed } from '../bed/bed.ts';
import { knock } from './support.ts';

const able = demand('nix-instantiate', 'openssl', 'pg_ctl');

describe('the doors of a coordinator with the generated settings', () => {
  let bed: Bed;
  const at = 'coordinator-east';
  beforeAll(async () => {
    if (!able) return;
    bed = await makeBed({ names: [at, 'coordinator-west'] });
    await bed
      .node(at)
      .ask(
        `create role toast_app login password 'secret'; create role stranger login password 'secret' superuser`,
      );
  });
  afterAll(async () => {
    await bed?.end();
  });

  it('says nothing wrong about its own rules', async () => {
    expect(
      await bed.node(at).ask('select line_number, error from pg_hba_file_rules where error is not null'),
    ).toEqual([]);
    expect(
      await bed.node(at).ask('select line_number, error from pg_ident_file_mappings where error is not null'),
    ).toEqual([]);
  });

  const app = { user: 'toast_app', password: 'secret' };
  it.each([
    ['a node by its certificate', { user: 'postgres' }, { certificate: 'node' }, /^in$/],
    ['a backend by certificate and password', app, { certificate: 'backend' }, /^in$/],
    ['a backend without a certificate', app, {}, /connection requires a valid client certificate/],
    [
      'a backend with a wrong password',
      { ...app, password: 'guessed' },
      { certificate: 'backend' },
      /password authentication failed/,
    ],
    [
      'a backend that wants to be the superuser',
      { user: 'postgres' },
      { certificate: 'backend' },
      /certificate authentication failed/,
    ],
    [
      'a node that wants to be somebody else',
      { user: 'stranger', password: 'secret' },
      { certificate: 'node' },
      /no pg_hba.conf entry/,
    ],
    [
      'a backend in another database',
      { ...app, database: 'postgres' },
      { certificate: 'backend' },
      /certificate authentication failed|no pg_hba.conf entry/,
    ],
    ['anybody who speaks plainly', app, { tls: false }, /no pg_hba.conf entry .* no encryption/],
    [
      'anybody from another address',
      { user: 'postgres' },
      { certificate: 'node', from: '127.9.9.9' },
      /no pg_hba.conf entry for host "127.9.9.9"/,
    ],
  ] as const)('answers %s', async (_, who, how, answer) => {
    expect(await knock(bed, at, who, how)).toMatch(answer);
  });
});
