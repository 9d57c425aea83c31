import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { eachRecord, eachRecordInOrder } from '../../lambdas/effects/batch';

jest.mock('../../lambdas/runtime/logger', () => ({
  logger: { info: () => undefined, error: (...said: unknown[]) => logged.push(said) },
}));
const logged: unknown[] = [];

/** Messages as `case:number`, as a FIFO queue hands them over. */
function batch(...messages: string[]): SQSEvent {
  const Records = messages.map(
    (body) => ({ messageId: body, body, attributes: { MessageGroupId: body.split(':')[0] } }) as SQSRecord,
  );
  return { Records };
}

function failingAt(...bad: string[]) {
  const done: string[] = [];
  return {
    done,
    work: async ({ body }: SQSRecord) => {
      if (bad.includes(body)) throw new Error('refused <somebody@firm.example>');
      done.push(body);
    },
  };
}

const returned = (answer: { batchItemFailures: { itemIdentifier: string }[] }) =>
  answer.batchItemFailures.map((each) => each.itemIdentifier);

describe('mails of a batch', () => {
  it('that fail return with all later ones of their case, and other cases go on', async () => {
    const { work, done } = failingAt('A:2');
    expect(returned(await eachRecordInOrder(batch('A:1', 'A:2', 'B:1', 'A:3', 'B:2', 'A:4'), work))).toEqual([
      'A:2',
      'A:3',
      'A:4',
    ]);
    expect(done).toEqual(['A:1', 'B:1', 'B:2']);
  });

  it('log why, without an address', async () => {
    logged.length = 0;
    await eachRecordInOrder(batch('A:1'), failingAt('A:1').work);
    expect(JSON.stringify(logged)).toContain('<address>');
    expect(JSON.stringify(logged)).not.toContain('firm.example');
  });
});

describe('hints of a batch', () => {
  it('that fail return alone: hints have no order', async () => {
    const { work, done } = failingAt('A:1');
    expect(returned(await eachRecord(batch('A:1', 'A:2', 'B:1'), work))).toEqual(['A:1']);
    expect(done).toEqual(['A:2', 'B:1']);
  });
});
