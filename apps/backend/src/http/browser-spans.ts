import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { attemptLimiter } from '../features/identity/attempt-limiter.ts';
import { adminRouter } from '../routers/admin/index.ts';
import { dinerRouter } from '../routers/diner/index.ts';
import { kitchenRouter } from '../routers/kitchen/index.ts';
import { demandJson } from './demand-json.ts';
import { browsers, spansOf } from './spans-door.ts';

/** Procedures of each audience that has browsers. */
const called = {
  diner: new Set(Object.keys(dinerRouter._def.procedures)),
  admin: new Set(Object.keys(adminRouter._def.procedures)),
  kitchen: new Set(Object.keys(kitchenRouter._def.procedures)),
};
const longestMs = 60_000;
const milliseconds = z.number().min(0).max(longestMs);

const reports = z.object({
  spans: z
    .array(
      z.object({
        traceparent: z.string().max(55),
        call: z.string().max(1_000),
        action: z.enum(['click', 'key', 'none']),
        agoMs: milliseconds,
        sentMs: milliseconds,
        ms: milliseconds,
        status: z.int().min(100).max(599),
      }),
    )
    .max(20),
});

/**
 * Takes what browsers tell of their part of the traces that somebody keeps. What they may say is how long something took, and which procedure they called, which must be one of ours.
 * Nothing hangs on it, so whoever says anything else, or too much, is simply not heard.
 */
export async function registerBrowserSpans(app: FastifyInstance, { tracing, now }: Deps): Promise<void> {
  const limiter = attemptLimiter({ attempts: 300, seconds: 60, now });
  await app.register(async (scope) => {
    demandJson(scope);
    for (const audience of browsers) {
      scope.post(spansOf(audience), { bodyLimit: 16_384 }, (request, reply) => {
        const said = reports.safeParse(request.body);
        const heard = tracing.on && said.success && limiter.take(request.ip) === 0 ? said.data.spans : [];
        for (const { traceparent, call, action, agoMs, sentMs, ms, status } of heard) {
          const procedures = call.split(',');
          if (!procedures.every((name) => called[audience].has(name))) continue;
          const start = Date.now() - agoMs;
          const attributes = {
            'toast.audience': audience,
            'toast.action': action,
            'toast.procedures': procedures,
            'toast.sent_after_ms': Math.round(sentMs),
            'http.response.status_code': status,
          };
          const [first = ''] = procedures;
          const name = `${action === 'none' ? 'page' : action} ${procedures.length === 1 ? first : 'batch'}`;
          tracing.reported(traceparent, { name, start, end: start + ms, attributes });
        }
        return reply.code(204).send();
      });
    }
  });
}
