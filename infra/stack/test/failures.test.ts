import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demand } from '@toast/infra-checks/demand';
import { quietReport } from '@toast/local/report';
import type {} from '@toast/local/vitest-postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freshOn } from '../src/database.ts';
import { audit } from '../src/load/audit.ts';
import { type Load, startLoad } from '../src/load/load.ts';
import { underLoad } from '../src/load/under-load.ts';
import { type Stack, startStack } from '../src/stack.ts';

const canRun = demand('nix-instantiate', 'nginx', 'openssl');

let stack: Stack;
const undo: (() => unknown)[] = [];
beforeAll(async () => {
  if (!canRun) return;
  const dataDir = mkdtempSync(join(tmpdir(), 'toast-stack-'));
  undo.push(() => rmSync(dataDir, { recursive: true, force: true }));
  const database = await freshOn(inject('postgres'));
  undo.push(database.stop);
  stack = await startStack({ dataDir, database, report: quietReport, apps: false });
  undo.push(stack.stop);
});
afterAll(async () => {
  for (const step of undo.reverse()) await step();
});

const people = { guests: 6, orders: 2_000, seconds: 90, paceMs: 20 };

describe('mixed load through two regions', () => {
  it.each<[string, (load: Load) => Promise<void>]>([
    [
      'SIGKILL of one backend after the other, each of which comes back',
      async (load) => {
        for (const doomed of [stack.backends[0], stack.backends[2], stack.backends[1]]) {
          await load.more(30);
          await doomed?.kill();
          await load.more(30);
          await doomed?.start();
        }
        await load.more(30);
      },
    ],
    [
      'SIGTERM of a backend, which comes back',
      async (load) => {
        const [, leaving] = stack.regions.east.backends;
        await load.more(30);
        await leaving?.kill('SIGTERM');
        await load.more(60);
        await leaving?.start();
        await load.more(30);
      },
    ],
    [
      'SIGKILL of all backends of a region',
      async (load) => {
        const { backends } = stack.regions.west;
        await load.more(30);
        await Promise.all(backends.map((each) => each.kill()));
        await load.more(60);
        await Promise.all(backends.map((each) => each.start()));
        await load.more(30);
      },
    ],
    [
      'a backend that hangs and takes every connection (SIGSTOP)',
      async (load) => {
        const [hung] = stack.regions.west.backends;
        await load.more(30);
        hung?.pause();
        await load.more(150);
        hung?.resume();
        await load.more(30);
      },
    ],
  ])('%s: no request fails, no order is lost or doubled, no stream has a gap', async (_what, happen) => {
    const { requests, failures, lost, doubled, wrong } = await underLoad(stack, people, happen);
    expect({ failures, lost, doubled, wrong }).toEqual({ failures: [], lost: 0, doubled: 0, wrong: [] });
    expect(requests).toBeGreaterThan(400);
  });
});

describe('the audit', () => {
  it('misses an order that was acknowledged and is not there, and finds one that nobody was told of', async () => {
    const load = await startLoad(stack, { guests: 2, orders: 4, seconds: 30, paceMs: 1 });
    try {
      const pages = await load.finish();
      const { adminUrl } = stack.database;
      expect(await audit(adminUrl, load, pages)).toEqual({ lost: 0, doubled: 0, wrong: [] });
      const [first, ...others] = load.acknowledged;
      if (first === undefined) throw new Error('nothing was ordered');
      const nowhere = { ...first, id: '0193a000-0000-7000-8000-000000000000' };
      const told = (acknowledged: typeof load.acknowledged) => ({ ...load, acknowledged });
      expect(await audit(adminUrl, told([...load.acknowledged, nowhere]), [])).toMatchObject({
        lost: 1,
        doubled: 0,
      });
      expect(await audit(adminUrl, told(others), [])).toMatchObject({ lost: 0, doubled: 1 });
      const [wrong] = (await audit(adminUrl, told([...others, { ...first, total: first.total + 1 }]), []))
        .wrong;
      expect(wrong).toContain(first.id);
    } finally {
      await load.close();
    }
  });
});
