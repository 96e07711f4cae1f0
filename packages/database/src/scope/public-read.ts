import { type OperationNode, RawNode, SelectQueryNode, TableNode } from 'kysely';
import { isPublicTable } from '../public-tables.ts';

/** Nodes whose text or name the server looks up: what they might read or lock is not known here. */
const unsure: readonly string[] = [
  'FunctionNode',
  'SelectModifierNode',
  'InsertQueryNode',
  'UpdateQueryNode',
  'DeleteQueryNode',
  'WithNode',
];

/** Raw SQL as the builder itself writes it: the gap of an argument, a direction of order. */
const harmless: readonly string[] = ['', 'asc', 'desc'];

/**
 * True for a select that surely touches nothing but tables which show their rows to everybody: it needs no tenant setting and so
 * no transaction to hold one. It is bound to its restaurant like any other. Whatever is not sure gets its transaction.
 */
export function isPublicRead(root: OperationNode): boolean {
  return SelectQueryNode.is(root) && root.from !== undefined && every(root, plain);
}

function plain(node: OperationNode): boolean {
  if (TableNode.is(node)) return isPublicTable(node.table.identifier.name);
  if (RawNode.is(node)) return harmless.includes(node.sqlFragments.join(''));
  return !unsure.includes(node.kind);
}

/** A column names its table by a table node too, which may be an alias; neither that nor a value is read from. */
const leaves: readonly string[] = ['ReferenceNode', 'ValueNode', 'PrimitiveValueListNode'];

function every(node: OperationNode, test: (node: OperationNode) => boolean): boolean {
  if (leaves.includes(node.kind)) return true;
  return test(node) && Object.values(node).every((child) => everyIn(child, test));
}

function everyIn(value: unknown, test: (node: OperationNode) => boolean): boolean {
  if (Array.isArray(value)) return value.every((element) => everyIn(element, test));
  if (typeof value !== 'object' || value === null || !('kind' in value)) return true;
  return every(value as OperationNode, test);
}
