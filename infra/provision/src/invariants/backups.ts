import type { Inventory } from '@toast/infra-checks/inventory';
import { z } from 'zod';
import { hostsOf, otherRegion } from '../fleet.ts';
import { regionStackName } from '../region-stack.ts';
import type { Templates } from '../templates.ts';
import { rightComplaints, type Writes } from './backup-rights.ts';
import { grantsOf } from './permissions.ts';
import { all, textOf } from './read.ts';

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
    // Strict: a rule that lets pgBackRest's files expire would have another key.
    Rules: z.tuple([
      z.strictObject({
        Id: z.string(),
        Status: z.literal('Enabled'),
        ExpiredObjectDeleteMarker: z.boolean(),
        AbortIncompleteMultipartUpload: z.unknown(),
        NoncurrentVersionExpiration: z.strictObject({ NoncurrentDays: z.int().min(30) }),
      }),
      z.strictObject({
        Id: z.string(),
        Status: z.literal('Enabled'),
        Prefix: z.literal('headscale/'),
        ExpirationInDays: z.int().min(30),
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
    const name = read.data.BucketName;
    for (const host of own) complaints.push(...rightComplaints(host, name, grants, writes, inventory));
    const rules = read.data.ReplicationConfiguration['Fn::If'][1].Rules;
    const copied = rules.map(({ Filter }) => `/${Filter.Prefix}`).sort();
    const should = own
      .flatMap((host) => (writes[host.name] === undefined ? [] : `${writes[host.name]?.path}/`))
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
