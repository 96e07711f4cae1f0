import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asServer, program } from './ask.ts';
import { type Node, partnerOf, selfOf } from './node.ts';
import { unfinished } from './rejoin.ts';
import { must } from './run.ts';
import { stateOf } from './state.ts';

/**
 * Before the server starts: whether its place was taken while it was down. It then fences itself, since it would come back as a
 * second one that takes writes. @throws Error when it may not start
 */
export async function demandMayStart(node: Node): Promise<void> {
  if (existsSync(node.fence)) throw new Error(`${node.name} is fenced. To make it a standby: toast-rejoin`);
  if (existsSync(unfinished(node)))
    throw new Error(`${node.name} holds half a copy. To make it whole: toast-rejoin`);
  const isStandby = existsSync(join(node.data, 'standby.signal'));
  if (isStandby || !existsSync(join(node.data, 'PG_VERSION'))) return;
  const partner = partnerOf(node, selfOf(node));
  const theirs = await stateOf(node, partner);
  if (theirs.is !== 'acting') return;
  const said = await must([...asServer(node), program(node, 'pg_controldata'), node.data]);
  const mine = Number(/^Latest checkpoint's TimeLineID:\s+(\d+)/m.exec(said)?.[1]);
  if (theirs.timeline <= mine) return;
  writeFileSync(node.fence, `${new Date().toISOString()} ${partner.name} was promoted\n`);
  throw new Error(
    `${partner.name} took its place: ${node.name} is fenced now. To make it a standby: toast-rejoin`,
  );
}
