import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { putWait, raiseGeneration } from '../../../lambdas/workflow/waits';
import { accepts } from '../../model/rules';
import { db, now, waits } from '../platform';

const CASE = 'CKQS-2025-000007';
const PLACES = [1, 2].flatMap((gen) => [0, 1, 2].map((seq) => ({ gen, seq })));
const wait = (place: { gen: number; seq: number }) => ({
  caseId: CASE,
  ...place,
  token: 'token',
  stage: 'dispatch',
  wakeAt: now(),
});

async function holderIs(holder: { gen: number; seq: number } | undefined): Promise<void> {
  await db.send(new DeleteCommand({ TableName: waits.table, Key: { caseId: CASE } }));
  if (holder !== undefined) await db.send(new PutCommand({ TableName: waits.table, Item: wait(holder) }));
}

describe('the table of waits', () => {
  it('accepts a put exactly when the model does, and says who refused it', async () => {
    for (const holder of [undefined, ...PLACES]) {
      for (const place of PLACES) {
        await holderIs(holder);
        const refusal = (holder?.gen ?? 0) > place.gen ? 'newer-generation' : 'later-step';
        expect({ holder, place, put: await putWait(waits, wait(place)) }).toEqual({
          holder,
          place,
          put: accepts(holder, place) ? 'stored' : refusal,
        });
      }
    }
  });

  it('lets one of many raise a generation', async () => {
    await holderIs({ gen: 1, seq: 5 });
    const raised = await Promise.all([1, 2, 3, 4].map(() => raiseGeneration(waits, CASE, 1, now())));
    expect(raised.filter((each) => each === 'raised')).toHaveLength(1);
  });
});
