import { z } from 'zod';
import type { Templates } from '../templates.ts';
import { all, target } from './read.ts';

const alarm = z.looseObject({
  MetricName: z.string(),
  Dimensions: z.tuple([z.strictObject({ Name: z.literal('InstanceId'), Value: z.unknown() })]),
  AlarmActions: z.array(z.unknown()).min(1),
});

const publish = z.looseObject({
  Effect: z.literal('Allow'),
  Action: z.literal('sns:Publish'),
  Principal: z.strictObject({ Service: z.literal('cloudwatch.amazonaws.com') }),
  Condition: z.strictObject({ StringEquals: z.strictObject({ 'aws:SourceAccount': z.unknown() }) }),
});
const policy = z.object({ PolicyDocument: z.object({ Statement: z.array(z.unknown()) }) });

/** Every machine is watched from outside of our own monitoring, and somebody hears of it. */
export const alarmComplaints = (templates: Templates): string[] => [
  ...all(templates, 'AWS::SNS::TopicPolicy').flatMap(({ stack, resource: { Properties } }) => {
    const allowed = policy
      .parse(Properties)
      .PolicyDocument.Statement.filter((statement) => !publish.safeParse(statement).success)
      .filter((statement) => JSON.stringify(statement).includes('"Allow"'));
    const speaks = policy
      .parse(Properties)
      .PolicyDocument.Statement.some((it) => publish.safeParse(it).success);
    return [
      ...(speaks ? [] : [`${stack}: alarms cannot speak to the operators`]),
      ...allowed.map(() => `${stack}: others can speak to the operators`),
    ];
  }),
  ...all(templates, 'AWS::EC2::Instance').flatMap(({ stack, id, resource }) => {
    const watched = all(templates, 'AWS::CloudWatch::Alarm', stack).flatMap(
      ({ resource: { Properties } }) => {
        const read = alarm.safeParse(Properties).data;
        return read !== undefined && target(read.Dimensions[0].Value, templates[stack]) === resource
          ? read.MetricName
          : [];
      },
    );
    return ['CPUCreditBalance', 'StatusCheckFailed'].flatMap((metric) =>
      watched.includes(metric) ? [] : [`nobody hears of the ${metric} of ${id}`],
    );
  }),
];
