import {
  type CompiledQuery,
  type KyselyPlugin,
  PostgresAdapter,
  PostgresQueryCompiler,
  type QueryExecutor,
  type QueryId,
  type QueryResult,
  type RootOperationNode,
} from 'kysely';
import { ScopeRefused } from '../faults.ts';
import type { Landed, Statement } from '../statement.ts';
import { bindTenant } from './bind.ts';
import { isPublicRead } from './public-read.ts';

const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();

type Run = <R>(statement: Statement<R>, reads: boolean) => Promise<Landed<R>>;

/**
 * What stands behind every query builder of this package. Binding is part of it, not a plugin: no `withoutPlugins()` can
 * take it off. `bind: false` is for the second door only.
 */
export class Executor implements QueryExecutor {
  readonly #run: Run;
  readonly #bind: boolean;
  readonly adapter = adapter;
  readonly plugins: readonly KyselyPlugin[] = [];

  constructor(run: Run, options: { readonly bind: boolean } = { bind: true }) {
    this.#run = run;
    this.#bind = options.bind;
  }

  transformQuery<T extends RootOperationNode>(node: T): T {
    if (!this.#bind) return node;
    try {
      return bindTenant(node);
    } catch (error) {
      if (!(error instanceof ScopeRefused) || error.statement !== '') throw error;
      throw new ScopeRefused(error.table, error.reason, describe(node));
    }
  }

  compileQuery<R>(node: RootOperationNode, queryId: QueryId): CompiledQuery<R> & Statement<R> {
    const query: CompiledQuery<R> = compiler.compileQuery(node, queryId);
    return this.#bind && isPublicRead(node) ? { ...query, publicRead: true } : query;
  }

  async executeQuery<R>(query: CompiledQuery<R>): Promise<QueryResult<R>> {
    const { rows, affected } = await this.#run<R>(query, query.query.kind === 'SelectQueryNode');
    return { rows, numAffectedRows: BigInt(affected) };
  }

  provideConnection(): never {
    throw new Error('a tenant scope gives no bare connection; use transact()');
  }

  stream(): never {
    throw new Error('a tenant scope does not stream; read in pages');
  }

  withConnectionProvider(): never {
    return this.provideConnection();
  }

  withPlugin(): never {
    throw new Error('a tenant scope takes no plugins');
  }

  withPlugins = this.withPlugin;
  withPluginAtFront = this.withPlugin;

  withoutPlugins(): QueryExecutor {
    return this;
  }
}

function describe(node: RootOperationNode): string {
  try {
    return compiler.compileQuery(node, { queryId: 'refused' }).sql;
  } catch {
    return node.kind;
  }
}
