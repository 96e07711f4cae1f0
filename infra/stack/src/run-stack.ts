import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBuilt } from '@toast/local/build';
import type { CommandContext } from '@toast/local/command';
import { demoTable } from '@toast/local/demo-table';
import { readSettings } from '@toast/local/env';
import { Failure } from '@toast/local/failure';
import { demandFreePorts } from '@toast/local/ports';
import { openReport, quietReport, type Report } from '@toast/local/report';
import { reset } from '@toast/local/reset';
import { startChaos, type Totals } from './chaos/chaos.ts';
import { countOrders } from './count-orders.ts';
import { openStackDatabase } from './database.ts';
import { startFront } from './front.ts';
import { stackLacks } from './lacks.ts';
import { readOptions } from './options.ts';
import { certificateWords, pageOf, totalsLine } from './page/page.ts';
import { openScreen } from './page/screen.ts';
import { startStack } from './stack.ts';

/** `npm run stack`: both regions in the foreground until somebody stops them; `-- --chaos` breaks one thing after the other. */
export async function runStack({ args, signal: asked }: CommandContext): Promise<number> {
  const options = readOptions(args, process.env, Date.now());
  const lacks = stackLacks();
  if (lacks !== undefined)
    throw new Failure(`The whole topology needs what is not here: ${lacks}`, 'npm start needs none of that.');
  const settings = readSettings();
  const dataDir = join(settings.dataDir, 'stack');
  const out = openReport();
  const report: Report = { ...out, service: () => {}, detail: () => {} };
  if (options.reset)
    await report.step('remove the data of earlier starts', () => reset({ ...settings, dataDir }));
  mkdirSync(dataDir, { recursive: true });
  await demandFreePorts([{ port: options.port, role: 'the product', variable: 'TOAST_STACK_PORT' }]);
  await ensureBuilt(report, asked);

  const undo: (() => unknown)[] = [];
  const ending = new AbortController();
  // Whoever presses Ctrl-C wants to have it over; at the end of its time everything is mended and looked at once more.
  const signal = AbortSignal.any([
    asked,
    ending.signal,
    ...(options.seconds === null ? [] : [AbortSignal.timeout(options.seconds * 1000)]),
  ]);
  try {
    const plain = (line: string) => {
      if (!process.stdout.isTTY) out.say(`${new Date().toISOString().slice(11, 19)}  ${line}`);
    };
    const database = await report.step('open the database', () =>
      openStackDatabase({ dataDir, durable: true, given: settings.database }),
    );
    undo.push(database.stop);
    const stack = await startStack({
      dataDir,
      database,
      report: quietSteps(report),
      apps: true,
      publicPort: options.port,
      restartMs: 2_000,
      signal: asked,
    });
    undo.push(stack.stop);
    const front = await startFront(
      options.port,
      (region) => stack.regions[region].ingress.ports.https,
      (region) => plain(`the name leads to region ${region}`),
    );
    undo.push(front.stop);
    const counting = await countOrders(database.adminUrl, 2_000);
    undo.push(counting.stop);

    const chaos = options.chaos
      ? startChaos({
          stack,
          seed: options.seed,
          ledgerFile: join(dataDir, 'ledger.jsonl'),
          signals: { end: signal, now: asked },
          onEntry: ({ what, seconds, failed }) =>
            plain(`${what}: mended after ${seconds} s, ${failed} failed`),
          onAudit: (totals) => plain(`audited: ${totals.orders} orders, ${totalsLine(totals)}`),
        })
      : null;
    const screen = process.stdout.isTTY ? openScreen(process.stdout) : null;
    if (screen === null) {
      out.say(`\n${demoTable(stack.demo)}\n`);
      for (const line of certificateWords(stack.certificate.certificate)) out.say(`  ${line}`);
      out.say(`\n  Two regions are running; Ctrl-C stops them and keeps the data.\n`);
    } else {
      const draw = () =>
        screen.draw(
          pageOf({
            stack,
            front,
            databaseTitle: database.title,
            ...counting.now(),
            chaos: chaos?.totals() ?? null,
          }),
        );
      draw();
      const drawing = setInterval(draw, 1_000);
      undo.push(() => {
        clearInterval(drawing);
        screen.close();
      });
    }
    const stopped = new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    const lostDatabase = database.ended.then((last) => {
      throw new Failure(`The database has ended:\n${last}`, 'Start again; the data is kept.');
    });
    await Promise.race([stopped, lostDatabase, ...(chaos === null ? [] : [chaos.done])]);
    ending.abort();
    await chaos?.done;
    if (chaos === null) return 0;
    const totals = chaos.totals();
    undo.unshift(() => out.say(`\n${summary(totals, options.seed, relative(process.cwd(), dataDir))}`));
    return isFine(totals) ? 0 : 1;
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

const quietSteps = (report: Report): Report => ({ ...quietReport, step: report.step });

const isFine = ({ failed, failedInTheDark, lost, doubled, wrong }: Totals): boolean =>
  failed === failedInTheDark && lost + doubled + wrong.length === 0;

const summary = (totals: Totals, seed: number, dataDir: string): string =>
  [
    `  ${totals.ledger.length} things broken (--seed ${seed}), ${totals.orders} orders: ${totalsLine(totals)}`,
    ...totals.wrong.map((line) => `  wrong: ${line}`),
    `  The ledger is ${join(dataDir, 'ledger.jsonl')}.`,
  ].join('\n');
