import { markAlone, marksOf } from './alone.ts';
import { ask } from './ask.ts';
import { enlist } from './enlist.ts';
import { fencePeer } from './fence.ts';
import { type Node, type Peer, partnerOf } from './node.ts';
import { stateOf } from './state.ts';
import { until } from './until.ts';

export type Promotion = {
  /** Take the place of a partner that acts: it is fenced first, and its last transaction is awaited. */
  readonly fence: boolean;
  /** Promote although it cannot be known that nothing acknowledged is lost. */
  readonly force: boolean;
  /** Whether its workers may be told of a coordinator later, because they are promoted next. */
  readonly workersFollow?: boolean;
};

/**
 * Makes a standby the acting node of its group and tells the cluster. Every step asks first how things are, so that it can be run
 * again, wherever it stopped.
 * @throws Error that says why not, and what to do about it
 */
export async function promote(
  node: Node,
  target: Peer,
  { fence, force, workersFollow = false }: Promotion,
  say: (line: string) => void,
): Promise<void> {
  const partner = partnerOf(node, target);
  const mine = await stateOf(node, target);
  if (mine.is === 'silent') throw new Error(`${target.name} does not answer: ${mine.why}`);
  if (mine.is === 'standby') {
    await demandNothingLacks(node, target, force, say);
    const theirs = await stateOf(node, partner);
    if (theirs.is === 'acting') {
      if (!fence)
        throw new Error(
          `${partner.name} answers and acts. On it: toast-fence. Or let this command do so: toast-promote ${target.name} --fence`,
        );
      await demandCaughtUp(node, target, partner, force);
      say(`fences ${partner.name}`);
      await fencePeer(node, partner, `${target.name} takes over`);
      // It leaves when its last transaction has been sent.
      await until(`${target.name} has everything`, 60, async () => {
        const receiving = await ask(node, target, 'select pid from pg_stat_wal_receiver');
        return receiving.length === 0;
      });
    } else say(`${partner.name} does not act: ${theirs.is === 'silent' ? theirs.why : theirs.is}`);
    await ask(node, target, "alter system set synchronous_standby_names = ''");
    await ask(node, target, 'select pg_reload_conf()');
    say(`promotes ${target.name}`);
    await ask(node, target, 'select pg_promote(true, 60)', { deadline: 65_000 });
    await until(`${target.name} acts`, 60, async () => (await stateOf(node, target)).is === 'acting');
  } else say(`${target.name} acts already`);
  // Whoever rewinds to it asks its checkpoint for the timeline.
  await ask(node, target, 'checkpoint', { deadline: 600_000 });
  // Until its partner is back and has everything, that one must not be promoted in turn.
  await markAlone(node, target);
  await enlist(node, target, say, workersFollow ? 0 : 90);
  say(`${target.name} acts for group ${target.group}`);
}

/** Whoever is asked to change places must be able to; otherwise writes would stand still for as long as it takes. */
async function demandCaughtUp(node: Node, target: Peer, partner: Peer, force: boolean): Promise<void> {
  const [[streams] = []] = await ask(
    node,
    partner,
    `select exists (select from pg_stat_replication where application_name = '${target.name}' and state = 'streaming')`,
  );
  if (streams !== 't' && !force)
    throw new Error(`${target.name} does not follow ${partner.name} now; nothing was done.`);
}

async function demandNothingLacks(
  node: Node,
  target: Peer,
  force: boolean,
  say: (line: string) => void,
): Promise<void> {
  const marks = await marksOf(node, target.group);
  const elsewhere = marks.names.filter((name) => name !== target.name);
  const lone = node.peers.every(({ group }) => group === target.group);
  const why =
    elsewhere.length > 0
      ? `${elsewhere.join(', ')} went on without ${target.name}, which lacks what was ordered since (says ${marks.at.join(', ')}).`
      : marks.heard.length === 0 && !lone
        ? `No node of another group answers, so nobody can tell whether ${target.name} has everything.`
        : undefined;
  if (why === undefined) return;
  if (!force) throw new Error(`${why} To lose it: toast-promote ${target.name} --force`);
  say(`${why} Forced.`);
}
