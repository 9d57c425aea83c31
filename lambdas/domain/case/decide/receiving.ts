import { plusSeconds } from '../../time';
import type { CommandOf } from '../commands';
import type { DecideContext } from '../context';
import { dutyFactory } from '../duties';
import { refuse, type Refusal } from '../refusal';
import { firstOf, happened } from './checks';
import { fact } from './fact';
import type { Decision } from './decision';

const SECONDS_PER_DAY = 24 * 60 * 60;

/** 吹哨: the clock starts when the enterprise spoke, whenever it is typed in. */
export function receive(command: CommandOf<'receive'>, context: DecideContext): Decision {
  const problem = firstOf(happened(command.receivedAt, context), lately(command, context));
  if (problem !== undefined) return problem;
  const duties = dutyFactory(undefined, context);
  const { number, channel, category, enterpriseType, township, industry, specialised, urgent, texts } = command;
  const { sourceNumber } = command;
  return [
    fact(
      'received@1',
      { occurredAt: command.receivedAt, receivedAt: context.now },
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
        ...(sourceNumber === undefined ? {} : { sourceNumber }),
        ...(texts.proxyEmail === undefined ? {} : { copies: true }),
        wakeSpread: Math.floor(command.spreadShare * context.policy.wakeSpreadSeconds),
        stage: 'dispatch',
        opens: [duties.dispatch(command.receivedAt)],
      },
      texts,
    ),
  ];
}

/** What is typed in long afterwards is more likely a slip of the pen than a whistle nobody wrote down. */
function lately({ receivedAt }: CommandOf<'receive'>, { now, policy }: DecideContext): Refusal | undefined {
  const days = policy.entryWithinCalendarDays;
  if (receivedAt >= plusSeconds(now, -days * SECONDS_PER_DAY)) return undefined;
  return refuse('invalid', 'entry-too-old', { field: 'at', params: { days } });
}
