import { execFileSync } from 'node:child_process';
import type { Facts } from '@toast/infra-checks/hosts';
import type { Inventory } from '@toast/infra-checks/inventory';
import { doorsOf } from '@toast/provision/doors';
import { z } from 'zod';
import { firewallTable } from './firewall.ts';
import { type Policy, policyTable } from './mesh-policy.ts';
import { type Namespace, openNamespace } from './namespace.ts';
import { isHost, type Machine, machinesOf } from './plan.ts';
import { ALL, type Knock, type Locks } from './reach.ts';
import { groupTable } from './security-group.ts';
import { nameFor, removeOwn, removeWhenGone, sweep } from './sweep.ts';
import { controlConfig, makePair, meshConfig, type Pair } from './wireguard.ts';

export type Bed = {
  readonly machines: readonly Machine[];
  at(machine: string): Namespace;
  /** Puts these locks on every host, and takes all others off. */
  lock(locks: Locks): Promise<void>;
  /** For each knock whether somebody answered. */
  knock(knocks: readonly Knock[]): Promise<readonly (boolean | string)[]>;
  close(): void;
};
type Given = { inventory: Inventory; hosts: Record<string, Facts>; policy: Policy };

const templates = z.record(z.string(), z.looseObject({ content: z.string() }));

/** Every machine as a namespace on one bridge, the internet; a mesh between the members; the firewalls before the hosts. */
export async function makeBed({ inventory, hosts, policy }: Given): Promise<Bed> {
  sweep();
  removeWhenGone();
  const machines = machinesOf(inventory);
  const bridge = nameFor('internet');
  execFileSync('ip', ['netns', 'add', bridge]);
  execFileSync('ip', ['-n', bridge, 'link', 'add', 'internet', 'type', 'bridge']);
  execFileSync('ip', ['-n', bridge, 'link', 'set', 'internet', 'up']);
  const spaces = new Map(machines.map(({ name }) => [name, openNamespace(nameFor(name))]));
  const at = (name: string): Namespace => {
    const space = spaces.get(name);
    if (space === undefined) throw new Error(`there is no ${name}`);
    return space;
  };
  const keys = new Map(machines.map(({ name }) => [name, makePair()]));
  machines.forEach(({ name, address }, index) => plugIn(at(name).name, bridge, index, address));
  const members = machines.filter(({ mesh }) => mesh !== undefined);
  await Promise.all(members.map((machine) => addMember(at(machine.name), machine, inventory)));
  const lock = async (locks: Locks): Promise<void> => {
    await Promise.all(
      machines.filter(isHost).map(async (machine) => {
        const facts = hosts[machine.name];
        if (facts === undefined) throw new Error(`${machine.name} was not evaluated`);
        const doors = doorsOf(machine.role === 'ingress' ? 'ingress' : 'inner', inventory);
        const tables = [
          locks.group ? groupTable(doors) : '',
          locks.policy ? policyTable(policy, machine, members, inventory.mesh.interface) : '',
          locks.firewall ? firewallTable(facts.firewall) : '',
        ];
        await at(machine.name).run(['nft', '-f', '-'], ['flush ruleset', ...tables].join('\n'));
      }),
    );
  };
  await lock(ALL);
  await Promise.all(
    machines.filter(isHost).map(({ name }) => at(name).listen(Object.values(inventory.ports))),
  );
  for (const machine of callersLast(members)) {
    await at(machine.name).run(
      configure(inventory.mesh.interface),
      meshConfig(machine, members, keys, inventory),
    );
  }
  await addControlLink(machines, at, hosts, keys, inventory);
  return {
    machines,
    at,
    lock,
    knock: async (knocks) => {
      const answers: (boolean | string)[] = [];
      const places = [...new Set(knocks.map(({ from }) => from.name))];
      await Promise.all(
        places.map(async (name) => {
          const own = [...knocks.entries()].filter(([, { from }]) => from.name === name);
          const targets = own.map(([, { address, port }]) => ({ address, port: inventory.ports[port] ?? 0 }));
          const open = await at(name).probe(targets);
          own.forEach(([index], place) => {
            answers[index] = open[place] ?? 'no answer';
          });
        }),
      );
      return answers;
    },
    close: removeOwn,
  };
}

function plugIn(space: string, bridge: string, index: number, address: string): void {
  execFileSync('ip', [
    'link',
    'add',
    `port${index}`,
    'netns',
    bridge,
    'type',
    'veth',
    'peer',
    'name',
    'eth0',
    'netns',
    space,
  ]);
  execFileSync('ip', ['-n', bridge, 'link', 'set', `port${index}`, 'master', 'internet', 'up']);
  execFileSync('ip', ['-n', space, 'addr', 'add', `${address}/24`, 'dev', 'eth0']);
  execFileSync('ip', ['-n', space, 'link', 'set', 'eth0', 'up']);
}

async function addMember(
  space: Namespace,
  { mesh }: Machine,
  { mesh: { cidr, interface: on } }: Inventory,
): Promise<void> {
  await space.run(wireguard(on));
  await space.run(['ip', 'addr', 'add', `${mesh}/${cidr.split('/')[1]}`, 'dev', on]);
  await space.run(['ip', 'link', 'set', on, 'mtu', '1280', 'up']);
}

/** It opens its input by name, which only a pipe between programs has. */
const configure = (on: string): string[] => ['sh', '-c', 'cat | wg setconf "$0" /dev/stdin', on];

/** It leaves a daemon behind, which would keep our pipes. */
const wireguard = (on: string): string[] => ['sh', '-c', 'wireguard-go "$0" > /dev/null 2>&1', on];

/** Whom nobody can call must begin when all others are there. */
const callersLast = (members: readonly Machine[]): Machine[] => {
  const calls = ({ role }: Machine) => Number(role === 'headscale');
  return members.toSorted((a, b) => calls(a) - calls(b));
};

async function addControlLink(
  machines: readonly Machine[],
  at: Bed['at'],
  hosts: Record<string, Facts>,
  keys: ReadonlyMap<string, Pair>,
  { control }: Inventory,
): Promise<void> {
  const linked = machines.filter((machine) => machine.control !== undefined);
  const hub = linked.find(({ role }) => role === 'headscale');
  if (hub === undefined) throw new Error('the inventory has no headscale');
  for (const machine of [hub, ...linked.filter((other) => other !== hub)]) {
    const template = templates.parse(hosts[machine.name]?.['templates'])[`${control.interface}.conf`]
      ?.content;
    if (template === undefined) throw new Error(`${machine.name} has no control link`);
    const space = at(machine.name);
    await space.run(wireguard(control.interface));
    await space.run(configure(control.interface), controlConfig(template, keys, hub));
    await space.run(['ip', 'addr', 'add', `${machine.control}/24`, 'dev', control.interface]);
    await space.run(['ip', 'link', 'set', control.interface, 'up']);
  }
}
