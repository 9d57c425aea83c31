import { epochOf, plusSeconds } from '../../../lambdas/domain/time';
import { execute } from '../../../lambdas/ledger/execute';
import { enforceDeadline } from '../../../lambdas/workflow/enforce-deadline';
import { start } from '../../../lambdas/workflow/machine';
import { dispatch } from '../../domain/case/orders';
import { inStep, statesEntered } from '../machine-watch';
import { contextAt, ledgerAt, machine, now } from '../platform';
import { switchRelay } from '../relay-switch';
import { headOf, newCase, repliedCase, TRACE, type OnCase } from '../whistles';

beforeAll(() => switchRelay('off'));
afterAll(() => switchRelay('on'));

const DAY = 24 * 60 * 60;
const enforceAt = (caseKey: string, clock: () => ReturnType<typeof now>) =>
  enforceDeadline(ledgerAt(clock), async () => contextAt(clock)(), caseKey, TRACE);

describe('EnforceDeadline', () => {
  it('with nothing due writes nothing and says where the case is', async () => {
    const caseKey = await newCase();
    const { stage, wakeAt } = await headOf(caseKey);
    expect(await enforceAt(caseKey, now)).toEqual({ stage, wakeAt });
    expect((await headOf(caseKey)).version).toBe(1);
  });

  it('writes all that is due after an outage in one fact, each rung with its own instant', async () => {
    const caseKey = await newCase();
    const monthLater = () => plusSeconds(now(), 30 * DAY);
    const position = await enforceAt(caseKey, monthLater);
    const { version, state } = await headOf(caseKey);
    expect(version).toBe(2);
    const [duty] = state.duties;
    const rungs = duty?.milestones.filter((each) => each.reached !== undefined).map((each) => each.step);
    expect(rungs?.slice(0, 5)).toEqual(['prompt', 'breach', 'reminder', 'supervision', 'criticism']);
    expect(duty?.breachedAt).toBe(duty?.due);
    expect(epochOf(position.wakeAt)).toBeGreaterThan(epochOf(monthLater()));
  });

  it('after an outage gives the next window its full time, and closes the case when that is over', async () => {
    const caseKey = await repliedCase();
    const later = (days: number) => () => plusSeconds(now(), days * DAY);
    const telephoning = await enforceAt(caseKey, later(90));
    expect(telephoning.stage).toBe('evaluate');
    expect(epochOf(telephoning.wakeAt)).toBeGreaterThan(epochOf(later(90)()));
    expect(await enforceAt(caseKey, later(100))).toMatchObject({ stage: 'closed' });
    expect((await headOf(caseKey)).state.closed).toMatchObject({ as: 'ungraded' });
  });

  it('that races an officer decides again from what the officer wrote', async () => {
    const caseKey = await newCase();
    const { state } = await headOf(caseKey);
    const dueNow = () => state.duties[0]?.due ?? now();
    let raced = false;
    const context = async () => {
      if (!raced) {
        raced = true;
        await execute(ledgerAt(), caseKey, dispatch(state, 'finance', []) as OnCase, contextAt(), TRACE);
      }
      return contextAt(dueNow)();
    };
    const position = await enforceDeadline(ledgerAt(dueNow), context, caseKey, TRACE);
    const head = await headOf(caseKey);
    expect(position).toEqual({ stage: 'handle', wakeAt: head.wakeAt });
    expect(head.state.duties.find((each) => each.kind === 'dispatch')?.breachedAt).toBeUndefined();
  });

  it('for a timer that rang too early changes nothing, and the machine sleeps on until the right time', async () => {
    const caseKey = await newCase();
    await start(machine, caseKey, 1, { stage: 'dispatch', wakeAt: plusSeconds(now(), 1) });
    await inStep(caseKey);
    expect(await statesEntered(caseKey, 1)).toEqual(['Route', 'Dispatch', 'EnforceDeadline', 'Route', 'Dispatch']);
    expect((await headOf(caseKey)).version).toBe(1);
  });

  it('of a case that the ledger does not know ends the execution', async () => {
    expect(await enforceAt('CKQS-2025-999998', now)).toMatchObject({ stage: 'Superseded' });
  });
});
