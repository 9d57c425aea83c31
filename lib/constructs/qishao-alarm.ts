/** An alarm says what it means for people, and where the runbook tells how to mend it. */
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { namesOf, stageName } from '../names';
import type { RunbookEntry } from '../runbook-entries';
import type { Settings } from '../settings';

export interface QishaoAlarmProps {
  readonly settings: Settings;
  /** Also the alarm's name, after `qishao-<stage>-`. */
  readonly entry: RunbookEntry;
  /** One sentence: who waits for what, and for how long they can. */
  readonly impact: string;
  readonly metric: IMetric;
  /** The alarm sounds on these values. */
  readonly sounds: { readonly when: 'at-least' | 'below'; readonly value: number };
  /** Consecutive periods of the metric. */
  readonly periods: number;
  /** What silence means: `fine` where no work is no news, `alarm` where a heartbeat is missing. */
  readonly silence: 'fine' | 'alarm';
}

export class QishaoAlarm extends Construct {
  constructor(scope: Construct, props: QishaoAlarmProps) {
    super(scope, `Alarm-${props.entry}`);
    const alarm = new Alarm(this, 'Alarm', {
      alarmName: stageName(props.settings, props.entry),
      alarmDescription: `Impact: ${props.impact} Runbook: docs/runbook.md#${props.entry}`,
      metric: props.metric,
      threshold: props.sounds.value,
      comparisonOperator:
        props.sounds.when === 'below'
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: props.periods,
      treatMissingData: props.silence === 'alarm' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const topicArn = Stack.of(this).formatArn({ service: 'sns', resource: namesOf(props.settings).alarmTopic });
    alarm.addAlarmAction({ bind: () => ({ alarmActionArn: topicArn }) });
    alarm.addOkAction({ bind: () => ({ alarmActionArn: topicArn }) });
  }
}
