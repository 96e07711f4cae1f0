import type { Inventory } from '@toast/infra-checks/inventory';
import { CfnDeletionPolicy, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { CfnEIP, CfnInstance, CfnVolume, CfnVolumeAttachment } from 'aws-cdk-lib/aws-ec2';
import { sideOf } from './doors.ts';
import { hasFixedAddress, hostsOf, idOf, isDatabase, isLasting, type Named } from './fleet.ts';
import { addHostRole } from './host-role.ts';
import type { Network } from './network.ts';
import { settings } from './settings.ts';

export type Machine = {
  readonly host: Named;
  readonly instance: CfnInstance;
  readonly address: CfnEIP | undefined;
};

/** A host of the inventory as an instance. `image` is what it starts from the first time; afterwards it is deployed to and never replaced for that. */
export function addMachine(
  stack: Stack,
  { inventory, network, image, host }: { inventory: Inventory; network: Network; image: string; host: Named },
): Machine {
  const id = idOf(host.name);
  const subnet = network.subnets[placeOf(host, inventory) % network.subnets.length];
  if (subnet === undefined) throw new Error(`there is no subnet for ${host.name}`);
  const instance = new CfnInstance(stack, id, {
    imageId: image,
    instanceType: inventory.instances[host.role],
    subnetId: subnet.subnetId,
    securityGroupIds: [network.groups[sideOf(host)].securityGroupId],
    iamInstanceProfile: addHostRole(stack, inventory, host).ref,
    metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1 },
    blockDeviceMappings: [
      {
        deviceName: '/dev/xvda',
        ebs: {
          encrypted: true,
          volumeType: 'gp3',
          volumeSize: settings.rootSize[host.role === 'monitor' ? 'monitor' : 'other'],
          deleteOnTermination: true,
        },
      },
    ],
    // A busy evening is not slowed down; the alarm tells when it starts to cost.
    creditSpecification: { cpuCredits: 'unlimited' },
    disableApiTermination: isLasting(host),
    propagateTagsToVolumeOnCreation: true,
    tags: tags(host),
  });
  // It asks its way out as soon as it starts.
  instance.node.addDependency(subnet.internetConnectivityEstablished);
  if (isLasting(host)) {
    instance.cfnOptions.deletionPolicy = CfnDeletionPolicy.RETAIN;
    instance.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN;
  }
  if (isDatabase(host)) addData(stack, host, instance, subnet.availabilityZone);
  return { host, instance, address: hasFixedAddress(host) ? addAddress(stack, host, instance) : undefined };
}

/** Which of its role it is in its region: neighbours go to different zones. */
const placeOf = (host: Named, inventory: Inventory): number =>
  hostsOf(inventory)
    .filter(({ role, region }) => role === host.role && region === host.region)
    .findIndex(({ name }) => name === host.name);

const tags = (host: Named) => [
  { key: 'Name', value: host.name },
  { key: 'toast:role', value: host.role },
];

/** The database's files, on a disk of their own that is not thrown away with the machine. infra/modules/data-volume.nix mounts it. */
function addData(stack: Stack, host: Named, instance: CfnInstance, availabilityZone: string): void {
  const volume = new CfnVolume(stack, `${idOf(host.name)}Data`, {
    availabilityZone,
    encrypted: true,
    volumeType: 'gp3',
    size: settings.dataSize[host.role === 'coordinator' ? 'coordinator' : 'worker'],
    tags: tags(host),
  });
  volume.applyRemovalPolicy(RemovalPolicy.RETAIN);
  new CfnVolumeAttachment(stack, `${idOf(host.name)}DataAttached`, {
    device: '/dev/sdf',
    instanceId: instance.ref,
    volumeId: volume.ref,
  });
}

function addAddress(stack: Stack, host: Named, instance: CfnInstance): CfnEIP {
  const address = new CfnEIP(stack, `${idOf(host.name)}Address`, {
    domain: 'vpc',
    instanceId: instance.ref,
    tags: tags(host),
  });
  // Names of the world lead here, and other people's resolvers remember them.
  address.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return address;
}
