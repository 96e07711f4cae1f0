import { sendRepresentation } from '@toast/openapi/register';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { bearerToken } from '../features/identity/bearer-token.ts';
import { noteRestaurant } from '../trpc/note.ts';

/**
 * A menu is read a thousand times for each change, and the procedure around the ready bytes costs more than they do. So
 * whoever may surely have it gets it ahead of the procedure; every other case (no key, another restaurant's, nothing
 * published) goes on to the procedure and is answered there.
 */
export function serveMenuAhead(scope: FastifyInstance, deps: Deps, route: string): void {
  scope.addHook<{ Params: { restaurantId?: string } }>('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || request.routeOptions.url !== route) return;
    const token = bearerToken(request.headers);
    const integrator = token === null ? null : await deps.credentials.integratorOf(token);
    if (integrator === null || integrator.restaurantId !== request.params.restaurantId) return;
    const published = await deps.menus.current(integrator.restaurantId);
    if (published === null) return;
    request.notes.procedures.push('menu.get');
    noteRestaurant(request.notes, integrator.restaurantId);
    return sendRepresentation(reply, request, await published.representation());
  });
}
