import {
  AliasNode,
  type BinaryOperationNode,
  ColumnNode,
  type ColumnUpdateNode,
  type DeleteQueryNode,
  type InsertQueryNode,
  type OperationNode,
  RawNode,
  ReferenceNode,
  type RootOperationNode,
  SelectModifierNode,
  SelectQueryNode,
  TableNode,
  type UpdateQueryNode,
  WhereNode,
  type WithNode,
} from 'kysely';
import { ScopeRefused } from '../faults.ts';
import { bindInsert } from './bind-insert.ts';
import { bound, shardKey } from './nodes.ts';
import { guardRaw } from './raw.ts';
import { Sources } from './sources.ts';
import { mapChildren } from './walk.ts';

/** Roots of statements and subqueries that came out of `bindTenant`: a builder's subquery passes here twice. */
const done = new WeakSet<OperationNode>();

/**
 * The statement with every reference to a distributed table, at every depth, bound to the tenant: `alias.restaurant_id =`
 * the tenant in `where` (in `on` for an outer-joined table), and the tenant in every inserted row. Each needs its
 * own, or Citus asks every shard (decision 2).
 * @throws ScopeRefused for whatever cannot be bound.
 */
export function bindTenant<T extends RootOperationNode>(statement: T): T {
  return new Binder().root(statement);
}

class Binder {
  readonly #sources = new Sources((node) => this.#visit(node));

  root<T extends RootOperationNode>(node: T): T {
    // Each case of #dispatch gives back the kind that it got.
    return this.#statement(node) as T;
  }

