import type { Row } from '../row.ts';

/** The failure table, in the order in which it is read. */
export const rows: readonly Row[] = [];
