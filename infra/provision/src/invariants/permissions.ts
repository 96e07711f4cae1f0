import { z } from 'zod';
import { CONVERSATION } from '../host-role.ts';
import type { Templates } from '../templates.ts';
import { all, textsOf } from './read.ts';

const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: z.unknown(),
  Resource: z.unknown().optional(),
  Principal: z.unknown().optional(),
  Condition: z.record(z.string(), z.unknown()).optional(),
});
const document = z.looseObject({ Statement: z.array(statement) });
const role = z.strictObject({
  AssumeRolePolicyDocument: document,
  Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument: document })).default([]),
});
/** `Tags` aside, a role is its two documents: no policy of somebody else, which may grow. */
const service = z.strictObject({ Service: z.enum(['ec2.amazonaws.com', 's3.amazonaws.com']) });

export type Grant = {
  readonly role: string;
  readonly actions: string[];
  readonly resources: string[];
  readonly condition: unknown;
};

/** All that roles are allowed. */
export const grantsOf = (templates: Templates): Grant[] =>
  all(templates, 'AWS::IAM::Role').flatMap(({ id, resource }) => {
    const read = role.safeParse(withoutTags(resource.Properties));
    return (read.data?.Policies ?? []).flatMap(({ PolicyDocument }) =>
      PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow').map(
        ({ Action, Resource, Condition }) => ({
          role: id,
          actions: textsOf(Action),
          resources: textsOf(Resource),
          condition: Condition,
        }),
      ),
    );
  });

export function permissionComplaints(templates: Templates): string[] {
  const complaints: string[] = [];
  for (const { id, resource } of all(templates, 'AWS::IAM::Role')) {
    const read = role.safeParse(withoutTags(resource.Properties));
    if (!read.success) complaints.push(`${id} has something beside policies of its own`);
    else if (
      read.data.AssumeRolePolicyDocument.Statement.some(
        ({ Principal }) => !service.safeParse(Principal).success,
      )
    )
      complaints.push(`${id} can be taken by somebody else`);
  }
  for (const { role: who, actions, resources } of grantsOf(templates)) {
    for (const action of actions) if (action.includes('*')) complaints.push(`${who} may do ${action}`);
    const every = actions.filter((action) => !CONVERSATION.includes(action));
    if (resources.includes('*') && every.length > 0)
      complaints.push(`${who} may do ${every.join()} to everything`);
    for (const resource of resources) {
      if (resource !== '*' && !/^arn:[^*]+\/?\*?$/.test(resource))
        complaints.push(`${who} may do something to ${resource}`);
    }
  }
  for (const type of ['AWS::S3::BucketPolicy', 'AWS::SNS::TopicPolicy']) {
    for (const { id, resource } of all(templates, type)) {
      const { Statement } = document.parse(resource.Properties['PolicyDocument']);
      if (Statement.some(({ Effect }) => Effect === 'Allow' && type === 'AWS::S3::BucketPolicy'))
        complaints.push(`${id} lets somebody in`);
    }
  }
  return complaints;
}

function withoutTags({ Tags: _, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest;
}
