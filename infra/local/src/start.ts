import { runCommand } from './command.ts';
import { runProduct } from './run-product.ts';

// `npm start`: the whole product as it runs in production, with demo data.
await runCommand((context) => runProduct(context, false));
