import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '@toast/local/root';
import { parse } from 'yaml';
import { z } from 'zod';

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const step = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  run: z.string().optional(),
  shell: z.literal('bash').optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const job = z.strictObject({
  needs: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  'runs-on': z.string().optional(),
  'timeout-minutes': z.int().optional(),
  permissions: permissions.optional(),
  strategy: z.looseObject({}).optional(),
  services: z.record(z.string(), z.looseObject({ image: z.string() })).optional(),
  steps: z.array(step).default([]),
});
const workflow = z.strictObject({
  name: z.string(),
  on: z.looseObject({}),
  permissions: permissions.optional(),
  concurrency: z.looseObject({ group: z.string() }).optional(),
  jobs: z.record(z.string(), job),
});
const action = z.strictObject({
  name: z.string(),
  description: z.string(),
  runs: z.strictObject({ using: z.literal('composite'), steps: z.array(step) }),
});
export type Workflow = z.infer<typeof workflow>;
export type Job = z.infer<typeof job>;
export type Step = z.infer<typeof step>;

/** @throws ZodError or YAMLParseError with the place of the mistake; a key that GitHub does not know is one */
export const readWorkflow = (text: string): Workflow => workflow.parse(parse(text));
export const readAction = (text: string): z.infer<typeof action> => action.parse(parse(text));

/** The texts of all workflows by file name. */
export const workflows = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(inRoot('.github/workflows')).map((name) => [name, read('.github/workflows', name)]),
  );

/** The texts of our own actions by folder. */
export const actions = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(inRoot('.github/actions')).map((name) => [name, read('.github/actions', name, 'action.yml')]),
  );

const read = (...path: string[]): string => readFileSync(inRoot(...path), 'utf8');
