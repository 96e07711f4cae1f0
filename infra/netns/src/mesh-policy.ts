import { evaluate } from '@toast/infra-checks/nix';
import { z } from 'zod';
import { REFUSE } from './firewall.ts';
import type { Machine } from './plan.ts';

const shape = z.looseObject({
  acls: z.array(
    z.strictObject({
      action: z.literal('accept'),
      proto: z.literal('tcp'),
      src: z.array(z.string()),
      dst: z.array(z.string()),
    }),
  ),
});
export type Policy = z.infer<typeof shape>;

/** What Headscale tells every member of the mesh. */
export const readPolicy = (): Policy => shape.parse(evaluate('import (infra + "/mesh-policy.nix")'));

const nameOf = ({ role }: Machine): string => (role === 'operator' ? 'group:operators' : `tag:${role}`);

/** The filter that tailscaled of `self` would make of the policy, before anything else hears of what comes over the mesh. */
export function policyTable(
  { acls }: Policy,
  self: Machine,
  machines: readonly Machine[],
  on: string,
): string {
  const rules = acls.flatMap(({ src, dst }) => {
    const from = machines.filter((machine) => machine.mesh !== undefined && src.includes(nameOf(machine)));
    const ports = dst.flatMap((target) => {
      const at = target.lastIndexOf(':');
      return target.slice(0, at) === nameOf(self) ? target.slice(at + 1).split(',') : [];
    });
    if (from.length === 0 || ports.length === 0) return [];
    const addresses = from.map(({ mesh }) => mesh).join(', ');
    return `ip saddr { ${addresses} } tcp dport { ${ports.join(', ')} } accept`;
  });
  return `table inet mesh-policy {
  chain input {
    type filter hook input priority -10; policy accept;
    iifname != "${on}" accept
    ct state established,related accept
    icmp type echo-request accept
    ${rules.join('\n    ')}
    ${REFUSE}
  }
}
`;
}
