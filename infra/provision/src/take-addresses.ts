import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readInventory } from '@toast/infra-checks/inventory';
import { given, withAddresses } from './addresses.ts';

// `headscale nodes list -o json | node infra/provision/src/take-addresses.ts`: Headscale gives addresses, the inventory tells everybody of them.
const file = fileURLToPath(new URL('../../inventory.json', import.meta.url));
const { text, changed } = withAddresses(
  readFileSync(file, 'utf8'),
  readInventory(),
  given(readFileSync(0, 'utf8')),
);
writeFileSync(file, text);
for (const { name, from, to } of changed) console.log(`${name}: ${from} → ${to}`);
if (changed.length === 0) console.log('nothing has changed');
