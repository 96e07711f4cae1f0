/** The only thing other packages may import from the backend, and only as types. */
export type { AdminRouter } from './admin/index.ts';
export type { DinerRouter } from './diner/index.ts';
export type { KitchenRouter } from './kitchen/index.ts';
