import { AliasNode, IdentifierNode, type JoinNode, OnNode, type OperationNode, TableNode } from 'kysely';
import { ScopeRefused } from '../faults.ts';
import { type TableKind, tableKinds } from '../schema.ts';
import { bound } from './nodes.ts';

type Visit = (node: OperationNode) => OperationNode;
type Bound<T> = { readonly nodes: readonly T[]; readonly aliases: readonly string[] };

const kindOf = (table: string): TableKind | undefined =>
  Object.hasOwn(tableKinds, table) ? tableKinds[table as keyof typeof tableKinds] : undefined;

/** The places of a statement where rows come from, and which aliases there must be bound in `where`. */
export class Sources {
  readonly #visit: Visit;
  readonly #ctes: string[] = [];

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  /** Runs `bind` with these common table expressions in sight. */
  withNames<T>(names: readonly string[], bind: () => T): T {
    for (const name of names) {
      if (kindOf(name) !== undefined)
        throw new ScopeRefused(name, "a common table expression must not bear a table's name");
    }
    const before = this.#ctes.length;
    this.#ctes.push(...names);
    try {
      return bind();
    } finally {
      this.#ctes.length = before;
    }
  }

  froms<T extends OperationNode>(nodes: readonly T[]): Bound<OperationNode> {
    const aliases: string[] = [];
    const bound = nodes.map((node) => {
      const source = this.#source(node);
      if (source.alias !== undefined) aliases.push(source.alias);
      return source.node;
    });
    return { nodes: bound, aliases };
  }

  joins(nodes: readonly JoinNode[] | undefined): Bound<JoinNode> {
    const aliases: string[] = [];
    const joined = (nodes ?? []).map((join) => {
      const { node: table, alias } = this.#source(join.table);
      const on = join.on && this.#visit(join.on.on);
      switch (join.joinType) {
        case 'InnerJoin':
        case 'CrossJoin':
        case 'LateralInnerJoin':
        case 'LateralCrossJoin':
          if (alias !== undefined) aliases.push(alias);
          return { ...join, table, ...(on && { on: OnNode.create(on) }) };
        case 'LeftJoin':
        case 'LateralLeftJoin': {
          // In `where` it would turn the outer join into an inner one.
          const condition = bound(on, alias === undefined ? [] : [alias]);
          return { ...join, table, ...(condition && { on: OnNode.create(condition) }) };
        }
        default:
          // The kept side of a right or full join is not narrowed by its `on`, nor the other side by `where`.
          throw new ScopeRefused(
            alias ?? 'join',
            `a ${join.joinType} cannot be bound; write it as a left join`,
          );
      }
    });
    return { nodes: joined, aliases };
  }

  #source(node: OperationNode): { readonly node: OperationNode; readonly alias?: string } {
    const inner = AliasNode.is(node) ? node.node : node;
    if (!TableNode.is(inner)) {
      if (inner.kind === 'ListNode')
        throw new ScopeRefused('list', 'several tables cannot be updated at once');
      return { node: this.#visit(node) };
    }
    const { schema, identifier } = inner.table;
    if (schema !== undefined)
      throw new ScopeRefused(`${schema.name}.${identifier.name}`, 'no other schema is in scope');
    const kind = kindOf(identifier.name);
    if (kind === 'reference' || (kind === undefined && this.#ctes.includes(identifier.name))) return { node };
    if (kind !== 'distributed') {
      throw new ScopeRefused(
        identifier.name,
        'is no table of a restaurant; local tables are reached through directory(db)',
      );
    }
    const alias = AliasNode.is(node) && IdentifierNode.is(node.alias) ? node.alias.name : identifier.name;
    return { node, alias };
  }
}
