import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Inventory } from '@toast/infra-checks/inventory';
import { App } from 'aws-cdk-lib';
import { z } from 'zod';
import { addDnsStack } from './dns-stack.ts';
import { addRegionStack } from './region-stack.ts';

const resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});
const template = z.looseObject({
  Parameters: z.record(z.string(), z.looseObject({ Type: z.string() })).default({}),
  Resources: z.record(z.string(), resource),
});
export type Resource = z.infer<typeof resource>;
export type Template = z.infer<typeof template>;
/** By the name of the stack. */
export type Templates = Record<string, Template>;

/** What CloudFormation is given. Made offline, and without asking or telling Amazon anything. */
export function templatesOf(inventory: Inventory): Templates {
  const outdir = mkdtempSync(join(tmpdir(), 'toast-provision-'));
  try {
    const app = new App({ outdir, analyticsReporting: false, treeMetadata: false });
    addDnsStack(app, inventory);
    for (const region of Object.keys(inventory.regions)) addRegionStack(app, inventory, region);
    const { stacks } = app.synth();
    return Object.fromEntries(
      stacks.map(({ stackName, template: made }) => [stackName, template.parse(made)]),
    );
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
