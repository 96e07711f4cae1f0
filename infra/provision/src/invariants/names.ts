import type { Inventory } from '@toast/infra-checks/inventory';
import { z } from 'zod';
import { regionStackName } from '../region-stack.ts';
import type { Templates } from '../templates.ts';
import { all, nameOf, target } from './read.ts';

const ref = z.strictObject({ Ref: z.string() });
const record = z.looseObject({
  Name: z.string().endsWith('.'),
  Type: z.literal('A'),
  TTL: z.string().regex(/^\d+$/),
  ResourceRecords: z.tuple([ref]),
  SetIdentifier: z.string().optional(),
  Region: z.string().optional(),
  HealthCheckId: ref.optional(),
});
const health = z.looseObject({
  HealthCheckConfig: z.looseObject({
    Type: z.literal('HTTPS'),
    EnableSNI: z.literal(true),
    IPAddress: ref,
    ResourcePath: z.literal('/ingress/health'),
    FullyQualifiedDomainName: z.string(),
  }),
});

/** Each site leads in each region to its ingress while that is well; the control link's name leads to Headscale; no other name is said. */
export function nameComplaints(
  templates: Templates,
  inventory: Inventory,
  sites: readonly string[],
  control: string,
): string[] {
  const complaints: string[] = [];
  const said: string[] = [];
  for (const [region, { aws }] of Object.entries(inventory.regions)) {
    const stack = regionStackName(region);
    const template = templates[stack];
    const hostAt = (address: unknown) => nameOf(target(address, template) ?? { Type: '', Properties: {} });
    for (const { id, resource } of all(templates, 'AWS::Route53::RecordSet', stack)) {
      const read = record.safeParse(resource.Properties);
      if (!read.success) {
        complaints.push(`${stack}: ${id} is not as it must be`);
        continue;
      }
      const { Name, ResourceRecords, SetIdentifier, Region, HealthCheckId } = read.data;
      const name = Name.slice(0, -1);
      const to = hostAt(ResourceRecords[0]) ?? 'nobody';
      const role = inventory.hosts[to]?.role;
      said.push(`${name} ${region}`);
      if (name === control) {
        if (role !== 'headscale') complaints.push(`${name} leads to ${to}`);
        continue;
      }
      if (role !== 'ingress') complaints.push(`${name} leads to ${to} in ${region}`);
      if (SetIdentifier !== region || Region !== aws)
        complaints.push(`${name} does not choose between regions in ${region}`);
      const checked = health.safeParse(target(HealthCheckId, template)?.Properties).data?.HealthCheckConfig;
      if (checked === undefined) complaints.push(`${name} leads to ${to} also when it is not well`);
      else if (hostAt(checked.IPAddress) !== to)
        complaints.push(`${name} leads to ${to} and asks how another one is`);
      else if (!sites.includes(checked.FullyQualifiedDomainName))
        complaints.push(`nobody knows ${checked.FullyQualifiedDomainName}`);
    }
  }
  const home = Object.values(inventory.hosts).find(({ role }) => role === 'headscale')?.region;
  const wanted = [
    ...Object.keys(inventory.regions).flatMap((region) => sites.map((site) => `${site} ${region}`)),
    `${control} ${home}`,
  ];
  for (const name of wanted) if (!said.includes(name)) complaints.push(`no name ${name}`);
  for (const name of said) if (!wanted.includes(name)) complaints.push(`nobody knows ${name}`);
  return complaints;
}
