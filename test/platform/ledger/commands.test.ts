import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { CaseState } from '../../../lambdas/domain/case/state';
import { execute } from '../../../lambdas/ledger/execute';
import type { Ledger } from '../../../lambdas/ledger/ledger';
import { acknowledge, approve, dispatch, refuseCase, submitResult, toldInPerson } from '../../domain/case/orders';
import { contextAt, db, ledgerAt, now } from '../platform';
import { blow, headOf, keyOf, newCase, TRACE, type OnCase } from '../whistles';

/** A ledger that counts what it writes: one entry a transaction, with the number of its items. */
function counting(): { ledger: Ledger; written: number[] } {
  const written: number[] = [];
  const send = (command: { input: object }) => {
    if (command instanceof TransactWriteCommand)
      written.push((command.input as TransactWriteCommandInput).TransactItems?.length ?? 0);
    return db.send(command as TransactWriteCommand);
  };
  return { ledger: { ...ledgerAt(), db: { send } as unknown as Ledger['db'] }, written };
}

async function carryOut(ledger: Ledger, caseKey: string, build: (state: CaseState) => unknown) {
  const { state } = await headOf(caseKey);
  return execute(ledger, caseKey, build(state) as OnCase, contextAt(), TRACE);
}

describe('a command', () => {
  it('is one transaction of at most four items, and one more for each assisting unit', async () => {
    const caseKey = await newCase();
    const { ledger, written } = counting();
    await carryOut(ledger, caseKey, (state) => dispatch(state, 'finance', ['taxation', 'commerce']));
    await carryOut(ledger, caseKey, (state) => acknowledge(state, 1));
    await carryOut(ledger, caseKey, (state) => submitResult(state, 1, 'solved'));
    await carryOut(ledger, caseKey, (state) => approve(state));
    expect(written).toEqual([4 + 2, 3, 4, 4]);
  });

  it('of two officers at once is carried out once, and the other hears who came first and when', async () => {
    const caseKey = await newCase();
    const { state } = await headOf(caseKey);
    const answers = await Promise.all([
      execute(ledgerAt(), caseKey, dispatch(state, 'finance', []) as OnCase, contextAt(), TRACE),
      execute(ledgerAt(), caseKey, refuseCase(state) as OnCase, contextAt(), TRACE),
    ]);
    expect(answers.map((each) => each.kind).sort()).toEqual(['done', 'refused']);
    const refused = answers.find((each) => each.kind === 'refused');
    expect(refused?.kind === 'refused' && refused.refusal).toMatchObject({
      code: 'stale',
      by: 2,
      at: expect.stringMatching(/\+08:00$/),
    });
    expect((await headOf(caseKey)).version).toBe(2);
  });

  it('reads and decides again when the clock wrote in between, because the clock is not a person', async () => {
    const caseKey = await newCase({ receivedAt: now() });
    const { state } = await headOf(caseKey);
    const later = () => state.duties[0]?.milestones.at(0)?.at ?? now();
    const clockFirst = async () => {
      await execute(
        ledgerAt(later),
        caseKey,
        { do: 'pass-time', actor: { kind: 'system', id: 'clock', via: 'clock' } },
        contextAt(later),
        TRACE,
      );
      return contextAt()();
    };
    const done = await execute(ledgerAt(), caseKey, dispatch(state, 'finance', []) as OnCase, clockFirst, TRACE);
    expect(done.kind).toBe('done');
    expect((await headOf(caseKey)).version).toBe(3);
  });

  it('sent twice with one key is carried out once and answered alike', async () => {
    const caseKey = await newCase();
    const { state } = await headOf(caseKey);
    const keyed = { scope: `POST dispatch ${caseKey}`, key: 'tap', request: { lead: 'finance' } };
    const tap = () => execute(ledgerAt(), caseKey, dispatch(state, 'finance', []) as OnCase, contextAt(), TRACE, keyed);
    const answers = await Promise.all([tap(), tap(), tap()]);
    expect(answers.map((each) => each.kind).sort()).toEqual(['done', 'replayed', 'replayed']);
    const replayed = answers.find((each) => each.kind === 'replayed');
    expect(replayed).toMatchObject({ answer: { version: 2, stage: 'handle' } });
  });

  it('that is refused uses up no key', async () => {
    const caseKey = await newCase();
    const { state } = await headOf(caseKey);
    const keyed = { scope: `POST delivered ${caseKey}`, key: 'one', request: {} };
    const early = await execute(ledgerAt(), caseKey, toldInPerson(state, now()) as OnCase, contextAt(), TRACE, keyed);
    expect(early.kind).toBe('refused');
    const refusedCase = await execute(ledgerAt(), caseKey, refuseCase(state) as OnCase, contextAt(), TRACE, keyed);
    expect(refusedCase.kind).toBe('done');
  });
});

describe('the same whistle', () => {
  it('eight times at once is one case with one receipt', async () => {
    const keyed = keyOf(`eight-${now()}`);
    const all = await Promise.all(Array.from({ length: 8 }, () => blow({ keyed })));
    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(all[0]).toMatchObject({ kind: 'received' });
  });

  it('with the same key and another body is told so, and nothing is written', async () => {
    const first = await blow({ keyed: keyOf('body', { title: 'a' }) });
    expect(await blow({ keyed: keyOf('body', { title: 'b' }) })).toEqual({ kind: 'key-reused' });
    expect(await blow({ keyed: keyOf('body', { title: 'a' }) })).toEqual(first);
  });
});
