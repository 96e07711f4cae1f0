/** What the inventory does not say, and an owner may want otherwise. Sizes in GiB. */
export const settings = {
  /**
   * Letters of the zones in each region; hosts of one role are spread over them. Which zone has T3 machines differs from account to account:
   * `aws ec2 describe-instance-type-offerings --location-type availability-zone` tells.
   */
  zones: ['a', 'b', 'c'],
  /** The system and Nix' store; the monitor's also holds a month of metrics, and traces. */
  rootSize: { monitor: 100, other: 30 },
  /** A database node's own, which outlives the machine. A coordinator's standby restores the whole cluster onto it every week. */
  dataSize: { coordinator: 400, worker: 100 },
  /** For how long a backup that was deleted or overwritten can be had back; pgBackRest itself keeps what is younger than 30 days. */
  regretDays: 30,
  /** Seconds for which a resolver may remember an ingress; with the health check's 20 s it bounds how long a dead one is asked. */
  dnsSeconds: 30,
} as const;
