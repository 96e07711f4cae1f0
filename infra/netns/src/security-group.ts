import type { Door } from '@toast/provision/doors';
import { REFUSE } from './firewall.ts';

/** The cloud's group before the machine: it knows nothing of interfaces inside, and lets answers through. */
export const groupTable = (doors: readonly Door[]): string => `table inet security-group {
  chain input {
    type filter hook input priority -20; policy accept;
    iifname != "eth0" accept
    ct state established,related accept
    ${doors.map(({ protocol, port }) => `${protocol} dport ${port} accept`).join('\n    ')}
    ${REFUSE}
  }
}
`;
