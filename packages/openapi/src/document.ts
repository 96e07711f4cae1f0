import { type FailureCode, failures, problemType } from '@toast/api/failure';
import { problem } from '@toast/api/integrator';
import type { AnyTRPCRouter } from '@trpc/server';
import { collect, type Operation } from './collect.ts';
import { Components, isObject, type JsonSchema } from './json-schema.ts';

export type DocumentOptions = {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly server: string;
  /** Path below the server that all operations share, for example `/v1`. */
  readonly prefix: string;
  readonly tags: readonly { readonly name: string; readonly description: string }[];
};

const always: readonly FailureCode[] = [
  'VALIDATION',
  'UNAUTHENTICATED',
  'NOT_FOUND',
  'TOO_MANY_REQUESTS',
  'INTERNAL',
  'TEMPORARILY_UNAVAILABLE',
];
const withBody: readonly FailureCode[] = ['PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'OUTCOME_UNKNOWN'];

/** The OpenAPI 3.1 document of a router; deterministic, so that the committed copy can be compared. */
export function openApiDocument(router: AnyTRPCRouter, options: DocumentOptions): JsonSchema {
  const components = new Components();
  // What goes out is named first, so that a variant for input gets the longer name.
  const operations = collect(router);
  const outputs = new Map(
    operations.map((operation) => [operation.name, components.add(operation.output, 'output')]),
  );
  components.add(problem, 'output');
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const operation of operations) {
    const path = `${options.prefix}${operation.rest.path}`;
    paths[path] = {
      ...paths[path],
      [operation.rest.method.toLowerCase()]: describe(
        operation,
        outputs.get(operation.name) ?? {},
        components,
      ),
    };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: options.title,
      version: options.version,
      description: options.description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: options.server }],
    security: [{ apiKey: [] }],
    tags: options.tags,
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: "The restaurant's API key" },
      },
      schemas: Object.fromEntries(Object.entries(components.schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}

function describe(operation: Operation, output: JsonSchema, components: Components): JsonSchema {
  const { rest, name } = operation;
  const input = inlineInput(operation, components);
  const properties = isObject(input['properties']) ? input['properties'] : {};
  const required = new Set(Array.isArray(input['required']) ? input['required'].map(String) : []);
  const hasBody = rest.method !== 'GET' && rest.method !== 'DELETE';
  const elsewhere = new Set([...operation.pathParameters, ...operation.headerFields.keys()]);
  const fields = Object.entries(properties).filter(([field]) => !elsewhere.has(field));
  for (const field of elsewhere)
    if (properties[field] === undefined) throw new Error(`${name}: no input field ${field}`);

  const parameters = [
    ...operation.pathParameters.map((field) => parameter('path', field, properties[field], true)),
    ...[...operation.headerFields].map(([field, header]) =>
      parameter('header', header, properties[field], required.has(field)),
    ),
    ...(hasBody
      ? []
      : fields.map(([field, schema]) => parameter('query', field, schema, required.has(field)))),
    ...(rest.represents === undefined ? [] : [ifNoneMatch]),
  ];
  const bodyRequired = fields.map(([field]) => field).filter((field) => required.has(field));
  const body = {
    type: 'object',
    properties: Object.fromEntries(fields),
    ...(bodyRequired.length > 0 ? { required: bodyRequired } : {}),
  };
  const codes = [...new Set([...always, ...(hasBody ? withBody : []), ...(rest.failures ?? [])])];
  return {
    operationId: operationId(name),
    summary: rest.summary,
    ...(rest.description === undefined ? {} : { description: rest.description }),
    tags: [rest.tag],
    parameters,
    ...(hasBody && fields.length > 0
      ? {
          requestBody: {
            required: bodyRequired.length > 0,
            content: {
              'application/json': { schema: body, ...(rest.example && { example: rest.example }) },
            },
          },
        }
      : {}),
    responses: { ...success(operation, output), ...problems(codes) },
  };
}

/** Input objects are taken apart into parameters and body, so their own component is not kept. */
function inlineInput(operation: Operation, components: Components): JsonSchema {
  const schema = components.add(operation.input, 'input');
  if (isObject(schema) && schema['properties'] !== undefined) return schema;
  throw new Error(`${operation.name}: the input must be an object without an id of its own`);
}

const operationId = (name: string): string =>
  name.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());

function parameter(where: string, name: string, schema: unknown, required: boolean): JsonSchema {
  const description = isObject(schema) ? schema['description'] : undefined;
  return {
    in: where,
    name,
    ...(required ? { required } : {}),
    ...(description ? { description } : {}),
    schema,
  };
}

const ifNoneMatch = {
  in: 'header',
  name: 'If-None-Match',
  description: 'The ETag that the client has; answered with 304 while it is current',
  schema: { type: 'string' },
};

function success(operation: Operation, schema: JsonSchema): JsonSchema {
  const { rest } = operation;
  const content = { 'application/json': { schema } };
  const header = (description: string) => ({ description, schema: { type: 'string' } });
  if (rest.represents !== undefined)
    return {
      200: { description: 'OK', headers: { ETag: header('Strong validator: the version') }, content },
      304: { description: 'Not modified' },
    };
  const status = rest.status ?? 200;
  const headers =
    rest.location === undefined ? {} : { headers: { Location: header('Address of what was created') } };
  return { [status]: { description: status === 201 ? 'Created' : 'OK', ...headers, content } };
}

const seconds = {
  description: 'Whole seconds after which it may be tried again',
  schema: { type: 'integer', minimum: 1 },
};

/** One entry per status, naming the problem types that come with it. */
function problems(codes: readonly FailureCode[]): JsonSchema {
  const byStatus = new Map<number, string[]>();
  for (const code of codes)
    byStatus.set(failures[code], [...(byStatus.get(failures[code]) ?? []), problemType(code)]);
  return Object.fromEntries(
    [...byStatus].map(([status, types]) => [
      status,
      {
        description: types.map((type) => `\`${type}\``).join(', '),
        ...((status === 429 || status === 503) && { headers: { 'Retry-After': seconds } }),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}
