import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demand } from '@toast/infra-checks/demand';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../src/outcome.ts';
import { demandNamespaces } from './demand-namespaces.ts';

demand('nix-instantiate', 'nginx', 'openssl', 'nft', 'ip');
demandNamespaces();

describe('a backend whose every packet is swallowed, under load', () => {
  it('costs time, and no request and no order', async () => {
    const scenario = join(import.meta.dirname, '../src/black-hole.ts');
    const { stdout } = await promisify(execFile)('unshare', ['--net', process.execPath, scenario]);
    const { longestMs, swallowed, ...outcome } = JSON.parse(stdout) as Outcome;
    expect(outcome).toEqual({ requests: 480, failed: 0, lost: 0, doubled: 0 });
    // Otherwise nothing was tried.
    expect(swallowed).toBeGreaterThan(0);
    expect(longestMs).toBeGreaterThan(500);
  });
});
