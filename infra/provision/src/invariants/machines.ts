import type { Inventory } from '@toast/infra-checks/inventory';
import { z } from 'zod';
import { hasFixedAddress, hostsOf, isDatabase, isLasting } from '../fleet.ts';
import { regionStackName } from '../region-stack.ts';
import type { Templates } from '../templates.ts';
import { all, nameOf, target } from './read.ts';

const instance = z.looseObject({
  InstanceType: z.string(),
  ImageId: z.strictObject({ Ref: z.literal('Image') }),
  SubnetId: z.strictObject({ Ref: z.string() }),
  DisableApiTermination: z.boolean(),
  MetadataOptions: z.looseObject({
    HttpTokens: z.literal('required'),
    HttpPutResponseHopLimit: z.literal(1),
  }),
});

/** Whatever else there is costs money or opens a way that nobody has thought about. */
const KNOWN: Record<string, string> = {
  EC2: 'EIP Instance InternetGateway Route RouteTable SecurityGroup Subnet SubnetRouteTableAssociation VPC VPCEndpoint VPCGatewayAttachment Volume VolumeAttachment',
  S3: 'Bucket BucketPolicy',
  IAM: 'InstanceProfile Role',
  Route53: 'HealthCheck HostedZone RecordSet',
  CloudWatch: 'Alarm',
  SNS: 'Subscription Topic TopicPolicy',
};

/** Every host of the inventory is one machine of its type in its region, and there is no other. */
export function machineComplaints(templates: Templates, inventory: Inventory): string[] {
  const complaints: string[] = [];
  for (const [stack, { Resources }] of Object.entries(templates)) {
    for (const [id, { Type }] of Object.entries(Resources)) {
      const [, service = '', kind = ''] = Type.split('::');
      if (!KNOWN[service]?.split(' ').includes(kind))
        complaints.push(`${stack}: nobody has thought about ${id}, ${Type}`);
    }
  }
  const machines = all(templates, 'AWS::EC2::Instance').map((found) => ({
    ...found,
    name: nameOf(found.resource),
  }));
  const hosts = hostsOf(inventory);
  for (const { id, name } of machines) {
    if (!hosts.some((host) => host.name === name)) complaints.push(`${id} is no host of the inventory`);
  }
  for (const host of hosts) {
    const found = machines.filter(({ name }) => name === host.name);
    const [machine] = found;
    if (machine === undefined || found.length > 1) {
      complaints.push(`${host.name}: ${found.length} machines instead of one`);
      continue;
    }
    if (machine.stack !== regionStackName(host.region))
      complaints.push(`${host.name} is in ${machine.stack}`);
    const read = instance.safeParse(machine.resource.Properties);
    if (!read.success) {
      complaints.push(
        `${host.name}: ${read.error.issues.map(({ path }) => path.join('.')).join()} is not as it must be`,
      );
      continue;
    }
    const type = inventory.instances[host.role];
    if (read.data.InstanceType !== type)
      complaints.push(`${host.name} is a ${read.data.InstanceType}, not a ${type}`);
    if (read.data.DisableApiTermination !== isLasting(host)) {
      complaints.push(`${host.name} ${isLasting(host) ? 'can' : 'cannot'} be terminated by a slip`);
    }
    const addresses = all(templates, 'AWS::EC2::EIP', machine.stack).filter(
      ({ resource }) =>
        nameOf(target(resource.Properties['InstanceId'], templates[machine.stack]) ?? resource) === host.name,
    );
    if (addresses.length !== (hasFixedAddress(host) ? 1 : 0)) {
      complaints.push(`${host.name} has ${addresses.length} addresses that stay`);
    }
    const volumes = all(templates, 'AWS::EC2::VolumeAttachment', machine.stack).filter(
      ({ resource }) =>
        target(resource.Properties['InstanceId'], templates[machine.stack]) === machine.resource,
    );
    if (volumes.length !== (isDatabase(host) ? 1 : 0))
      complaints.push(`${host.name} has ${volumes.length} disks for data`);
  }
  return [...complaints, ...crowded(templates, inventory)];
}

/** Two of a role in one region are never in one zone, unless there are more of them than zones. */
function crowded(templates: Templates, inventory: Inventory): string[] {
  const places = new Map<string, string[]>();
  for (const host of hostsOf(inventory)) {
    const machine = all(templates, 'AWS::EC2::Instance', regionStackName(host.region)).find(
      ({ resource }) => nameOf(resource) === host.name,
    );
    const subnet = target(machine?.resource.Properties['SubnetId'], templates[regionStackName(host.region)]);
    const zone = String(subnet?.Properties['AvailabilityZone']);
    const group = `${host.role} in ${host.region}`;
    places.set(group, [...(places.get(group) ?? []), zone]);
  }
  return [...places].flatMap(([group, zones]) =>
    new Set(zones).size === Math.min(zones.length, 3) ? [] : [`every ${group} is in ${zones.join()}`],
  );
}
