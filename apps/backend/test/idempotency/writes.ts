import { collect } from '@toast/openapi/collect';
import type { AnyTRPCRouter } from '@trpc/server';
import { adminRouter } from '../../src/routers/admin/index.ts';
import { dinerRouter } from '../../src/routers/diner/index.ts';
import { integratorRouter } from '../../src/routers/integrator/index.ts';
import { kitchenRouter } from '../../src/routers/kitchen/index.ts';
import type { Audience, Write } from './send.ts';

const mutationsOf = (audience: Audience, router: AnyTRPCRouter): Write[] =>
  Object.entries(router._def.procedures as Record<string, { _def: { type: string } }>)
    .filter(([, { _def }]) => _def.type === 'mutation')
    .map(([path]) => ({ audience, path, operation: null }));

/** What is changed must still be there, so what ends things comes last. */
const ends = new Set(['menu.archive', 'device.unpair']);

/** Every write that there is, found in the routers themselves. */
export const writes: readonly Write[] = [
  ...mutationsOf('diner', dinerRouter),
  ...mutationsOf('kitchen', kitchenRouter),
  ...mutationsOf('admin', adminRouter),
  ...collect(integratorRouter)
    .filter(({ rest }) => rest.method !== 'GET')
    .map((operation) => ({ audience: 'integrator' as const, path: operation.name, operation })),
].toSorted((a, b) => Number(ends.has(a.path)) - Number(ends.has(b.path)));
