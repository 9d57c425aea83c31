/** What SES learns of a mail after accepting it travels through a topic into the feedback queue, as SES wrote it. */
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { namesOf, stageName } from '../names';
import type { Settings } from '../settings';

export class SesFeedback extends Construct {
  constructor(scope: Construct, settings: Settings, queue: Queue) {
    super(scope, 'SesFeedback');
    const topic = new Topic(this, 'Topic', { topicName: stageName(settings, 'mail-feedback'), enforceSSL: true });
    topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true }));
    const configuration = new ConfigurationSet(this, 'Configuration', {
      configurationSetName: namesOf(settings).mailConfiguration,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    configuration.addEventDestination('Feedback', {
      destination: EventDestination.snsTopic(topic),
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
  }
}
