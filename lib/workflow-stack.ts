/** The clock and the effects: the state machine with its waits, and everything that reads the ledger's stream. */
import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CaseMachine } from './constructs/case-machine';
import { Effects } from './constructs/effects';
import { KeptTable } from './constructs/kept-table';
import { Repair } from './constructs/repair';
import { machineArn, namesOf, stackId } from './names';
import type { Settings } from './settings';

export class WorkflowStack extends Stack {
  constructor(scope: Construct, settings: Settings) {
    super(scope, stackId(settings, 'Workflow'), {
      env: settings.env,
      description: 'Qishao: the clock and the effects',
    });
    const names = namesOf(settings);
    new KeptTable(this, 'Waits', {
      tableName: names.waits,
      key: { partition: 'caseId' },
      indexes: [],
      stream: 'none',
      expiry: 'none',
    });
    new CaseMachine(this, settings);
    const effects = new Effects(this, settings);
    const repair = new Repair(this, settings, effects);
    new CfnOutput(this, 'WaitsTableName', { value: names.waits });
    new CfnOutput(this, 'MachineArn', { value: machineArn(this, settings) });
    new CfnOutput(this, 'SignalsQueueUrl', { value: effects.signals.queue.queueUrl });
    new CfnOutput(this, 'SignalsDeadLettersUrl', { value: effects.signals.deadLetters.queueUrl });
    new CfnOutput(this, 'MailsQueueUrl', { value: effects.mails.queue.queueUrl });
    new CfnOutput(this, 'MailsDeadLettersUrl', { value: effects.mails.deadLetters.queueUrl });
    new CfnOutput(this, 'MailFeedbackQueueUrl', { value: effects.feedback.queue.queueUrl });
    new CfnOutput(this, 'MailFeedbackDeadLettersUrl', { value: effects.feedback.deadLetters.queueUrl });
    new CfnOutput(this, 'RelayDeadLettersUrl', { value: effects.relayDeadLetters.queueUrl });
    new CfnOutput(this, 'GenerationsDeadLettersUrl', { value: repair.deadLetters.queueUrl });
  }
}
