import type { Ingress } from '@toast/infra-checks/ingress';
import type { Member } from './member.ts';

export const regionNames = ['east', 'west'] as const;
export type RegionName = (typeof regionNames)[number];

export type Region = {
  readonly name: RegionName;
  readonly ingress: Ingress;
  /** False after `die`, until `rise`. */
  readonly ingressIsUp: boolean;
  readonly backends: readonly Member[];
  readonly apps: readonly Member[];
  /** The power is out: its ingress, backends and apps, all at once. */
  die(): Promise<void>;
  rise(): Promise<void>;
};
