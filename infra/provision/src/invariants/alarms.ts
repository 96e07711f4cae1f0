import { z } from 'zod';
import type { Templates } from '../templates.ts';
import { all, target } from './read.ts';

const alarm = z.looseObject({
  MetricName: z.string(),
  Dimensions: z.tuple([z.strictObject({ Name: z.literal('InstanceId'), Value: z.unknown() })]),
  AlarmActions: z.array(z.unknown()).min(1),
});

/** Every machine is watched from outside of our own monitoring, and somebody hears of it. */
export const alarmComplaints = (templates: Templates): string[] =>
  all(templates, 'AWS::EC2::Instance').flatMap(({ stack, id, resource }) => {
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
  });
