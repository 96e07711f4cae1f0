import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import type { Context } from '../trpc/context.ts';
import { cookiesOf } from './cookies.ts';
import type { Audience } from './request-facts.ts';

/** What the procedures of one request start from. */
export function contextOf(
  deps: Deps,
  audience: Audience,
  request: FastifyRequest,
  reply: FastifyReply,
): Context {
  const { urls } = deps.config;
  const site = audience === 'kitchen' ? urls.kitchen : audience === 'admin' ? urls.admin : urls.customer;
  return {
    deps,
    request: {
      id: request.id,
      audience,
      method: request.method,
      address: request.ip,
      headers: request.headers,
      notes: request.notes,
      cut: () => reply.raw.destroy(),
    },
    cookies: cookiesOf(request.headers.cookie, reply, site.startsWith('https:')),
  };
}