  #statement(node: OperationNode): OperationNode {
    if (done.has(node)) return node;
    const after = this.#dispatch(node);
    done.add(after);
    return after;
  }

  #dispatch(node: OperationNode): OperationNode {
    switch (node.kind) {
      case 'SelectQueryNode':
        return this.#select(node as SelectQueryNode);
      case 'UpdateQueryNode':
        return this.#update(node as UpdateQueryNode);
      case 'DeleteQueryNode':
        return this.#delete(node as DeleteQueryNode);
      case 'InsertQueryNode':
        return bindInsert(node as InsertQueryNode, (child) => this.#visit(child));
      default:
        throw new ScopeRefused(node.kind, 'only select, insert, update and delete are bound to a restaurant');
    }
  }

  readonly #visit = (node: OperationNode): OperationNode => {
    switch (node.kind) {
      // What a row or a condition is made of: holds no table that would be read.
      case 'ReferenceNode':
      case 'ColumnNode':
      case 'SelectAllNode':
      case 'IdentifierNode':
      case 'OperatorNode':
      case 'ValueNode':
      case 'PrimitiveValueListNode':
      case 'DefaultInsertValueNode':
        return node;
      case 'SelectModifierNode':
        if (SelectModifierNode.is(node) && node.rawModifier !== undefined) refuseModifier();
        return node;
      case 'SelectQueryNode':
      case 'UpdateQueryNode':
      case 'DeleteQueryNode':
        return this.#statement(node);
      case 'InsertQueryNode':
      case 'MergeQueryNode':
        throw new ScopeRefused(
          'insert',
          'an insert or merge inside another statement is not sent to one shard',
        );
      case 'RawNode':
        if ('sqlFragments' in node) guardRaw(node.sqlFragments as readonly string[]);
        return mapChildren(node, this.#visit);
      case 'BinaryOperationNode':
        refuseRowInSubquery(node as BinaryOperationNode);
        return mapChildren(node, this.#visit);
      case 'TableNode':
        throw new ScopeRefused(
          (node as TableNode).table.identifier.name,
          'a table handed to raw SQL cannot be bound',
        );
      default:
        return mapChildren(node, this.#visit);
    }
  };

  #select(node: SelectQueryNode): SelectQueryNode {
    return this.#within(node.with, () => {
      const { with: ctes, from, joins, where, ...rest } = node;
      const main = this.#sources.froms(from?.froms ?? []);
      const joined = this.#sources.joins(joins);
      return this.#assemble(node, rest, ctes, where, [...main.aliases, ...joined.aliases], {
        ...(from && { from: { ...from, froms: main.nodes } }),
        ...(joins && { joins: joined.nodes }),
      });
    });
  }

  #update(node: UpdateQueryNode): UpdateQueryNode {
    return this.#within(node.with, () => {
      const { with: ctes, table, from, joins, where, ...rest } = node;
      for (const update of node.updates ?? []) refuseShardKey(update);
      const target = this.#sources.froms(table === undefined ? [] : [table]);
      const main = this.#sources.froms(from?.froms ?? []);
      const joined = this.#sources.joins(joins);
      return this.#assemble(
        node,
        rest,
        ctes,
        where,
        [...target.aliases, ...main.aliases, ...joined.aliases],
        {
          ...(target.nodes[0] && { table: target.nodes[0] }),
          ...(from && { from: { ...from, froms: main.nodes } }),
          ...(joins && { joins: joined.nodes }),
        },
      );
    });
  }

  #delete(node: DeleteQueryNode): DeleteQueryNode {
    return this.#within(node.with, () => {
      const { with: ctes, from, using, joins, where, ...rest } = node;
      const target = this.#sources.froms(from.froms);
      const main = this.#sources.froms(using?.tables ?? []);
      const joined = this.#sources.joins(joins);
      return this.#assemble(
        node,
        rest,
        ctes,
        where,
        [...target.aliases, ...main.aliases, ...joined.aliases],
        {
          from: { ...from, froms: target.nodes },
          ...(using && { using: { ...using, tables: main.nodes } }),
          ...(joins && { joins: joined.nodes }),
        },
      );
    });
  }

  #assemble<T extends OperationNode>(
    node: T,
    rest: OperationNode,
    ctes: WithNode | undefined,
    where: WhereNode | undefined,
    aliases: readonly string[],
    sources: Partial<SelectQueryNode & UpdateQueryNode & DeleteQueryNode> | object,
  ): T {
    if ('endModifiers' in rest && Array.isArray(rest.endModifiers) && rest.endModifiers.some(RawNode.is))
      refuseModifier();
    const condition = bound(where && this.#visit(where.where), aliases);
    return Object.assign({}, node, mapChildren(rest, this.#visit), sources, {
      ...(ctes && { with: this.#ctes(ctes) }),
      ...(condition && { where: WhereNode.create(condition) }),
    });
  }

  #within<T>(ctes: WithNode | undefined, bind: () => T): T {
    return this.#sources.withNames(
      (ctes?.expressions ?? []).map((cte) => cte.name.table.table.identifier.name),
      bind,
    );
  }

  #ctes(node: WithNode): WithNode {
    return {
      ...node,
      expressions: node.expressions.map((cte) => ({ ...cte, expression: this.#visit(cte.expression) })),
    };
  }
}

function refuseModifier(): never {
  throw new ScopeRefused('raw modifier', 'what follows the condition could take the tenant out of it');
}

/** Citus 14 sends `(a, b) in (select …)` to the worker as `true = any (select …)`, measured on 14.0.1 with PostgreSQL 17. */
function refuseRowInSubquery({ leftOperand, rightOperand }: BinaryOperationNode): void {
  if (leftOperand.kind !== 'TupleNode' || !SelectQueryNode.is(rightOperand)) return;
  const [from] = rightOperand.from?.froms ?? [];
  const table = from !== undefined && AliasNode.is(from) ? from.node : from;
  throw new ScopeRefused(
    table !== undefined && TableNode.is(table) ? table.table.identifier.name : 'subquery',
    'a row compared with a subquery is not portable; join it, or use `using` or `exists`',
  );
}

function refuseShardKey(update: ColumnUpdateNode): void {
  const column = ReferenceNode.is(update.column) ? update.column.column : update.column;
  if (ColumnNode.is(column) && column.column.name === shardKey) {
    throw new ScopeRefused(shardKey, 'the shard key is never updated');
  }
}
