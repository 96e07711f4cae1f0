import { explain, hasPlan } from '../testing/explain.ts';
import { createTestDatabase } from '../testing.ts';
import { type Generated, type Plans, planKey } from './render.ts';

/**
 * What the Citus cluster of this coordinator's superuser does with each statement, called with its sample values on an empty database.
 * A statement that names only reference tables is answered by any node.
 */
export async function measurePlans(citusUrl: string, statements: readonly Generated[]): Promise<Plans> {
  const { db, drop } = await createTestDatabase(citusUrl);
  const plans = new Map<string, string>();
  try {
    for (const statement of statements) {
      if (!hasPlan(statement.sent.sql)) {
        plans.set(planKey(statement), 'none');
        continue;
      }
      const plan = await explain(db, { ...statement.sent, restaurantId: null }).catch((cause: unknown) => {
        throw new Error(`Citus has no plan for ${statement.name}:\n${statement.sql}`, { cause });
      });
      const reference = !statement.tables.includes('distributed') && statement.tables.includes('reference');
      plans.set(planKey(statement), plan === '1 shard' && reference ? 'reference' : plan);
    }
  } finally {
    await drop();
  }
  return plans;
}
