import { parseArgs } from 'node:util';
import { Failure } from '@toast/local/failure';

export type Options = {
  readonly chaos: boolean;
  readonly seed: number;
  /** Ends by itself after so many seconds; null = when somebody stops it. */
  readonly seconds: number | null;
  readonly reset: boolean;
  /** Where the world comes in. */
  readonly port: number;
};

/** @throws Failure that names what is wrong */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv, now: number): Options {
  const { values } = parseArgs({
    // pnpm hands the dashes on that stand before the arguments.
    args: args.filter((arg) => arg !== '--'),
    options: {
      chaos: { type: 'boolean', default: false },
      seed: { type: 'string' },
      for: { type: 'string' },
      reset: { type: 'boolean', default: false },
    },
  });
  return {
    chaos: values.chaos,
    seed: values.seed === undefined ? now % 100_000 : number('--seed', values.seed),
    seconds: values.for === undefined ? null : number('--for', values.for),
    reset: values.reset,
    port: number('TOAST_STACK_PORT', environment['TOAST_STACK_PORT'] || '8443'),
  };
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Failure(`${name} is ${JSON.stringify(text)}.`, 'Give a whole number from 1 on.');
}
