import type { Facts } from '@toast/infra-checks/hosts';

/** A refusal that the one refused notices at once, where the real ones say nothing: so a test need not wait to know. */
export const REFUSE = 'meta l4proto tcp reject with tcp reset\n    reject';

/** The table that NixOS makes of `networking.firewall`, from what the modules made of that. */
export function firewallTable({
  tcp,
  udp,
  interfaces,
  extraInputRules,
  trustedInterfaces,
}: Facts['firewall']): string {
  const ports = (protocol: string, list: readonly number[], on = '') =>
    list.length === 0 ? [] : [`${on}${protocol} dport { ${list.join(', ')} } accept`];
  const allowed = [
    ...ports('tcp', tcp),
    ...ports('udp', udp),
    ...Object.entries(interfaces).flatMap(([name, { allowedTCPPorts, allowedUDPPorts }]) => [
      ...ports('tcp', allowedTCPPorts, `iifname "${name}" `),
      ...ports('udp', allowedUDPPorts, `iifname "${name}" `),
    ]),
    'icmp type echo-request accept',
    ...extraInputRules.split('\n').filter((line) => line.trim() !== ''),
  ];
  return `table inet nixos-fw {
  chain input {
    type filter hook input priority filter; policy drop;
    iifname { ${['"lo"', ...trustedInterfaces.map((name) => `"${name}"`)].join(', ')} } accept
    ct state vmap { invalid : drop, established : accept, related : accept, new : jump input-allow, untracked : jump input-allow }
    ${REFUSE}
  }
  chain input-allow {
    ${allowed.join('\n    ')}
  }
}
`;
}
