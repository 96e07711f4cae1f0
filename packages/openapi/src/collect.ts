import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server';
import { z } from 'zod';
import type { Meta, RestMeta } from './meta.ts';

/** A procedure with everything needed to document it and to serve it. */
export type Operation = {
  readonly name: string;
  readonly procedure: AnyTRPCProcedure;
  readonly rest: RestMeta;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly pathParameters: readonly string[];
  /** Input field → header name. */
  readonly headerFields: ReadonlyMap<string, string>;
};

/** tRPC keeps this out of its types; a release that tells it otherwise must stop the start, not serve routes without input. */
const definition = z.object({
  meta: z.custom<Meta>().optional(),
  inputs: z.array(z.unknown()),
  output: z.unknown().optional(),
  type: z.string(),
});

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType;

/**
 * The operations of a router, in its own order.
 * @throws Error at start-up when a procedure cannot be told over REST: no rest meta, input or output schema.
 */
export function collect(router: AnyTRPCRouter): readonly Operation[] {
  const procedures = router._def.procedures as Record<string, AnyTRPCProcedure>;
  return Object.entries(procedures).map(([name, procedure]) => {
    const { meta, inputs, output, type } = definition.parse(procedure._def);
    const rest = meta?.rest;
    if (rest === undefined || type === 'subscription') throw new Error(`${name} has no REST meta`);
    const input = wholeInput(name, inputs.filter(isSchema));
    const result = rest.represents ?? output;
    if (!isSchema(result)) throw new Error(`${name} must have an output schema`);
    const pathParameters = [...rest.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
    const headerFields = new Map(
      Object.entries(rest.headers ?? {}).map(([header, field]) => [field, header]),
    );
    return { name, procedure, rest, input, output: result, pathParameters, headerFields };
  });
}

/** Bases of procedures may ask for fields of their own; the last schema must name them too, so it tells the whole input. */
function wholeInput(name: string, inputs: readonly z.ZodType[]): z.ZodObject {
  const last = inputs.at(-1);
  if (!(last instanceof z.ZodObject)) throw new Error(`${name} must have an object as its input`);
  for (const base of inputs.slice(0, -1)) {
    const fields = base instanceof z.ZodObject ? Object.keys(base.shape) : ['?'];
    const missing = fields.find((field) => !(field in last.shape));
    if (missing !== undefined)
      throw new Error(`${name}: the input must name ${missing}, which its base asks for`);
  }
  return last;
}
