import { z } from 'zod';
import type { Resource, Template, Templates } from '../templates.ts';

export type Found = { readonly stack: string; readonly id: string; readonly resource: Resource };

/** Every resource of a type, in all stacks or in one. */
export const all = (templates: Templates, type: string, stack?: string): Found[] =>
  Object.entries(templates).flatMap(([name, { Resources }]) =>
    stack !== undefined && name !== stack
      ? []
      : Object.entries(Resources).flatMap(([id, resource]) =>
          resource.Type === type ? { stack: name, id, resource } : [],
        ),
  );

const join = z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });
const attribute = z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });
const reference = z.strictObject({ Ref: z.string() });

/** A value as a text: `arn:${AWS::Partition}:s3:::toast`. What refers to something of the template does so as `${Name}`. */
export function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  const joined = join.safeParse(value);
  if (joined.success) {
    const [between, parts] = joined.data['Fn::Join'];
    return parts.map(textOf).join(between);
  }
  const got = attribute.safeParse(value);
  if (got.success) return `\${${got.data['Fn::GetAtt'].join('.')}}`;
  const referred = reference.safeParse(value);
  if (referred.success) return `\${${referred.data.Ref}}`;
  throw new TypeError(`not a text: ${JSON.stringify(value)}`);
}

export const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(textOf);

const named = z.array(z.object({ Key: z.string(), Value: z.string() }));
/** What its tag `Name` says: the inventory's name of a host. */
export const nameOf = ({ Properties }: Resource): string | undefined =>
  named.safeParse(Properties['Tags']).data?.find(({ Key }) => Key === 'Name')?.Value;

/** What a `{ Ref }` or `{ Fn::GetAtt }` leads to. */
export function target(value: unknown, template: Template | undefined): Resource | undefined {
  const id = reference.safeParse(value).data?.Ref ?? attribute.safeParse(value).data?.['Fn::GetAtt'][0];
  return id === undefined ? undefined : template?.Resources[id];
}
