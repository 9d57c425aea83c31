import type { CommandOf } from '../commands';
import type { DecideContext, Directory } from '../context';
import { dutyFactory, openOf, settledAt } from '../duties';
import { refuse, type Refusal } from '../refusal';
import type { CaseState } from '../state';
import type { Role } from '../vocabulary';
import { firstOf, inStage, reasoned, seen, unneeded } from './checks';
import { fact, now } from './fact';
import type { Decision } from './decision';

/** 交办 to one lead and any number of assisting units; both clocks run from here, not from acknowledgement. */
export function dispatch(state: CaseState, command: CommandOf<'dispatch'>, context: DecideContext): Decision {
  const problem = firstOf(
    seen(state, command.revision),
    inStage(state, 'dispatch'),
    unitsReachable(command, context.directory),
  );
  if (problem !== undefined) return problem;

  const duties = dutyFactory(state, context);
  const assignments = [command.lead, ...command.assist].map((unit, index) => ({
    id: `${state.caseKey}-${index + 1}`,
    unit,
    role: (index === 0 ? 'lead' : 'assist') as Role,
  }));
  const opens = assignments.flatMap(({ id, unit }) => [
    duties.acknowledge(context.now, unit, id),
    duties.handle(context.now, unit, id),
  ]);
  const settles = screened(state, context);
  return [
    fact(
      'dispatched@1',
      now(context.now),
      command.actor,
      { assignments, stage: 'handle', opens, settles },
      {
        requirement: command.requirement,
      },
    ),
  ];
}

function unitsReachable(command: CommandOf<'dispatch'>, directory: Directory): Refusal | undefined {
  const { lead, assist } = command;
  if (assist.includes(lead)) return refuse('invalid', 'lead-also-assists', { field: 'assist' });
  if (new Set(assist).size !== assist.length) return refuse('invalid', 'assists-twice', { field: 'assist' });
  for (const [field, unit] of [['lead', lead] as const, ...assist.map((each) => ['assist', each] as const)]) {
    if (!directory.exists(unit)) return refuse('invalid', 'unknown-unit', { field });
    if (!directory.hasAddress(unit)) return refuse('invalid', 'unit-without-address', { field, params: { unit } });
  }
  return undefined;
}

/** 不予受理: plainly against law, with the clause; the reply goes out in the same command (plan 五（三）1). */
export function refuseCase(state: CaseState, command: CommandOf<'refuse'>, context: DecideContext): Decision {
  const problem = firstOf(
    seen(state, command.revision),
    notDispatched(state),
    inStage(state, 'dispatch'),
    reasoned(command.legalBasis, 'basis-required', 'legalBasis'),
    reasoned(command.reason),
  );
  if (problem !== undefined) return problem;

  const settles = screened(state, context);
  const opens = [dutyFactory(state, context).reply(context.now)];
  const { reason, legalBasis } = command;
  return [
    fact('refused@1', now(context.now), command.actor, { stage: 'reply', opens, settles }, { reason, legalBasis }),
  ];
}

/** Screening is over, whether the enterprise was still asked or not. */
function screened(state: CaseState, { now: at }: DecideContext) {
  return [...openOf(state, 'dispatch').map((each) => settledAt(each, at)), ...unneeded(state, undefined, at)];
}

function notDispatched(state: CaseState): Refusal | undefined {
  if (state.assignments.length === 0) return undefined;
  return refuse('wrong-stage', 'refuse-after-dispatch', { by: state.lastAct.seq, at: state.lastAct.at });
}
