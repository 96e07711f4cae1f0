import { parseArgs } from 'node:util';
import type { Row } from './row.ts';

export type Options = {
  readonly rows: readonly Row[];
  /** Where the results are written to, besides the terminal: .md for people, anything else is JSON. */
  readonly out: string | null;
  readonly list: boolean;
};

const usage = `npm run drill [-- [words] [--list] [--out FILE.md|FILE.json]]
  words   only the rows whose name holds one of them: npm run drill -- backend ingress`;

/** @throws Error with the usage */
export function readOptions(args: readonly string[], all: readonly Row[]): Options {
  const { values, positionals } = parseArgs({
    // pnpm hands the dashes on that stand before the arguments.
    args: args.filter((arg) => arg !== '--'),
    options: { out: { type: 'string' }, list: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const words = positionals.map((word) => word.toLowerCase());
  const rows = all.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word)),
  );
  if (words.length > 0 && rows.length === 0) {
    const names = all.map(({ name }) => `  ${name}`).join('\n');
    throw new Error(`No row is called ${words.join(' or ')}. There are:\n${names}\n\n${usage}`);
  }
  return { rows, out: values.out ?? null, list: values.list };
}
