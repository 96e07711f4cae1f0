import type { Inventory } from '@toast/infra-checks/inventory';
import { Aws, type Stack } from 'aws-cdk-lib';
import {
  CfnInstanceProfile,
  Effect,
  PolicyDocument,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { bucketOf, prefixOf, readableBy } from './backup-places.ts';
import { idOf, type Named } from './fleet.ts';

const allow = (actions: string[], resources: string[], conditions: Record<string, unknown> = {}) =>
  new PolicyStatement({ effect: Effect.ALLOW, actions, resources, conditions });

/** Session Manager's conversation, for which AWS knows no resources to name. */
export const CONVERSATION = [
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
];

/** What a host may ask of the cloud: to be reached when the mesh is broken, and its own backups. */
export function addHostRole(stack: Stack, inventory: Inventory, host: Named): CfnInstanceProfile {
  const mine = prefixOf(host);
  const role = new Role(stack, `${idOf(host.name)}Role`, {
    assumedBy: new ServicePrincipal('ec2.amazonaws.com'),
    inlinePolicies: {
      'break-glass': new PolicyDocument({
        statements: [
          allow(CONVERSATION, ['*']),
          // Amazon's own policy for this also lets a host read every parameter of the account.
          allow(
            ['ssm:UpdateInstanceInformation'],
            [`arn:${Aws.PARTITION}:ec2:${Aws.REGION}:${Aws.ACCOUNT_ID}:instance/*`],
          ),
        ],
      }),
      ...(mine === undefined ? {} : { backups: backups(host, mine, inventory) }),
    },
  });
  return new CfnInstanceProfile(stack, `${idOf(host.name)}Profile`, { roles: [role.roleName] });
}

function backups(host: Named, mine: string, inventory: Inventory): PolicyDocument {
  const bucket = `arn:${Aws.PARTITION}:s3:::${bucketOf(host.region, inventory)}`;
  const places = (prefixes: readonly string[]) => prefixes.map((prefix) => `${bucket}/${prefix}*`);
  const readable = readableBy(host, inventory);
  if (readable.length === 0)
    return new PolicyDocument({ statements: [allow(['s3:PutObject'], places([mine]))] });
  return new PolicyDocument({
    statements: [
      allow(['s3:ListBucket'], [bucket], {
        StringLike: { 's3:prefix': readable.flatMap((prefix) => [prefix.slice(0, -1), `${prefix}*`]) },
      }),
      allow(['s3:GetObject'], places(readable)),
      // With versions kept, deleting is hiding; no host may delete a version.
      allow(['s3:PutObject', 's3:DeleteObject'], places([mine])),
    ],
  });
}
