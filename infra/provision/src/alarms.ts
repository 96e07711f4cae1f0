import type { Inventory } from '@toast/infra-checks/inventory';
import { Aws, Duration, type Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { idOf } from './fleet.ts';
import type { Machine } from './machine.ts';

/** What our own monitoring cannot see: that a machine runs out of CPU credits, and that the machine under the monitor itself is gone. */
export function addAlarms(stack: Stack, inventory: Inventory, machines: readonly Machine[]): void {
  const operators = new Topic(stack, 'Operators', { enforceSSL: true });
  // A policy of its own takes the place of the one by which the account's alarms may speak.
  operators.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [operators.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  operators.addSubscription(new EmailSubscription(inventory.operators));
  const action = new SnsAction(operators);
  for (const { host, instance } of machines) {
    const metric = (metricName: string, statistic: string) =>
      new Metric({
        namespace: 'AWS/EC2',
        metricName,
        dimensionsMap: { InstanceId: instance.ref },
        statistic,
        period: Duration.minutes(5),
      });
    new Alarm(stack, `${idOf(host.name)}Credits`, {
      alarmDescription: `${host.name} has used up nearly all its CPU credits: it goes on, and costs more.`,
      metric: metric('CPUCreditBalance', 'Minimum'),
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      // A machine begins with none and earns 12 (micro) or 24 an hour: the first hours of a new one ring.
      threshold: 24,
      evaluationPeriods: 6,
      treatMissingData: TreatMissingData.MISSING,
    }).addAlarmAction(action);
    new Alarm(stack, `${idOf(host.name)}Broken`, {
      alarmDescription: `The machine under ${host.name} fails its checks: infra/runbooks/host-down.md`,
      metric: metric('StatusCheckFailed', 'Maximum'),
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      threshold: 1,
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.BREACHING,
    }).addAlarmAction(action);
  }
}
