import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInventory } from '@toast/infra-checks/inventory';
import { STACK_POLICY } from './stack-policy.ts';
import { templatesOf } from './templates.ts';

// Writes what is handed to CloudFormation into `out/`. Without spaces: it takes 51,200 bytes from a command line.
const out = join(import.meta.dirname, '../out');
mkdirSync(out, { recursive: true });
const write = (name: string, content: unknown) => {
  const text = JSON.stringify(content);
  writeFileSync(join(out, name), text);
  console.log(`infra/provision/out/${name} (${text.length} bytes)`);
};
for (const [name, template] of Object.entries(templatesOf(readInventory()))) write(`${name}.json`, template);
write('stack-policy.json', STACK_POLICY);
