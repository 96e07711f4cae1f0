import {
  ColumnNode,
  type InsertQueryNode,
  type OperationNode,
  PrimitiveValueListNode,
  ValueListNode,
  ValuesNode,
} from 'kysely';
import { ScopeRefused } from '../faults.ts';
import { tableKinds } from '../schema.ts';
import { TENANT } from '../statement.ts';
import { shardKey, tenantValue } from './nodes.ts';
import { mapChildren } from './walk.ts';

const column = ColumnNode.create(shardKey);

/** `insert … values` with the tenant in front of every row; the conflict target begins with it too. */
export function bindInsert(
  node: InsertQueryNode,
  visit: (child: OperationNode) => OperationNode,
): InsertQueryNode {
  const table = node.into?.table.identifier.name ?? 'insert';
  if (!Object.hasOwn(tableKinds, table) || tableKinds[table as keyof typeof tableKinds] !== 'distributed') {
    throw new ScopeRefused(table, 'is no table of a restaurant');
  }
  if (node.into?.table.schema !== undefined) throw new ScopeRefused(table, 'no other schema is in scope');
  if (node.with !== undefined) throw new ScopeRefused(table, 'an insert takes no common table expression');
  if (node.values === undefined || !ValuesNode.is(node.values) || node.columns === undefined) {
    throw new ScopeRefused(table, 'insert … select and default values cannot be bound; insert values');
  }
  if (node.columns.some(isShardKey))
    throw new ScopeRefused(table, 'the scope writes restaurant_id, the statement does not');

  // Not in what a conflict does, nor in what is returned.
  for (const part of [node.onConflict, node.returning]) if (part !== undefined) noSubquery(part, table);

  const { columns, values, onConflict, ...rest } = { ...node, columns: node.columns, values: node.values };
  const rows = values.values.map((row) =>
    PrimitiveValueListNode.is(row)
      ? PrimitiveValueListNode.create([TENANT, ...row.values])
      : ValueListNode.create([tenantValue, ...row.values.map((value) => visit(noSubquery(value, table)))]),
  );
  const target = onConflict && mapChildren(onConflict, visit);
  if (target?.updates?.some((update) => isShardKey(update.column))) {
    throw new ScopeRefused(table, 'the shard key is never updated');
  }
  return {
    ...mapChildren(rest, (child) => (child === node.into ? child : visit(child))),
    columns: [column, ...columns],
    values: ValuesNode.create(rows),
    ...(target && {
      onConflict:
        target.columns === undefined || target.columns.some(isShardKey)
          ? target
          : { ...target, columns: [column, ...target.columns] },
    }),
  };
}

const isShardKey = (node: OperationNode): boolean => ColumnNode.is(node) && node.column.name === shardKey;

/** Citus refuses subqueries anywhere in an insert. */
function noSubquery(part: OperationNode, table: string): OperationNode {
  const look = (node: OperationNode): OperationNode => {
    if (node.kind === 'SelectQueryNode') throw new ScopeRefused(table, 'an insert must not hold a subquery');
    return mapChildren(node, look);
  };
  return look(part);
}
