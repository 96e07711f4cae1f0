import type { Inventory } from '@toast/infra-checks/inventory';
import { z } from 'zod';
import { hostsOf, idOf, otherRegion, partnersOf } from '../fleet.ts';
import { regionStackName } from '../region-stack.ts';
import type { Templates } from '../templates.ts';
import { grantsOf } from './permissions.ts';
import { all, textOf } from './read.ts';

/** Where a host's own configuration writes its backups: the path begins with a slash. */
export type Writes = Record<
  string,
  { readonly bucket: string; readonly path: string; readonly region: string }
>;

const on = z.literal(true);
const bucket = z.looseObject({
  BucketName: z.string(),
  VersioningConfiguration: z.strictObject({ Status: z.literal('Enabled') }),
  PublicAccessBlockConfiguration: z.strictObject({
    BlockPublicAcls: on,
    BlockPublicPolicy: on,
    IgnorePublicAcls: on,
    RestrictPublicBuckets: on,
  }),
  LifecycleConfiguration: z.strictObject({
    // Strict: a rule that lets what is current expire would have another key.
    Rules: z.tuple([
      z.strictObject({
        Id: z.string(),
        Status: z.literal('Enabled'),
        ExpiredObjectDeleteMarker: z.boolean(),
        AbortIncompleteMultipartUpload: z.unknown(),
        NoncurrentVersionExpiration: z.strictObject({ NoncurrentDays: z.int().min(30) }),
      }),
    ]),
  }),
  ReplicationConfiguration: z.strictObject({
    'Fn::If': z.tuple([
      z.literal('Replicates'),
      z.looseObject({
        Rules: z.array(
          z.looseObject({
            Status: z.literal('Enabled'),
            Filter: z.strictObject({ Prefix: z.string() }),
            Destination: z.looseObject({ Bucket: z.unknown(), ReplicationTime: z.looseObject({}) }),
          }),
        ),
      }),
      z.unknown(),
    ]),
  }),
});
const refusals = z.object({
  Statement: z.array(
    z.looseObject({ Effect: z.string(), Condition: z.record(z.string(), z.unknown()).optional() }),
  ),
});

/** What the hosts write and what the cloud keeps are the same: buckets, paths, rights, copies. */
export function backupComplaints(templates: Templates, inventory: Inventory, writes: Writes): string[] {
  const complaints: string[] = [];
  const grants = grantsOf(templates);
  for (const region of Object.keys(inventory.regions)) {
    const stack = regionStackName(region);
    const found = all(templates, 'AWS::S3::Bucket', stack);
    const read = bucket.safeParse(found[0]?.resource.Properties);
    if (found.length !== 1 || !read.success) {
      const where = read.error?.issues.map(({ path }) => path.join('.')).join();
      complaints.push(`${stack}: its bucket is not as it must be: ${where ?? found.length}`);
      continue;
    }
    const own = hostsOf(inventory).filter((host) => host.region === region);
    for (const host of own) {
      const wanted = writes[host.name];
      const mine = grants.filter(
        ({ role, resources }) =>
          role.startsWith(`${idOf(host.name)}Role`) && resources.some((text) => text.includes(':s3:')),
      );
      if (wanted === undefined) {
        if (mine.length > 0) complaints.push(`${host.name} may write backups and has none`);
        continue;
      }
      if (wanted.bucket !== read.data.BucketName) complaints.push(`${host.name} writes to ${wanted.bucket}`);
      if (wanted.region !== inventory.regions[region]?.aws)
        complaints.push(`${host.name} writes to ${wanted.region}`);
      const place = (path: string) => `arn:\${AWS::Partition}:s3:::${wanted.bucket}${path}/*`;
      const may = (action: string) =>
        mine
          .flatMap(({ actions, resources }) => (actions.includes(action) ? resources : []))
          .sort()
          .join();
      const partners = partnersOf(host, inventory).flatMap(({ name }) => writes[name]?.path ?? []);
      for (const action of ['s3:PutObject', 's3:DeleteObject']) {
        if (may(action) !== place(wanted.path)) complaints.push(`${host.name} may ${action} ${may(action)}`);
      }
      const readable = [wanted.path, ...partners].map(place).sort().join();
      if (may('s3:GetObject') !== readable)
        complaints.push(`${host.name} may s3:GetObject ${may('s3:GetObject')}`);
      const spare = mine.flatMap(({ actions }) => actions).filter((action) => !NEEDED.includes(action));
      if (spare.length > 0) complaints.push(`${host.name} needs no ${spare.join()}`);
    }
    const rules = read.data.ReplicationConfiguration['Fn::If'][1].Rules;
    const copied = rules.map(({ Filter }) => `/${Filter.Prefix}`).sort();
    const should = own
      .flatMap(({ name }) => (writes[name] === undefined ? [] : `${writes[name].path}/`))
      .sort();
    if (copied.join() !== should.join())
      complaints.push(`${stack} copies ${copied.join()} instead of ${should.join()}`);
    const other = all(templates, 'AWS::S3::Bucket', regionStackName(otherRegion(region, inventory)))[0];
    for (const { Destination } of rules) {
      const there = `:s3:::${String(other?.resource.Properties['BucketName'])}`;
      if (!textOf(Destination.Bucket).endsWith(there))
        complaints.push(`${stack} copies to ${textOf(Destination.Bucket)}`);
    }
    const [policy] = all(templates, 'AWS::S3::BucketPolicy', stack);
    const denied = refusals.safeParse(policy?.resource.Properties['PolicyDocument']).data?.Statement ?? [];
    if (
      !JSON.stringify(denied.filter(({ Effect }) => Effect === 'Deny')).includes(
        '"aws:SecureTransport":"false"',
      )
    )
      complaints.push(`${stack}: its bucket can be asked without TLS`);
  }
  return complaints;
}

const NEEDED = ['s3:ListBucket', 's3:GetObject', 's3:PutObject', 's3:DeleteObject'];
