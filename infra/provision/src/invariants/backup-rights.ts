import type { Inventory } from '@toast/infra-checks/inventory';
import { idOf, type Named, partnersOf } from '../fleet.ts';
import type { Grant } from './permissions.ts';

/** What a host's own configuration does with backups; paths begin with a slash. */
export type Writing = {
  readonly bucket: string;
  readonly path: string;
  readonly region: string;
  /** pgBackRest also reads and throws away what it wrote; a state is only put away. */
  readonly by: 'pgbackrest' | 'hand';
  /** Whose backups it restores to prove that they can be. */
  readonly proves: readonly string[];
};
/** By host. */
export type Writes = Record<string, Writing>;

const NEEDED = {
  pgbackrest: ['s3:ListBucket', 's3:GetObject', 's3:PutObject', 's3:DeleteObject'],
  hand: ['s3:PutObject'],
};

/** What a host may do with backups is what it does. */
export function rightComplaints(
  host: Named,
  bucket: string,
  grants: readonly Grant[],
  writes: Writes,
  inventory: Inventory,
): string[] {
  const complaints: string[] = [];
  const wanted = writes[host.name];
  const mine = grants.filter(
    ({ role, resources }) =>
      role.startsWith(`${idOf(host.name)}Role`) && resources.some((text) => text.includes(':s3:')),
  );
  if (wanted === undefined) return mine.length > 0 ? [`${host.name} may write backups and has none`] : [];
  const needed = NEEDED[wanted.by];
  if (wanted.bucket !== bucket) complaints.push(`${host.name} writes to ${wanted.bucket}`);
  if (wanted.region !== inventory.regions[host.region]?.aws)
    complaints.push(`${host.name} writes to ${wanted.region}`);
  const place = (path: string) => `arn:\${AWS::Partition}:s3:::${wanted.bucket}${path}/*`;
  const may = (action: string) =>
    mine.flatMap(({ actions, resources }) => (actions.includes(action) ? resources : [])).sort();
  for (const action of ['s3:PutObject', 's3:DeleteObject'].filter((it) => needed.includes(it))) {
    const places = may(action).join();
    if (places !== place(wanted.path)) complaints.push(`${host.name} may ${action} ${places}`);
  }
  const readable = may('s3:GetObject');
  const allowed = [wanted.path, ...whoseElse(host, writes, inventory)].map(place).sort();
  if (wanted.by === 'pgbackrest' && readable.join() !== allowed.join())
    complaints.push(`${host.name} may s3:GetObject ${readable.join()}`);
  for (const path of wanted.proves) {
    if (!readable.includes(place(path))) complaints.push(`${host.name} could not restore ${path}`);
  }
  const spare = mine.flatMap(({ actions }) => actions).filter((action) => !needed.includes(action));
  if (spare.length > 0) complaints.push(`${host.name} needs no ${spare.join()}`);
  return complaints;
}

/** A coordinator restores the whole cluster to prove that it can be; others what their standby or primary wrote. */
function whoseElse(host: Named, writes: Writes, inventory: Inventory): string[] {
  const others =
    host.role === 'coordinator'
      ? Object.keys(writes).filter((name) => writes[name]?.by === 'pgbackrest')
      : partnersOf(host, inventory).map(({ name }) => name);
  return others.flatMap((name) => (name === host.name ? [] : (writes[name]?.path ?? [])));
}
