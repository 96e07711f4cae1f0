import { runCommand } from './command.ts';
import { runProduct } from './run-product.ts';

// `pnpm dev`: the same, but everything follows the sources as they change.
await runCommand((context) => runProduct(context, true));
