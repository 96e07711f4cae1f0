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

type Definition = { meta?: Meta; inputs: unknown[]; output?: unknown; type: string };

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType;

/**
 * The operations of a router, in its own order.
 * @throws Error at start-up when a procedure cannot be told over REST: no rest meta, input or output schema, two inputs.
 */
export function collect(router: AnyTRPCRouter): readonly Operation[] {
  const procedures = router._def.procedures as Record<string, AnyTRPCProcedure>;
  return Object.entries(procedures).map(([name, procedure]) => {
    const { meta, inputs, output, type } = procedure._def as unknown as Definition;
    const rest = meta?.rest;
    if (rest === undefined || type === 'subscription') throw new Error(`${name} has no REST meta`);
    const [input, second] = inputs.filter(isSchema);
    if (input === undefined || second !== undefined) throw new Error(`${name} must have exactly one input schema`);
    const result = rest.represents ?? output;
    if (!isSchema(result)) throw new Error(`${name} must have an output schema`);
    const pathParameters = [...rest.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
    const headerFields = new Map(Object.entries(rest.headers ?? {}).map(([header, field]) => [field, header]));
    return { name, procedure, rest, input, output: result, pathParameters, headerFields };
  });
}
