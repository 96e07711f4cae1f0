import type { Inventory } from '@toast/infra-checks/inventory';
import { type App, BootstraplessSynthesizer, CfnOutput, CfnParameter, Stack } from 'aws-cdk-lib';
import { addAlarms } from './alarms.ts';
import { addBackupBucket } from './backup-bucket.ts';
import { hostsOf, idOf } from './fleet.ts';
import { addMachine } from './machine.ts';
import { addNames } from './names.ts';
import { addNetwork } from './network.ts';

export const regionStackName = (region: string): string => `toast-${region}`;

/** Everything of one region. It refers to no other stack, so that a region can be made or mended while the other is away. */
export function addRegionStack(app: App, inventory: Inventory, region: string): void {
  const aws = inventory.regions[region]?.aws;
  if (aws === undefined) throw new Error(`the inventory has no region ${region}`);
  const stack = new Stack(app, regionStackName(region), {
    env: { region: aws },
    description: `Toast in ${region}`,
    // Nothing of ours need be in the account before.
    synthesizer: new BootstraplessSynthesizer(),
    tags: { product: 'toast', region },
  });
  const image = new CfnParameter(stack, 'Image', {
    type: 'AWS::EC2::Image::Id',
    description: 'The NixOS image that machines start from the first time; keep it the same afterwards',
  });
  const zone = new CfnParameter(stack, 'Zone', {
    type: 'AWS::Route53::HostedZone::Id',
    description: `The hosted zone of ${inventory.domain}: an output of toast-dns`,
  });
  const network = addNetwork(stack, inventory, region);
  addBackupBucket(stack, inventory, region);
  const machines = hostsOf(inventory)
    .filter((host) => host.region === region)
    .map((host) => addMachine(stack, { inventory, network, image: image.valueAsString, host }));
  addNames(stack, { inventory, region, zone: zone.valueAsString, machines });
  addAlarms(stack, inventory, machines);
  for (const { host, instance } of machines) {
    new CfnOutput(stack, `${idOf(host.name)}Id`, { value: instance.ref, description: host.name });
  }
}
