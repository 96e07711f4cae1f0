import { demand } from '@toast/infra-checks/demand';
import { evaluateHosts } from '@toast/infra-checks/hosts';
import { readInventory } from '@toast/infra-checks/inventory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bed, makeBed } from '../src/bed.ts';
import { readPolicy } from '../src/mesh-policy.ts';
import { ALL, type Knock, knocks, type Locks, mayReach } from '../src/reach.ts';
import { demandNamespaces } from './demand-namespaces.ts';

const programs = demand('nix-instantiate', 'wireguard-go', 'wg', 'nft', 'ip');
const networks = demandNamespaces();
const inventory = readInventory();
const show = ({ from, to, way, port }: Knock) => `${from.name} to ${to.name} over ${way} at ${port}`;

describe('in namespaces, with the mesh and the firewalls of every host', () => {
  let bed: Bed;
  beforeAll(async () => {
    if (programs && networks) {
      bed = await makeBed({ inventory, hosts: evaluateHosts(), policy: readPolicy() });
    }
  });
  afterAll(() => bed?.close());
  /** Which knocks were answered otherwise than the inventory says. */
  async function surprises(locks: Locks): Promise<string[]> {
    const all = knocks(bed.machines, inventory);
    const answers = await bed.knock(all);
    return all.flatMap((knock, index) => {
      const answer = answers[index];
      const right = answer === mayReach(knock, inventory, locks);
      return right ? [] : [`${show(knock)}: ${answer === true ? 'open' : answer}`];
    });
  }

  it('everybody reaches what the inventory says, and nothing else', async () => {
    const all = knocks(bed.machines, inventory);
    expect(all.length).toBeGreaterThan(10_000);
    expect(all.filter((knock) => mayReach(knock, inventory, ALL)).length).toBeGreaterThan(200);
    expect(await surprises(ALL)).toEqual([]);
  });

  it.each<[string, Locks]>([
    ['the hosts’ own firewalls', { group: false, policy: false, firewall: true }],
    ['the cloud’s groups and the policy of the mesh', { group: true, policy: true, firewall: false }],
  ])('%s hold alone', async (_which, locks) => {
    await bed.lock(locks);
    expect(await surprises(locks)).toEqual([]);
  });

  it('a hole is seen, and only where every lock has one', async () => {
    await bed.lock(ALL);
    const pierce = (table: string, chain: string) =>
      bed
        .at('worker-1-east')
        .run(['nft', 'insert', 'rule', 'inet', table, chain, 'tcp', 'dport', '5432', 'accept']);
    await pierce('nixos-fw', 'input-allow');
    expect(await surprises(ALL)).toEqual([]);
    await pierce('security-group', 'input');
    const seen = await surprises(ALL);
    expect(seen).toContain('stranger to worker-1-east over public at postgres: open');
    expect(seen.filter((line) => !line.endsWith(' to worker-1-east over public at postgres: open'))).toEqual(
      [],
    );
  });
});
