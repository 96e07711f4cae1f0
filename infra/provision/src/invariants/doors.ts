import { z } from 'zod';
import type { Templates } from '../templates.ts';
import { all, nameOf, target, textsOf } from './read.ts';

/** What the world may knock at, by host. */
export type Expected = Record<string, { readonly tcp: readonly number[]; readonly udp: readonly number[] }>;

const rule = z.strictObject({
  CidrIp: z.literal('0.0.0.0/0'),
  Description: z.string().optional(),
  IpProtocol: z.enum(['tcp', 'udp']),
  FromPort: z.int(),
  ToPort: z.int(),
});
const group = z.looseObject({
  SecurityGroupIngress: z.array(rule),
  SecurityGroupEgress: z.tuple([
    z.looseObject({ CidrIp: z.literal('0.0.0.0/0'), IpProtocol: z.literal('-1') }),
  ]),
});
const instance = z.looseObject({ SecurityGroupIds: z.array(z.unknown()) });

/** Two groups in each region, and through them to each host what is expected of it and nothing else. */
export function doorComplaints(templates: Templates, expected: Expected): string[] {
  const beside = [
    'AWS::EC2::SecurityGroupIngress',
    'AWS::EC2::SecurityGroupEgress',
    'AWS::EC2::NetworkInterface',
  ];
  const complaints = beside.flatMap((type) =>
    all(templates, type).map(({ stack, id }) => `${stack}: ${id} opens something beside the two groups`),
  );
  for (const stack of new Set(all(templates, 'AWS::EC2::Instance').map((found) => found.stack))) {
    const count = all(templates, 'AWS::EC2::SecurityGroup', stack).length;
    if (count !== 2) complaints.push(`${stack}: ${count} security groups instead of two`);
  }
  for (const { stack, id, resource } of all(templates, 'AWS::EC2::Instance')) {
    const host = nameOf(resource) ?? id;
    const wanted = expected[host];
    const { SecurityGroupIds } = instance.parse(resource.Properties);
    const groups = SecurityGroupIds.map((value) =>
      group.safeParse(target(value, templates[stack])?.Properties),
    );
    if (groups.some(({ success }) => !success)) {
      complaints.push(`${host}: a group that is not only ports open to all, and everything out`);
      continue;
    }
    const rules = groups.flatMap(({ data }) => data?.SecurityGroupIngress ?? []);
    for (const protocol of ['tcp', 'udp'] as const) {
      const open = rules
        .filter(({ IpProtocol }) => IpProtocol === protocol)
        .map(({ FromPort, ToPort }) => (FromPort === ToPort ? String(FromPort) : `${FromPort}-${ToPort}`));
      const should = textsOf([...(wanted?.[protocol] ?? [])]);
      if (open.sort().join() !== should.sort().join()) {
        complaints.push(
          `${host}: ${protocol} ${open.join() || 'none'} instead of ${should.join() || 'none'}`,
        );
      }
    }
  }
  return complaints;
}
