import { parseArgs } from 'node:util';

const parts = ['menu', 'hearing', 'round-trips', 'placements', 'hot', 'scale'] as const;
export type Part = (typeof parts)[number];

export type Options = {
  readonly only: ReadonlySet<Part>;
  readonly connections: readonly number[];
  readonly restaurants: number;
  readonly rounds: number;
  readonly seconds: number;
  /** Orders in the table where there are many. */
  readonly orders: number;
  /** Where the figures are written to, besides the terminal. */
  readonly json: string;
};

export const usage = `pnpm bench -- [--only ${parts.join()}] [--connections 1,8,32,256] [--restaurants 8]
  [--rounds 3] [--seconds 4] [--scale] [--json FILE]
  --scale   many orders are 3 000 000 instead of 100 000: takes some ten minutes and 30 GB for a while
  TOAST_TEST_CITUS_URL names a coordinator to measure on, as its superuser, instead of a PostgreSQL of the bench's own`;

/** @throws Error with the usage. */
export function readOptions(args: readonly string[], defaultJson: string): Options {
  const { values } = parseArgs({
    // pnpm hands the dashes on that stand before the arguments.
    args: args.filter((arg) => arg !== '--'),
    options: {
      only: { type: 'string', default: parts.join() },
      connections: { type: 'string', default: '1,8,32,256' },
      restaurants: { type: 'string', default: '8' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '4' },
      scale: { type: 'boolean', default: false },
      json: { type: 'string', default: defaultJson },
    },
  });
  const only = values.only.split(',').map((name) => {
    const part = parts.find((known) => known === name);
    if (part === undefined) throw new Error(`there is no part ${JSON.stringify(name)}\n\n${usage}`);
    return part;
  });
  return {
    only: new Set(only),
    connections: values.connections.split(',').map(number),
    restaurants: number(values.restaurants),
    rounds: number(values.rounds),
    seconds: number(values.seconds),
    orders: values.scale ? 3_000_000 : 100_000,
    json: values.json,
  };
}

function number(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`${JSON.stringify(text)} is not a number from one on\n\n${usage}`);
}
