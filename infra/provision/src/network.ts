import type { Inventory } from '@toast/infra-checks/inventory';
import type { Stack } from 'aws-cdk-lib';
import {
  GatewayVpcEndpointAwsService,
  IpAddresses,
  type ISubnet,
  Peer,
  Port,
  SecurityGroup,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import { doorsOf, type Side } from './doors.ts';
import { settings } from './settings.ts';

export type Network = {
  readonly subnets: readonly ISubnet[];
  readonly groups: Readonly<Record<Side, SecurityGroup>>;
};

/**
 * A region's network. Every subnet is public: the mesh speaks UDP between public addresses, and NAT gateways would cost more than the machines
 * and make it speak through relays. What keeps people out are the two groups.
 */
export function addNetwork(stack: Stack, inventory: Inventory, region: string): Network {
  const place = Object.keys(inventory.regions).indexOf(region);
  const vpc = new Vpc(stack, 'Network', {
    ipAddresses: IpAddresses.cidr(`10.${20 + place}.0.0/16`),
    availabilityZones: settings.zones.map((letter) => `${stack.region}${letter}`),
    subnetConfiguration: [{ name: 'Public', subnetType: SubnetType.PUBLIC, cidrMask: 20 }],
    natGateways: 0,
    // Would need a function of ours in the account; nothing is ever in the default group.
    restrictDefaultSecurityGroup: false,
    // Backups go to their bucket without going through the internet.
    gatewayEndpoints: { Buckets: { service: GatewayVpcEndpointAwsService.S3 } },
  });
  const group = (side: Side, id: string, description: string) => {
    const made = new SecurityGroup(stack, id, { vpc, description, allowAllOutbound: true });
    for (const { protocol, port } of doorsOf(side, inventory)) {
      made.addIngressRule(Peer.anyIpv4(), protocol === 'tcp' ? Port.tcp(port) : Port.udp(port));
    }
    return made;
  };
  return {
    subnets: vpc.publicSubnets,
    groups: {
      ingress: group('ingress', 'IngressDoors', 'The only public door of the region, and the mesh'),
      inner: group('inner', 'InnerDoors', 'The mesh, and nothing else'),
    },
  };
}
