import {
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type OperationNode,
  OperatorNode,
  ParensNode,
  ReferenceNode,
  TableNode,
  ValueNode,
} from 'kysely';
import { TENANT } from '../statement.ts';

export const shardKey = 'restaurant_id';
export const tenantValue = ValueNode.create(TENANT);
const equals = OperatorNode.create('=');
const column = ColumnNode.create(shardKey);

/** `alias.restaurant_id = $tenant` */
const binding = (alias: string): OperationNode =>
  BinaryOperationNode.create(ReferenceNode.create(column, TableNode.create(alias)), equals, tenantValue);

/**
 * The condition, and all of these aliases bound. What was there is put in parentheses, because raw SQL within it may hold
 * an `or` that would otherwise reach past the tenant.
 */
export function bound(
  condition: OperationNode | undefined,
  aliases: readonly string[],
): OperationNode | undefined {
  let all: OperationNode | undefined;
  for (const alias of aliases) all = all === undefined ? binding(alias) : AndNode.create(all, binding(alias));
  if (all === undefined) return condition;
  return condition === undefined ? all : AndNode.create(all, ParensNode.create(condition));
}
