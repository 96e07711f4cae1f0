import type { Inventory } from '@toast/infra-checks/inventory';
import type { Stack } from 'aws-cdk-lib';
import { CfnHealthCheck, CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import { idOf } from './fleet.ts';
import type { Machine } from './machine.ts';
import { settings } from './settings.ts';

/** The names that lead to an ingress; infra/globals.nix calls them `sites`. Headscale's is one of them: see decision 22. */
export const sitesOf = ({ domain }: Inventory): string[] => [
  domain,
  ...['admin', 'kitchen', 'api', 'hs'].map((name) => `${name}.${domain}`),
];

/** Where an ingress dials to hand on what comes for Headscale: nobody else is answered there. */
export const controlNameOf = ({ domain }: Inventory): string => `control.${domain}`;

/** This region's half of the names: each leads to the nearest ingress that is well, and both regions say so of their own. */
export function addNames(
  stack: Stack,
  {
    inventory,
    region,
    zone,
    machines,
  }: { inventory: Inventory; region: string; zone: string; machines: readonly Machine[] },
): void {
  const ttl = String(settings.dnsSeconds);
  for (const { host, address } of machines) {
    if (address === undefined) continue;
    if (host.role === 'ingress') {
      const health = new CfnHealthCheck(stack, `${idOf(host.name)}Health`, {
        healthCheckConfig: {
          type: 'HTTPS',
          ipAddress: address.ref,
          port: inventory.ports['https'] ?? 443,
          fullyQualifiedDomainName: inventory.domain,
          enableSni: true,
          resourcePath: '/ingress/health',
          requestInterval: 10,
          failureThreshold: 2,
        },
        healthCheckTags: [{ key: 'Name', value: host.name }],
      });
      for (const name of sitesOf(inventory)) {
        new CfnRecordSet(stack, `Name${idOf(name)}`, {
          hostedZoneId: zone,
          name: `${name}.`,
          type: 'A',
          ttl,
          resourceRecords: [address.ref],
          setIdentifier: region,
          region: stack.region,
          healthCheckId: health.ref,
        });
      }
    } else {
      new CfnRecordSet(stack, `Name${idOf(controlNameOf(inventory))}`, {
        hostedZoneId: zone,
        name: `${controlNameOf(inventory)}.`,
        type: 'A',
        ttl,
        resourceRecords: [address.ref],
      });
    }
  }
}
