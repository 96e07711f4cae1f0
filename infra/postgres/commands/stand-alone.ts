import { markAlone } from './alone.ts';
import { ask } from './ask.ts';
import { type Node, partnerOf, selfOf } from './node.ts';
import { stateOf } from './state.ts';
import { goAlone } from './watch.ts';

/**
 * An operator's word that this acting node shall not wait for its standby. Unless another group can take note of it, the standby must
 * be forgotten: its slot is dropped, and it has to be made anew before it may ever be promoted.
 */
export async function standAlone(
  node: Node,
  { forget }: { readonly forget: boolean },
  say: (line: string) => void,
): Promise<void> {
  const self = selfOf(node);
  const partner = partnerOf(node, self);
  if ((await stateOf(node, self)).is !== 'acting') throw new Error(`${self.name} does not act.`);
  const leave = await markAlone(node, self);
  if (leave.length === 0 && !forget)
    throw new Error(
      `No other group can take note of it, so ${partner.name} could be promoted without what is ordered from now on. ` +
        `If it is lost for good: toast-alone --forget-standby`,
    );
  if (forget)
    await ask(
      node,
      self,
      `set synchronous_commit = local; select pg_drop_replication_slot(slot_name) from pg_replication_slots
       where slot_name = '${partner.slot}' and not active`,
    );
  await goAlone(node, self);
  say(`${self.name} goes on without ${partner.name}${leave.length > 0 ? `; ${leave.join(', ')} knows` : ''}`);
}
