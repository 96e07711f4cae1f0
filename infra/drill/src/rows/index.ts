import type { Row } from '../row.ts';
import { backendDies } from './backend-dies.ts';
import { backendHangs } from './backend-hangs.ts';
import { backendUnreachable } from './backend-unreachable.ts';
import { certificateExpires } from './certificate-expires.ts';
import { clockSkew } from './clock-skew.ts';
import { coordinatorDies } from './coordinator-dies.ts';
import { dataDestroyed } from './data-destroyed.ts';
import { databaseRestarts } from './database-restarts.ts';
import { databasesRegionDies } from './databases-region-dies.ts';
import { deploy } from './deploy.ts';
import { diskFull } from './disk-full.ts';
import { ingressReload } from './ingress-reload.ts';
import { redisDies } from './redis-dies.ts';
import { regionDies } from './region-dies.ts';
import { relayDies } from './relay-dies.ts';
import { workerDies } from './worker-dies.ts';

/** The failure table, in the order in which it is read. */
export const rows: readonly Row[] = [
  backendDies,
  backendHangs,
  backendUnreachable,
  regionDies,
  workerDies,
  coordinatorDies,
  databasesRegionDies,
  databaseRestarts,
  diskFull,
  dataDestroyed,
  relayDies,
  redisDies,
  clockSkew,
  deploy,
  certificateExpires,
  ingressReload,
];
