import type { AnyTRPCRouter } from '@trpc/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { coercions } from './coerce.ts';
import { collect, type Operation } from './collect.ts';
import { isObject, type JsonSchema } from './json-schema.ts';
import type { Method } from './meta.ts';
import { Representation } from './representation.ts';

export type RestOptions<Context> = {
  /** The context that the procedures get, made once per request. */
  readonly createContext: (request: FastifyRequest, reply: FastifyReply) => Context | Promise<Context>;
  /** Sends any failure as problem+json; the only place that decides a status. */
  readonly sendProblem: (reply: FastifyReply, request: FastifyRequest, error: unknown) => unknown;
  /** Thrown for a method that the path does not have. */
  readonly methodNotAllowed: (allowed: string) => Error;
  /** Thrown for a body that is JSON but no object. */
  readonly badBody: () => Error;
};

/**
 * Serves each procedure of a router at its REST path, on routes of the given (prefixed) Fastify scope. The procedure is
 * called with its own middlewares and schemas; only the strings of path and query are coerced.
 */
export function registerRest<Context>(
  app: FastifyInstance,
  router: AnyTRPCRouter,
  options: RestOptions<Context>,
): void {
  const allowed = new Map<string, Method[]>();
  for (const operation of collect(router)) {
    const url = operation.rest.path.replace(/\{(\w+)\}/g, ':$1');
    allowed.set(url, [...(allowed.get(url) ?? []), operation.rest.method]);
    const assemble = inputAssembler(operation, options);
    app.route({
      method: operation.rest.method,
      url,
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        try {
          const ctx = await options.createContext(request, reply);
          const input = assemble(request);
          const output: unknown = await operation.procedure({
            ctx,
            path: operation.name,
            type: operation.procedure._def.type,
            getRawInput: async () => input,
            signal: leaving(request, reply),
            batchIndex: 0,
          });
          return send(reply, request, operation, output);
        } catch (error) {
          return options.sendProblem(reply, request, error);
        }
      },
    });
  }
  refuseOtherMethods(app, allowed, options);
}

/** Aborts when a reader goes away before it is answered, so that nobody waits in its name. What writes is carried through. */
function leaving(request: FastifyRequest, reply: FastifyReply): AbortSignal | undefined {
  if (request.method !== 'GET') return undefined;
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

/** Path wins over header, header over query or body: a field cannot be given twice. */
function inputAssembler<Context>(operation: Operation, options: RestOptions<Context>) {
  const schema = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const coerce = coercions(schema);
  const headers = [...operation.headerFields].map(
    ([field, header]) => [field, header.toLowerCase()] as const,
  );
  const hasBody = operation.rest.method !== 'GET' && operation.rest.method !== 'DELETE';
  const coerced = (values: unknown): JsonSchema =>
    isObject(values)
      ? Object.fromEntries(
          Object.entries(values).map(([key, value]) => [key, coerce.get(key)?.(value) ?? value]),
        )
      : {};
  return (request: FastifyRequest): JsonSchema => {
    const body = request.body ?? {};
    if (hasBody && !isObject(body)) throw options.badBody();
    const input: JsonSchema = { ...(hasBody ? (body as JsonSchema) : coerced(request.query)) };
    for (const [field, header] of headers) {
      delete input[field];
      const value = request.headers[header];
      if (typeof value === 'string') input[field] = value;
    }
    return Object.assign(input, coerced(request.params));
  };
}

function send(
  reply: FastifyReply,
  request: FastifyRequest,
  operation: Operation,
  output: unknown,
): FastifyReply {
  if (output instanceof Representation) return sendRepresentation(reply, request, output);
  if (operation.rest.location !== undefined)
    reply.header('location', operation.rest.location(output as never));
  return reply.code(operation.rest.status ?? 200).send(output);
}

/** Sends a ready document, or 304 when the client has it. */
export function sendRepresentation(
  reply: FastifyReply,
  request: FastifyRequest,
  output: Representation,
): FastifyReply {
  reply
    .header('etag', output.etag)
    .header('cache-control', 'private, no-cache')
    .header('vary', 'accept-encoding');
  if (output.matches(request.headers['if-none-match'])) return reply.code(304).send();
  const { body, encoding } = output.negotiate(request.headers['accept-encoding']);
  if (encoding !== null) reply.header('content-encoding', encoding);
  return reply.type('application/json; charset=utf-8').send(body);
}

const methods: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

function refuseOtherMethods<Context>(
  app: FastifyInstance,
  allowed: ReadonlyMap<string, readonly Method[]>,
  options: RestOptions<Context>,
): void {
  for (const [url, own] of allowed) {
    const others = methods.filter((method) => !own.includes(method));
    app.route({
      method: others,
      url,
      exposeHeadRoute: false,
      handler: (request, reply) =>
        options.sendProblem(
          reply.header('allow', own.join(', ')),
          request,
          options.methodNotAllowed(own.join(', ')),
        ),
    });
  }
}
