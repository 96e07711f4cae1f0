import type { Watch } from '@toast/database/watch';
import { describeStatement } from './describe-statement.ts';
import type { Tracing } from './tracing.ts';

const system = { 'db.system.name': 'postgresql' };

/** Draws transactions and flights: names of statements and tables and whose they are, never a value. */
export function watchDatabase(tracing: Tracing): Watch | undefined {
  if (!tracing.on) return undefined;
  return {
    transaction: (restaurantId, work) =>
      tracing.span('transaction', { ...system, 'toast.restaurant_id': restaurantId }, work),
    flight: ({ statements, restaurantId, commit }, work) => {
      const described = statements.map(({ sql, name }) => ({ ...describeStatement(sql), name }));
      const [first] = described;
      const attributes = {
        ...system,
        'db.operation.name': described.length === 1 ? first?.operation : undefined,
        'db.collection.name': described.length === 1 ? first?.table : undefined,
        'db.operation.batch.size': described.length > 1 ? described.length : undefined,
        'toast.statements': described.map(({ name, operation, table }) => name ?? `${operation} ${table}`),
        'toast.commit': commit,
        'toast.restaurant_id': restaurantId ?? undefined,
      };
      const name = first === undefined ? 'commit' : `${first.operation} ${first.table}`;
      const others = described.length > 1 ? ` +${described.length - 1}` : '';
      return tracing.span(`SQL ${name}${others}`, attributes, work);
    },
    directory: (sql, ms, failed) => {
      const parent = tracing.current()?.traceparent;
      if (parent === undefined) return;
      const { operation, table } = describeStatement(sql);
      const end = Date.now();
      const attributes = { ...system, 'db.operation.name': operation, 'db.collection.name': table };
      tracing.record({
        name: `SQL ${operation} ${table}`,
        parent,
        start: end - ms,
        end,
        attributes: failed ? { ...attributes, 'error.type': 'failed' } : attributes,
      });
    },
  };
}
