import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.ts';
import type { CommandContext } from './command.ts';
import { demoTable } from './demo-table.ts';
import { readSettings } from './env.ts';
import { startProduct } from './product.ts';
import { openReport, paint, seconds } from './report.ts';
import { reset } from './reset.ts';

/** What `npm start` and `pnpm dev` do: run the product in the foreground until somebody stops it or a part of it ends. */
export async function runProduct({ args, signal }: CommandContext, watch: boolean): Promise<undefined> {
  const { values } = parseArgs({ args, options: { reset: { type: 'boolean', default: false } } });
  const settings = readSettings();
  const report = openReport();
  const started = performance.now();
  if (values.reset) await report.step('remove the data of earlier starts', () => reset(settings));
  if (!watch) await ensureBuilt(report, signal);
  const product = await startProduct({ ...settings, report, watch, signal });

  const ports = `database on 127.0.0.1:${settings.ports.database}`;
  report.say(`\n${demoTable(product.demo)}\n`);
  report.say(
    `  The same is in ${relative(process.cwd(), join(settings.dataDir, 'demo.json'))}${settings.database ? '' : `; ${ports}`}.`,
  );
  report.say(
    paint(
      'bold',
      `  Toast is running after ${seconds(performance.now() - started)}. Ctrl-C stops it and keeps the data.\n`,
    ),
  );

  const asked = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined));
  });
  const failure = await Promise.race([product.failed, asked]);
  await report.step('stop everything', product.stop);
  if (failure !== undefined) throw failure;
  return undefined;
}
