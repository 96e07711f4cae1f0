import { type Compilable, QueryCreator, type RawBuilder, sql } from 'kysely';
import type { TenantTables } from './schema.ts';
import { Executor } from './scope/executor.ts';
import type { Statement } from './statement.ts';

/** Takes the place of an argument while the statement is built. */
class Slot {
  readonly argument: string;
  constructor(argument: string) {
    this.argument = argument;
  }
}

export type Slots<Args> = <K extends keyof Args & string>(argument: K) => RawBuilder<Args[K]>;
export type Builder = Pick<
  QueryCreator<TenantTables>,
  'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom' | 'with' | 'withRecursive'
>;

/** Builds and binds only; it can send nothing. */
export const builder: Builder = new QueryCreator<TenantTables>({
  executor: new Executor(() =>
    Promise.reject(new Error('a prepared statement is sent by a scope or a transaction')),
  ),
});

const slot =
  <Args>(): Slots<Args> =>
  (argument) =>
    sql`${new Slot(argument)}`;

/**
 * A statement of a hot path: built, bound and compiled once, planned once per connection, then only filled with values.
 * `name` is the server's name of it: unique in the package, `slice.deed`.
 */
export function prepared<Args, Row>(
  name: string,
  build: (query: Builder, argument: Slots<Args>) => Compilable<Row>,
): (args: Args) => Statement<Row> {
  let template: Statement<Row> | undefined;
  return (args) => {
    template ??= { ...build(builder, slot<Args>()).compile(), name };
    const parameters = template.parameters.map((value) =>
      value instanceof Slot ? args[value.argument as keyof Args] : value,
    );
    const { sql: text, publicRead = false } = template;
    return { sql: text, parameters, name, publicRead };
  };
}
