import { readFileSync } from 'node:fs';
import { inRoot } from '@toast/local/root';
import { z } from 'zod';

const port = z.int().min(1).max(65_535);
const role = z.enum(['headscale', 'ingress', 'backend', 'coordinator', 'worker', 'monitor']);
const label = z.string().regex(/^[a-z][a-z0-9-]*$/);
const ipv4 = z.ipv4();

const shape = z.strictObject({
  domain: z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/),
  operators: z.email(),
  mesh: z.strictObject({ cidr: z.cidrv4(), interface: label, domain: z.string() }),
  control: z.strictObject({ interface: label, cidr: z.cidrv4() }),
  regions: z.record(label, z.strictObject({ aws: z.string() })),
  instances: z.record(role, z.enum(['t3.micro', 't3.small', 't3.medium'])),
  /** Whether the ingresses ask the backends how they are; decision 0029. */
  prober: z.boolean(),
  ports: z.record(z.string(), port),
  reach: z.array(
    z.strictObject({
      from: z.union([role, z.enum(['internet', 'operator'])]),
      to: z.union([role, z.literal('*')]),
      tcp: z.array(z.string()).min(1),
    }),
  ),
  hosts: z.record(
    label,
    z.strictObject({
      role,
      region: label,
      /** Its address in the mesh. */
      mesh: ipv4,
      /** Its address on the control link, of those that have one. */
      control: ipv4.optional(),
      /** Of a database node: which part of the cluster it holds; 0 is the coordinator. */
      group: z.int().min(0).optional(),
      /** The host that it follows, ready to take its place. */
      standbyOf: label.optional(),
    }),
  ),
});

export type Inventory = z.infer<typeof shape>;
export type Host = Inventory['hosts'][string];

/** infra/inventory.json. @throws ZodError that names what is wrong */
export const readInventory = (): Inventory =>
  shape.parse(JSON.parse(readFileSync(inRoot('infra/inventory.json'), 'utf8')));
