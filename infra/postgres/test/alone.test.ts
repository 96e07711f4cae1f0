import { demand } from '@toast/infra-checks/demand';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bed, makeBed } from '../bed/bed.ts';
import { startWatchers } from '../bed/watchers.ts';

const able = demand('nix-instantiate', 'openssl', 'pg_ctl');
const names = ['coordinator-east', 'coordinator-west', 'worker-1-east', 'worker-1-west'];

describe('a node whose standby is lost', () => {
  let bed: Bed;
  let watchers: { stop(): Promise<void> };
  const heard: string[] = [];
  const worker = () => bed.node('worker-1-east');
  const standby = () => bed.node('worker-1-west');
  const waits = async () => (await worker().ask('show synchronous_standby_names'))[0]?.[0] ?? '';
  const marks = () => bed.node('coordinator-west').ask('select name from toast_alone');
  beforeAll(async () => {
    if (!able) return;
    bed = await makeBed({ names, patience: 2 });
    watchers = startWatchers(bed.nodes, (name, line) => heard.push(`${name}: ${line}`));
    await worker().ask('create table written (n int)');
  });
  afterAll(async () => {
    await watchers?.stop();
    await bed?.end();
  });

  it('goes on alone when another group has taken note of it in both regions', async () => {
    await standby().kill();
    await worker().ask('insert into written values (1)', { deadline: 30_000 });
    await expect.poll(waits, { timeout: 15_000 }).toBe('');
    expect(await marks()).toEqual([['worker-1-east']]);
  });

  it('waits for it again when it is back and has everything', async () => {
    await standby().start();
    await expect.poll(waits, { timeout: 20_000 }).toBe('ANY 1 ("worker-1-west")');
    await expect.poll(marks, { timeout: 20_000 }).toEqual([]);
  });

  it('is not replaced by that standby, which lacks what was written alone', async () => {
    await standby().kill();
    await expect.poll(waits, { timeout: 15_000 }).toBe('');
    await worker().ask('insert into written values (2)');
    await worker().kill();
    await standby().start();
    expect(await standby().deed('promote', 'worker-1-west')).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(/worker-1-east went on without worker-1-west.*--force/),
    });
    await worker().start();
    await expect.poll(waits, { timeout: 20_000 }).toBe('ANY 1 ("worker-1-west")');
    await expect.poll(marks, { timeout: 20_000 }).toEqual([]);
  });

  it('does not go on while its whole region is cut off, for nobody over there would know', async () => {
    heard.length = 0;
    await Promise.all([standby().kill(), bed.node('coordinator-west').kill()]);
    await expect
      .poll(() => heard.filter((line) => line.includes('writes wait')).length, { timeout: 20_000 })
      .toBe(2);
    expect(await waits()).toBe('ANY 1 ("worker-1-west")');
  });
});
