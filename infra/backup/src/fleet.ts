import { readFileSync } from 'node:fs';
import { z } from 'zod';

const source = z.strictObject({
  /** The host whose repository it is. */
  name: z.string(),
  /** Where its repository is, in pgBackRest's own options: `--stanza=default`, `--repo1-path=/pgbackrest/worker-1-east`. */
  options: z.array(z.string()),
});

const node = z.strictObject({
  name: z.string(),
  /** Of Citus; 0 = the coordinator, or the one server where there is no cluster. */
  group: z.int().min(0),
  /** Its own repository first, then those of its standbys. */
  sources: z.array(source).min(1),
});

const fleet = z.strictObject({
  /** The programs, as paths; `bin` holds PostgreSQL's. */
  pgbackrest: z.string(),
  bin: z.string(),
  /** What the restored servers preload: citus, where it is there. */
  preload: z.string().default(''),
  database: z.string().default('toast'),
  /** Options for every call of pgBackRest: its configuration. */
  options: z.array(z.string()).default([]),
  nodes: z.array(node).min(1),
});

/** All nodes that are restored together, and the programs to do it with. */
export type Fleet = z.output<typeof fleet>;
export type FleetNode = Fleet['nodes'][number];

/** @throws Error that says what is wrong with the file. */
export const readFleet = (file: string): Fleet => fleet.parse(JSON.parse(readFileSync(file, 'utf8')));
