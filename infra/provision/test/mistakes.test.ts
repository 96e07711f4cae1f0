import { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Templates, templatesOf } from '../src/templates.ts';
import { complaintsAbout, inventory } from './complaints.ts';
import { add, change, everywhere, find, type Mistake, open } from './spoil.ts';

const grant = (statement: Record<string, unknown>): Mistake =>
  change('AWS::IAM::Role', 'BackendEast1Role', {
    Policies: [{ PolicyName: 'more', PolicyDocument: { Statement: [{ Effect: 'Allow', ...statement }] } }],
  });
const instance = 'AWS::EC2::Instance';
const disk = (ebs: Record<string, unknown>) => ({
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: ebs }],
});

describe('a mistake in what is asked of the cloud', () => {
  let templates: Templates;
  beforeAll(() => {
    templates = templatesOf(inventory);
  });

  it('is not in what we ask', () => {
    expect(complaintsAbout(templates)).toEqual([]);
  });

  it.each<[string, Mistake, string]>([
    ['SSH for all hosts', open('InnerDoors', {}), 'worker-1-east: tcp 22 instead of none'],
    [
      'HTTP/3 at the ingress',
      open('IngressDoors', { IpProtocol: 'udp', FromPort: 443, ToPort: 443 }),
      'udp 41641,443',
    ],
    [
      'a range of ports',
      open('InnerDoors', { FromPort: 5432, ToPort: 6432 }),
      'tcp 5432-6432 instead of none',
    ],
    [
      'a database for one address',
      open('InnerDoors', { CidrIp: '203.0.113.7/32' }),
      'coordinator-east: a group that',
    ],
    [
      'everything within the group',
      open('InnerDoors', { IpProtocol: '-1' }),
      'worker-1-east: a group that is not',
    ],
    [
      'a rule beside its group',
      add('More', 'AWS::EC2::SecurityGroupIngress', { IpProtocol: 'tcp', FromPort: 22, ToPort: 22 }),
      'More opens something beside the two groups',
    ],
    [
      'a third group',
      add('Third', 'AWS::EC2::SecurityGroup', { SecurityGroupIngress: [], SecurityGroupEgress: [] }),
      '3 security groups instead of two',
    ],
    [
      'a backend behind the doors of the ingress',
      (resources) => {
        const { Properties } = find(resources, instance, 'BackendEast1');
        Properties['SecurityGroupIds'] = find(resources, instance, 'IngressEast').Properties[
          'SecurityGroupIds'
        ];
      },
      'backend-east-1: tcp 443,80 instead of none',
    ],
    [
      'a larger machine',
      change(instance, 'Headscale', { InstanceType: 't3.large' }),
      'headscale is a t3.large',
    ],
    [
      'a machine that is missing',
      (resources) => delete resources['BackendEast2'],
      'backend-east-2: 0 machines',
    ],
    [
      'a machine too many',
      (resources) => {
        resources['Spare'] = structuredClone(find(resources, instance, 'BackendEast1'));
      },
      'backend-east-1: 2 machines instead of one',
    ],
    [
      'a bastion',
      add('Bastion', instance, { Tags: [], SecurityGroupIds: [] }),
      'Bastion is no host of the inventory',
    ],
    ['a NAT gateway', add('Nat', 'AWS::EC2::NatGateway', {}), 'nobody has thought about Nat'],
    [
      'metadata for anybody',
      change(instance, 'IngressEast', {
        MetadataOptions: { HttpTokens: 'optional', HttpPutResponseHopLimit: 1 },
      }),
      'ingress-east: MetadataOptions.HttpTokens is not as it must be',
    ],
    ['an image of its own', change(instance, 'Headscale', { ImageId: 'ami-1' }), 'headscale: ImageId'],
    [
      'a database that one click removes',
      change(instance, 'Worker1East', { DisableApiTermination: false }),
      'worker-1-east can be terminated by a slip',
    ],
    [
      'both backends in one zone',
      (resources) => {
        const { Properties } = find(resources, instance, 'BackendEast2');
        Properties['SubnetId'] = find(resources, instance, 'BackendEast1').Properties['SubnetId'];
      },
      'every backend in east is in us-east-1a,us-east-1a',
    ],
    [
      'a disk in the clear',
      change(instance, 'Headscale', disk({ VolumeType: 'gp3' })),
      'headscale: the system',
    ],
    [
      'the database in the clear',
      change('AWS::EC2::Volume', 'Worker2', { Encrypted: false }),
      'worker-2-east: the disk',
    ],
    [
      'a disk that goes with its stack',
      (resources) => delete find(resources, 'AWS::EC2::Volume', 'CoordinatorEast').DeletionPolicy,
      'CoordinatorEastData goes with its stack',
    ],
    [
      'a database without a disk',
      (resources) => delete resources['Worker3EastDataAttached'],
      'has 0 disks for data',
    ],
    ['everything of S3', grant({ Action: 's3:*', Resource: 'arn:aws:s3:::x/*' }), 'may do s3:*'],
    [
      'reading of every parameter',
      grant({ Action: 'ssm:GetParameter', Resource: '*' }),
      'may do ssm:GetParameter to every',
    ],
    [
      'the backups of others',
      everywhere('AWS::IAM::Role', /pgbackrest\/worker-2-east\/\*/g, 'pgbackrest/*'),
      'worker-2-east may s3:PutObject',
    ],
    ['backups for a backend', grant({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::x/y/*' }), 'has none'],
    [
      'deleting what was deleted',
      everywhere('AWS::IAM::Role', /"s3:DeleteObject"/g, '"s3:DeleteObject","s3:DeleteObjectVersion"'),
      'needs no s3:DeleteObjectVersion',
    ],
    [
      "Amazon's own policy",
      change('AWS::IAM::Role', 'HeadscaleRole', { ManagedPolicyArns: ['arn:aws:iam::aws:policy/X'] }),
      'has something beside policies of its own',
    ],
    [
      'a role for another account',
      everywhere('AWS::IAM::Role', /\{"Service":"ec2.amazonaws.com"\}/g, '{"AWS":"*"}'),
      'can be taken by somebody else',
    ],
    [
      'a bucket of another name',
      change('AWS::S3::Bucket', 'Backup', { BucketName: 'b' }),
      'writes to toast-example-backup-east',
    ],
    [
      'a bucket in the clear',
      change('AWS::S3::Bucket', 'Backup', { BucketEncryption: undefined }),
      'is not encrypted',
    ],
    [
      'a bucket for all',
      change('AWS::S3::Bucket', 'Backup', { PublicAccessBlockConfiguration: {} }),
      'BlockPublicAcls',
    ],
    [
      'no versions',
      change('AWS::S3::Bucket', 'Backup', { VersioningConfiguration: {} }),
      'VersioningConfiguration',
    ],
    [
      'backups that go by age',
      everywhere('AWS::S3::Bucket', /"Id":"regret"/g, '"Id":"regret","ExpirationInDays":7'),
      'LifecycleConfiguration',
    ],
    [
      'no second chance',
      everywhere('AWS::S3::Bucket', /"NoncurrentDays":30/g, '"NoncurrentDays":1'),
      'NoncurrentDays',
    ],
    [
      'no copy',
      change('AWS::S3::Bucket', 'Backup', { ReplicationConfiguration: undefined }),
      'ReplicationConfiguration',
    ],
    ['a copy to itself', everywhere('AWS::S3::Bucket', /backup-west/g, 'backup-east'), 'copies to'],
    [
      'a host that is not copied',
      everywhere('AWS::S3::Bucket', /worker-3-east\//g, 'w/'),
      'copies /headscale/headscale/,/pgbackrest/coordinator-east/,/pgbackrest/w/',
    ],
    [
      'a bucket without TLS',
      everywhere('AWS::S3::BucketPolicy', /"false"/g, '"true"'),
      'can be asked without TLS',
    ],
    [
      'a name that is missing',
      (resources) => delete resources['NameApiToastExample'],
      'no name api.toast.example east',
    ],
    [
      'Headscale without the ingress',
      change('AWS::Route53::RecordSet', 'NameHs', { ResourceRecords: [{ Ref: 'HeadscaleAddress' }] }),
      'hs.toast.example leads to headscale in east',
    ],
    [
      'a name for a dead ingress',
      change('AWS::Route53::RecordSet', 'NameAdmin', { HealthCheckId: undefined }),
      'admin.toast.example leads to ingress-east also when it is not well',
    ],
    [
      'one region for all',
      change('AWS::Route53::RecordSet', 'NameKitchen', { SetIdentifier: undefined, Region: undefined }),
      'kitchen.toast.example does not choose',
    ],
    [
      'the health of another machine',
      everywhere('AWS::Route53::HealthCheck', /IngressEastAddress/g, 'HeadscaleAddress'),
      'asks how another one is',
    ],
    [
      'a door that every app must be well for',
      everywhere('AWS::Route53::HealthCheck', /\/ingress\/health/g, '/'),
      'also when it is not well',
    ],
    [
      'alarms without a voice',
      everywhere('AWS::SNS::TopicPolicy', /cloudwatch.amazonaws.com/g, 'events.amazonaws.com'),
      'alarms cannot speak',
    ],
    [
      'nobody who hears',
      change('AWS::CloudWatch::Alarm', 'Worker1EastCredits', { AlarmActions: [] }),
      'CPUCreditBalance of Worker1East',
    ],
  ])('is seen: %s', (_what, mistake, complaint) => {
    const spoilt = structuredClone(templates);
    const { Resources } = spoilt['toast-east'] ?? { Resources: {} };
    mistake(Resources);
    expect(complaintsAbout(spoilt).join('\n')).toContain(complaint);
  });

  it('is seen by the circle that it makes', () => {
    const spoilt = structuredClone(templates['toast-east'] ?? { Resources: {} });
    find(spoilt.Resources, 'AWS::IAM::Role', 'BackendEast1Role').Properties['Description'] = {
      Ref: 'BackendEast1',
    };
    expect(() => Template.fromJSON(spoilt)).toThrow('cycle');
  });
});
