import type { Inventory } from '@toast/infra-checks/inventory';
import { Aws, CfnCondition, CfnParameter, Duration, Fn, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { bucketOf, prefixesOf, STATES } from './backup-places.ts';
import { otherRegion } from './fleet.ts';
import { settings } from './settings.ts';

/**
 * A region's backups: kept when the stack goes, copied to the other region within a quarter of an hour. Each of the two buckets is copied into the
 * other, so the first of them must be made before it has anywhere to be copied to: `Replicate=no`, once.
 */
export function addBackupBucket(stack: Stack, inventory: Inventory, region: string): Bucket {
  const bucket = new Bucket(stack, 'Backup', {
    bucketName: bucketOf(region, inventory),
    versioned: true,
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      {
        id: 'regret',
        // What is current goes when pgBackRest says so and never by age; only what it has thrown away does.
        noncurrentVersionExpiration: Duration.days(settings.regretDays),
        expiredObjectDeleteMarker: true,
        abortIncompleteMultipartUploadAfter: Duration.days(7),
      },
      { id: 'states', prefix: STATES, expiration: Duration.days(settings.regretDays) },
    ],
  });
  const made = bucket.node.defaultChild;
  if (!(made instanceof CfnBucket)) throw new TypeError('a bucket is made of something else');
  const answer = new CfnParameter(stack, 'Replicate', {
    allowedValues: ['yes', 'no'],
    default: 'yes',
    description: 'no: the other region has no bucket yet',
  });
  const replicates = new CfnCondition(stack, 'Replicates', {
    expression: Fn.conditionEquals(answer.valueAsString, 'yes'),
  });
  made.replicationConfiguration = Fn.conditionIf(
    replicates.logicalId,
    replication(stack, inventory, region),
    Aws.NO_VALUE,
  );
  return bucket;
}

/** CloudFormation's own spelling, since a condition hides the shape from the types. */
function replication(stack: Stack, inventory: Inventory, region: string): object {
  const prefixes = prefixesOf(inventory, region);
  const source = `arn:${Aws.PARTITION}:s3:::${bucketOf(region, inventory)}`;
  const target = `arn:${Aws.PARTITION}:s3:::${bucketOf(otherRegion(region, inventory), inventory)}`;
  const allow = (actions: string[], resources: string[]) =>
    new PolicyStatement({ effect: Effect.ALLOW, actions, resources });
  const role = new Role(stack, 'Copier', {
    assumedBy: new ServicePrincipal('s3.amazonaws.com'),
    inlinePolicies: {
      copy: new PolicyDocument({
        statements: [
          allow(['s3:GetReplicationConfiguration', 's3:ListBucket'], [source]),
          allow(
            ['s3:GetObjectVersionForReplication', 's3:GetObjectVersionAcl', 's3:GetObjectVersionTagging'],
            prefixes.map((prefix) => `${source}/${prefix}*`),
          ),
          allow(
            ['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ReplicateTags'],
            prefixes.map((prefix) => `${target}/${prefix}*`),
          ),
        ],
      }),
    },
  });
  const quarter = { Status: 'Enabled', Time: { Minutes: 15 } };
  return {
    Role: role.roleArn,
    Rules: prefixes.map((prefix, index) => ({
      Id: prefix.replaceAll('/', '-').replace(/-$/, ''),
      Status: 'Enabled',
      Priority: index + 1,
      Filter: { Prefix: prefix },
      DeleteMarkerReplication: { Status: 'Enabled' },
      Destination: {
        Bucket: target,
        ReplicationTime: quarter,
        Metrics: { Status: 'Enabled', EventThreshold: { Minutes: 15 } },
      },
    })),
  };
}
