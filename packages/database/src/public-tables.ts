import type { TenantTables } from './schema.ts';

/**
 * Tables whose rows are there to be seen by everybody, in all their columns: a policy of their own (`public_read`) shows them
 * where no restaurant is set, to be read only. A test compares this with the policies.
 */
export const publicTables: readonly (keyof TenantTables)[] = ['restaurant', 'menu_version'];

const names = new Set<string>(publicTables);

export const isPublicTable = (table: string): boolean => names.has(table);
