import type { CommandOf } from '../commands';
import type { DecideContext } from '../context';
import { dutyFactory } from '../duties';
import type { NewEvent } from '../events';
import { fact } from './fact';

/** 吹哨: the clock starts when the enterprise spoke, whenever it is typed in. */
export function receive(command: CommandOf<'receive'>, context: DecideContext): NewEvent[] {
  const duties = dutyFactory(undefined, context);
  const { number, channel, category, enterpriseType, township, industry, specialised, urgent, texts } = command;
  return [
    fact(
      'received@1',
      { occurredAt: command.receivedAt, receivedAt: command.receivedAt },
      command.actor,
      {
        number,
        channel,
        category,
        enterpriseType,
        township,
        ...(industry === undefined ? {} : { industry }),
        specialised,
        urgent,
        hasEmail: texts.contactEmail !== undefined,
        wakeSpread: Math.floor(command.spreadShare * context.policy.wakeSpreadSeconds),
        stage: 'dispatch',
        opens: [duties.dispatch(command.receivedAt)],
      },
      texts,
    ),
  ];
}
