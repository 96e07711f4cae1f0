import { existsSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, asServer, program, tryAsk } from './ask.ts';
import { type Node, type Peer, partnerOf, selfOf } from './node.ts';
import { must, run } from './run.ts';
import { stateOf } from './state.ts';
import { until } from './until.ts';

/**
 * Makes this host the standby of its partner: what it has and the partner has not is taken back (pg_rewind), or everything is
 * copied anew. Run again where it was interrupted; a half-made copy is never started, because the fence stays until it is whole.
 * @throws Error when the partner does not act, or this host still does
 */
export async function rejoin(
  node: Node,
  { anew }: { readonly anew: boolean },
  say: (line: string) => void,
): Promise<void> {
  const self = selfOf(node);
  const partner = partnerOf(node, self);
  const theirs = await stateOf(node, partner);
  if (theirs.is !== 'acting') throw new Error(`${partner.name} does not act, so there is nobody to follow.`);
  if (!anew && (await follows(node, self, partner))) {
    rmSync(node.fence, { force: true });
    return say(`${self.name} follows ${partner.name} already`);
  }
  const mine = await stateOf(node, self);
  if (mine.is === 'acting' && !existsSync(node.fence))
    throw new Error(
      `${self.name} acts itself, and is not fenced. If ${partner.name} took its place: toast-fence`,
    );
  if (!existsSync(node.fence)) writeFileSync(node.fence, `${new Date().toISOString()} rejoins\n`);
  await must(node.stop, { deadline: 90_000 });

  await prepareSlot(node, self, partner);
  // Until its first checkpoint a promoted server says that it is still on the old timeline, and there were nothing to rewind.
  await ask(node, partner, 'checkpoint', { deadline: 600_000 });
  if (anew || !(await rewind(node, partner, say)) || !(await startFollowing(node, self, partner, 30))) {
    await must(node.stop, { deadline: 90_000 });
    await copy(node, self, partner, say);
    if (!(await startFollowing(node, self, partner, 120)))
      throw new Error(`${self.name} does not follow ${partner.name}; its log says why.`);
  }
  say(`${self.name} follows ${partner.name}`);
}

/** The first copy, before the server's first start; done again when it was interrupted. Nothing is started here. */
export async function clone(node: Node, say: (line: string) => void): Promise<void> {
  const self = selfOf(node);
  const partner = partnerOf(node, self);
  if (existsSync(join(node.data, 'PG_VERSION')) && !existsSync(unfinished(node))) return;
  await until(`${partner.name} acts`, 3600, async () => (await stateOf(node, partner)).is === 'acting');
  await prepareSlot(node, self, partner);
  await copy(node, self, partner, say);
  await must([...asServer(node), 'touch', join(node.data, 'standby.signal')]);
  rmSync(unfinished(node), { force: true });
}

/** What the partner keeps for this host. A slot whose log is gone cannot be followed any more. */
async function prepareSlot(node: Node, self: Peer, partner: Peer): Promise<void> {
  const lost = `select pg_drop_replication_slot(slot_name) from pg_replication_slots
    where slot_name = '${self.slot}' and wal_status = 'lost' and not active`;
  const slot = `select pg_create_physical_replication_slot('${self.slot}', true)
    where not exists (select from pg_replication_slots where slot_name = '${self.slot}')`;
  for (const sql of [lost, slot]) await ask(node, partner, sql);
}

async function startFollowing(node: Node, self: Peer, partner: Peer, seconds: number): Promise<boolean> {
  await must([...asServer(node), 'touch', join(node.data, 'standby.signal')]);
  rmSync(unfinished(node), { force: true });
  rmSync(node.fence, { force: true });
  const started = await run(node.start, { deadline: 120_000 });
  if (started.code !== 0) return false;
  const asked = until('', seconds, () => follows(node, self, partner));
  return asked.then(
    () => true,
    () => false,
  );
}

/** Beside the data: the copy in there is not whole. */
export const unfinished = (node: Node) => `${node.data}.unfinished`;

const source = (node: Node, partner: Peer, user: string) =>
  `host=${partner.address} port=${partner.port} user=${user} dbname=postgres ${node.conninfo}`;

async function rewind(node: Node, partner: Peer, say: (line: string) => void): Promise<boolean> {
  if (existsSync(unfinished(node)) || !existsSync(join(node.data, 'PG_VERSION'))) return false;
  writeFileSync(unfinished(node), '');
  // NixOS links the file from its store and does so again at each start; pg_rewind takes only files of the same kind on both sides.
  const linked = join(node.data, 'postgresql.conf');
  const config = realpathSync(linked);
  if (config !== linked) rmSync(linked);
  const words = [
    program(node, 'pg_rewind'),
    `--config-file=${config}`,
    `--target-pgdata=${node.data}`,
    `--source-server=${source(node, partner, 'postgres')}`,
  ];
  const { code, output, complaint } = await run([...asServer(node), ...words]);
  const last = (complaint || output).trim().split('\n').at(-1) ?? '';
  say(code === 0 ? `rewound: ${last}` : `cannot be rewound: ${last}`);
  return code === 0;
}

async function copy(node: Node, self: Peer, partner: Peer, say: (line: string) => void): Promise<void> {
  say(`copies everything from ${partner.name}`);
  writeFileSync(unfinished(node), '');
  await must([...asServer(node), 'mkdir', '-p', '-m', '0750', node.data]);
  for (const name of readdirSync(node.data)) rmSync(join(node.data, name), { recursive: true });
  await must([
    ...asServer(node),
    program(node, 'pg_basebackup'),
    '--checkpoint=fast',
    `--slot=${self.slot}`,
    `--pgdata=${node.data}`,
    `--dbname=${source(node, partner, 'replicator')}`,
  ]);
}

async function follows(node: Node, self: Peer, partner: Peer): Promise<boolean> {
  if ((await stateOf(node, self)).is !== 'standby') return false;
  const { output } = await tryAsk(
    node,
    partner,
    `select state from pg_stat_replication where application_name = '${self.name}'`,
  );
  return output.trim() === 'streaming';
}
