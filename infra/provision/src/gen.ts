import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInventory } from '@toast/infra-checks/inventory';
import { lastingIn } from './lasting.ts';
import { templatesOf } from './templates.ts';

// What must keep its name, written down so that a change of it is seen.
const file = join(import.meta.dirname, '../golden/lasting.gen.json');
mkdirSync(join(file, '..'), { recursive: true });
writeFileSync(file, `${JSON.stringify(lastingIn(templatesOf(readInventory())), null, 1)}\n`);
