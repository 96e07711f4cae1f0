import type { OperationNode } from 'kysely';

const isNode = (value: unknown): value is OperationNode =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';

/**
 * The node with every child node replaced by `visit(child)`; the very same object when no child changed. It goes over
 * all properties, so a kind of node that a later Kysely adds is walked too.
 */
export function mapChildren<T extends OperationNode>(
  node: T,
  visit: (child: OperationNode) => OperationNode,
): T {
  let changes: Record<string, unknown> | undefined;
  for (const key in node) {
    const value: unknown = node[key];
    const mapped = mapValue(value, visit);
    if (mapped === value) continue;
    changes ??= {};
    changes[key] = mapped;
  }
  return changes === undefined ? node : Object.assign({}, node, changes);
}

function mapValue(value: unknown, visit: (child: OperationNode) => OperationNode): unknown {
  if (isNode(value)) return visit(value);
  if (!Array.isArray(value)) return value;
  let changed = false;
  const mapped = value.map((element: unknown) => {
    const after = mapValue(element, visit);
    if (after !== element) changed = true;
    return after;
  });
  return changed ? mapped : value;
}
