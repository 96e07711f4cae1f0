import { initTRPC } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openApiDocument } from './document.ts';
import type { Meta } from './meta.ts';

const t = initTRPC.meta<Meta>().create();
const options = {
  title: 'T',
  version: '1',
  description: '',
  server: 'http://localhost',
  prefix: '/v1',
  tags: [],
};
const colour = z.enum(['RED', 'BLUE']).meta({ id: 'Colour' });
const part = z.object({ name: z.string(), note: z.string().default('') }).meta({ id: 'Part' });

const document = (path: `/${string}` = '/things/{thingId}/parts') =>
  openApiDocument(
    t.router({
      things: t.router({
        addPart: t.procedure
          .meta({
            rest: {
              method: 'POST',
              path,
              summary: 'Add a part',
              tag: 'Things',
              status: 201,
              headers: { 'Idempotency-Key': 'key' },
              example: { colour: 'RED', part: { name: 'Wheel' } },
            },
          })
          .input(z.object({ thingId: z.uuid(), key: z.string(), colour, part }))
          .output(part)
          .mutation(({ input }) => input.part),
        list: t.procedure
          .meta({ rest: { method: 'GET', path: '/things', summary: 'List', tag: 'Things' } })
          .input(z.object({ after: z.int().default(0), colour: colour.optional() }))
          .output(z.array(part))
          .query(() => []),
      }),
    }),
    options,
  );

describe('the OpenAPI document', () => {
  it('takes an input apart into path, header and body', () => {
    const { paths } = document() as { paths: Record<string, Record<string, Record<string, unknown>>> };
    const post = paths['/v1/things/{thingId}/parts']?.['post'];
    expect(post?.['operationId']).toBe('thingsAddPart');
    expect(post?.['parameters']).toMatchObject([
      { in: 'path', name: 'thingId', required: true, schema: { type: 'string', format: 'uuid' } },
      { in: 'header', name: 'Idempotency-Key', required: true },
    ]);
    expect(post?.['requestBody']).toMatchObject({
      required: true,
      content: {
        'application/json': {
          schema: { required: ['colour', 'part'] },
          example: { colour: 'RED', part: { name: 'Wheel' } },
        },
      },
    });
    expect(Object.keys(post?.['responses'] ?? {})).toEqual(
      expect.arrayContaining(['201', '400', '401', '404', '413', '415', '500', '503']),
    );
  });

  it('puts the fields of a GET into the query, optional where they have a default', () => {
    const { paths } = document() as { paths: Record<string, Record<string, { parameters: unknown }>> };
    expect(paths['/v1/things']?.['get']?.parameters).toMatchObject([
      { in: 'query', name: 'after', schema: { type: 'integer', default: 0 } },
      { in: 'query', name: 'colour', schema: { $ref: '#/components/schemas/Colour' } },
    ]);
  });

  it('names the variants of a schema that differ between coming in and going out', () => {
    const { components } = document() as { components: { schemas: Record<string, { required?: string[] }> } };
    expect(components.schemas['Part']?.required).toEqual(['name', 'note']);
    expect(components.schemas['PartInput']?.required).toEqual(['name']);
    expect(components.schemas['Colour']).toEqual({ type: 'string', enum: ['RED', 'BLUE'] });
  });

  it('is the same each time', () => {
    expect(JSON.stringify(document())).toBe(JSON.stringify(document()));
  });

  it('refuses a path parameter that the input lacks', () => {
    expect(() => document('/things/{missing}/parts')).toThrow('missing');
  });
});
