import { openApiDocument } from '@toast/openapi/document';
import { registerRest } from '@toast/openapi/register';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { integratorRouter } from '../routers/integrator/index.ts';
import type { Context } from '../trpc/context.ts';
import { Failure } from '../trpc/failure.ts';
import { contextOf } from './context-of.ts';
import { demandJson } from './demand-json.ts';
import { limitKeys } from './key-budgets.ts';
import { serveMenuAhead } from './menu-ahead.ts';
import { documentOptions } from './open-api-options.ts';
import { sendProblem } from './problem.ts';
import { registerReference } from './reference.ts';

/** The integrators' door: REST under /v1, its OpenAPI document at /openapi.json and the reference page at /docs. */
export async function registerIntegrator(app: FastifyInstance, deps: Deps): Promise<void> {
  await app.register(
    async (scope) => {
      demandJson(scope);
      limitKeys(scope, deps);
      serveMenuAhead(scope, deps, '/v1/restaurants/:restaurantId/menu');
      registerRest<Context>(scope, integratorRouter, {
        createContext: (request, reply) => contextOf(deps, 'integrator', request, reply),
        sendProblem,
        methodNotAllowed: (allowed) => new Failure('METHOD_NOT_ALLOWED', `Use ${allowed}`),
        badBody: () => new Failure('VALIDATION', 'The body must be a JSON object'),
      });
    },
    { prefix: '/v1' },
  );
  const document = JSON.stringify(openApiDocument(integratorRouter, documentOptions(deps.config.urls.api)));
  app.get('/openapi.json', (_request, reply) =>
    reply.header('access-control-allow-origin', '*').type('application/json; charset=utf-8').send(document),
  );
  await registerReference(app);
}
