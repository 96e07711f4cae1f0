import type { BedNode } from './bed-node.ts';

/** As a new host does: its data, its server, and what cluster-sql.nix tells an acting node. */
export async function foundPrimary(node: BedNode): Promise<void> {
  await node.create();
  await node.start();
  await node.tell();
}

/** As toast-clone.service does. */
export async function foundStandby(node: BedNode): Promise<void> {
  const { code, output, complaint } = await node.deed('clone');
  if (code !== 0) throw new Error(`${node.name}: ${output}${complaint}`);
  await node.start();
}
