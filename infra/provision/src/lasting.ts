import type { Templates } from './templates.ts';

const types = [
  'AWS::EC2::Instance',
  'AWS::EC2::Volume',
  'AWS::EC2::EIP',
  'AWS::S3::Bucket',
  'AWS::Route53::HostedZone',
];

/** By stack: what must keep its name in the template, because under another it would be a new and empty one. */
export const lastingIn = (templates: Templates): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(templates).map(([stack, { Resources }]) => [
      stack,
      Object.entries(Resources)
        .flatMap(([id, { Type }]) => (types.includes(Type) ? `${id} ${Type}` : []))
        .sort(),
    ]),
  );
