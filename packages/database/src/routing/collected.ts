import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StatementSeen } from '../client.ts';

/** A statement as a line of JSON: its values as they go over the wire. */
export type Collected = Pick<StatementSeen, 'sql' | 'door' | 'restaurantId'> & {
  readonly values: readonly (string | null | { readonly base64: string })[];
  /** What a read over all restaurants is for. */
  readonly why: string;
};

/** Every distinct statement that the processes of a test run wrote down, by its text, each as often as its values are known. */
export function readCollected(directory: string): Collected[][] {
  const all = readdirSync(directory)
    .flatMap((file) => readFileSync(join(directory, file), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Collected);
  return [...Map.groupBy(all, ({ door, sql }) => `${sql} ${door}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, times]) => times.slice(0, 10));
}

export const parametersOf = ({ values }: Collected): (string | null | Buffer)[] =>
  values.map((value) =>
    typeof value === 'object' && value !== null ? Buffer.from(value.base64, 'base64') : value,
  );
