import { readFileSync } from 'node:fs';
import path from 'node:path';
import aslValidator from 'asl-validator';
import { STAGES } from '../../lambdas/domain/case/vocabulary';
import { SUPERSEDED } from '../../lambdas/workflow/protocol';
import { DEFINITION, DRAWN } from '../../statemachines/draw';
import { drawing, type Machine } from '../../statemachines/drawing';

interface Task {
  Type: string;
  Resource: string;
  TimeoutSeconds?: string;
  Arguments: { Payload: Record<string, string> };
  Retry?: { ErrorEquals: string[]; IntervalSeconds: number; BackoffRate: number; MaxAttempts: number }[];
  Catch?: { ErrorEquals: string[]; Next: string }[];
  Output: Record<string, string>;
  Next: string;
}

const text = readFileSync(DEFINITION, 'utf8');
const machine = JSON.parse(text) as Machine;
const state = (name: string) => machine.States[name] as unknown as Task;
const route = machine.States['Route'];
const openStages = STAGES.filter((each) => each !== 'closed');
const nameOf = (stage: string) => `${stage[0]?.toUpperCase()}${stage.slice(1)}`;

it('is valid Amazon States Language', () => {
  const { isValid, errorsText } = aslValidator(JSON.parse(text.replaceAll('${Partition}', 'aws')));
  expect(errorsText('\n')).toBe('');
  expect(isValid).toBe(true);
});

it('has a state for every stage of the mechanism, and starts by asking which', () => {
  expect(machine.StartAt).toBe('Route');
  const routes = Object.fromEntries((route?.Choices ?? []).map((each) => [each.Condition, each.Next]));
  expect(routes).toEqual(
    Object.fromEntries(STAGES.map((each) => [`{% $states.input.stage = '${each}' %}`, nameOf(each)])),
  );
});

it('ends as superseded where it does not know the stage: a newer definition takes over', () => {
  expect(route?.Default).toBe(SUPERSEDED);
  expect(machine.States[SUPERSEDED]?.Type).toBe('Succeed');
  expect(machine.States['Closed']?.Type).toBe('Succeed');
});

describe.each(openStages)('stage %s', (stage) => {
  const task = state(nameOf(stage));

  it('waits for its token until the wake of the ledger, and no longer', () => {
    expect(task.Resource).toMatch(/lambda:invoke\.waitForTaskToken$/);
    expect(task.TimeoutSeconds).toContain('$states.input.wakeAt');
    expect(task.TimeoutSeconds).toContain('$max([1,');
  });

  it('enforces the deadline when the time is up, or when anything else fails', () => {
    expect(task.Catch).toEqual([{ ErrorEquals: ['States.ALL'], Next: 'EnforceDeadline' }]);
  });

  it('retries a failed registration with growing pauses, about a minute in all', () => {
    const [retry] = task.Retry ?? [];
    // every error but the timeout, which is the deadline: also of a function that cannot even start
    expect(retry?.ErrorEquals).toEqual(['States.TaskFailed']);
    const { IntervalSeconds = 0, BackoffRate = 0, MaxAttempts = 0 } = retry ?? {};
    const pauses = Array.from({ length: MaxAttempts }, (_, n) => IntervalSeconds * BackoffRate ** n);
    expect(pauses.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(60);
  });

  it('tells RegisterWait who waits, for what, and in which order', () => {
    expect(task.Arguments.Payload).toEqual({
      caseId: '{% $states.context.Execution.Input.caseId %}',
      gen: '{% $states.context.Execution.Input.gen %}',
      stage,
      wakeAt: '{% $states.input.wakeAt %}',
      seq: '{% $toMillis($states.context.State.EnteredTime) * 100 + $states.context.State.RetryCount %}',
      token: '{% $states.context.Task.Token %}',
    });
  });

  it('carries on nothing but stage and wake', () => {
    expect(Object.keys(task.Output)).toEqual(['stage', 'wakeAt']);
    expect(task.Next).toBe('Route');
  });
});

it('enforces from the ledger: it says which case, and not what it holds', () => {
  expect(Object.keys(state('EnforceDeadline').Arguments.Payload)).toEqual(['caseId', 'gen']);
  expect(state('EnforceDeadline').Retry?.[0]?.ErrorEquals).toEqual(['States.ALL']);
});

it('names no partition, no account and no function', () => {
  expect(text).not.toMatch(/arn:aws|\d{12}/);
  expect(
    [...text.matchAll(/\$\{(\w+)\}/g)]
      .map((each) => each[1])
      .filter((each, n, all) => all.indexOf(each) === n)
      .sort(),
  ).toEqual(['EnforceDeadlineFunction', 'Partition', 'RegisterWaitFunction']);
});

it('is drawn as it is: run npm run draw-machine after a change', () => {
  expect(readFileSync(DRAWN, 'utf8')).toBe(drawing(machine));
  expect(path.basename(DRAWN)).toBe('case-machine.md');
});
