import type { Inventory } from '@toast/infra-checks/inventory';
import { type App, BootstraplessSynthesizer, CfnOutput, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnHostedZone, CfnRecordSet } from 'aws-cdk-lib/aws-route53';

export const DNS_STACK = 'toast-dns';

/** The zone of our domain, which belongs to no region; each region's stack puts its own names into it. */
export function addDnsStack(app: App, inventory: Inventory): void {
  const stack = new Stack(app, DNS_STACK, {
    // Names are everywhere at once; the stack that says them must be somewhere.
    env: { region: Object.values(inventory.regions)[0]?.aws },
    description: 'Toast: the zone of its names',
    synthesizer: new BootstraplessSynthesizer(),
  });
  const zone = new CfnHostedZone(stack, 'Zone', { name: `${inventory.domain}.` });
  // A new zone would have other name servers, which the registrar does not know.
  zone.applyRemovalPolicy(RemovalPolicy.RETAIN);
  new CfnRecordSet(stack, 'Authorities', {
    hostedZoneId: zone.ref,
    name: `${inventory.domain}.`,
    type: 'CAA',
    ttl: '3600',
    // security.acme's default, and nobody else.
    resourceRecords: ['0 issue "letsencrypt.org"', '0 issuewild ";"'],
  });
  new CfnOutput(stack, 'ZoneId', { value: zone.ref });
  new CfnOutput(stack, 'NameServers', { value: Fn.join(' ', zone.attrNameServers) });
}
