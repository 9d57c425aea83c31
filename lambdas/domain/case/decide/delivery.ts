import type { CommandOf } from '../commands';
import type { DecideContext } from '../context';
import { dutyFactory, openDuties, openOf, settledAt, supersededAt } from '../duties';
import type { DataOf, NewEvent } from '../events';
import { refuse } from '../refusal';
import type { CaseState, Round } from '../state';
import type { ClosedAs, ReplyKind } from '../vocabulary';
import { currentRound, firstOf, happened, inStage, seen, spokenTo } from './checks';
import { fact, now } from './fact';
import type { Decision } from './decision';

/** 回复已送达: by mail feedback, or recorded by telephone or in person. The evaluation window starts here. */
export function recordDelivery(
  state: CaseState,
  command: CommandOf<'record-delivery'>,
  context: DecideContext,
): Decision {
  const round = currentRound(state);
  if (command.by === 'mail') {
    const awaited =
      state.stage === 'reply' && command.round === round.n && round.reply !== undefined && !cameBack(state, command);
    return awaited ? delivered(state, round, command, context) : [];
  }
  const problem = firstOf(
    command.revision === undefined ? undefined : seen(state, command.revision),
    alreadyDelivered(state, round),
    inStage(state, 'reply'),
    happened(command.at, { now: context.now, ...(round.reply === undefined ? {} : { notBefore: round.reply.at }) }),
    spokenTo(command.by, command),
  );
  return problem ?? delivered(state, round, command, context);
}

/** The post's feedback comes twice and in any order: a mail that ever came back proves nothing any more. */
function cameBack(state: CaseState, { mail }: CommandOf<'record-delivery'>): boolean {
  return mail !== undefined && state.bounced.includes(mail);
}

function alreadyDelivered(state: CaseState, round: Round) {
  const proof = round.reply?.delivered;
  return proof !== undefined && state.stage !== 'reply'
    ? refuse('already', 'already-delivered', { at: proof.at })
    : undefined;
}

function delivered(
  state: CaseState,
  round: Round,
  command: CommandOf<'record-delivery'>,
  context: DecideContext,
): Decision {
  const { actor, at, person, number } = command;
  const data = proofOfDelivery(state, round, command, context);
  return [fact('reply-delivered@1', { occurredAt: at, receivedAt: context.now }, actor, data, { person, number })];
}

/** What is not graded ends with its delivery. */
const CLOSES: Partial<Record<ReplyKind, ClosedAs>> = { refusal: 'refused', 'no-answer': 'no-answer' };

/** What a proof leads to: a refusal is thereby closed, an answer may be graded. */
export function proofOfDelivery(
  state: CaseState,
  round: Round,
  { by, at, mail }: Pick<CommandOf<'record-delivery'>, 'by' | 'at' | 'mail'>,
  context: DecideContext,
): DataOf<'reply-delivered@1'> {
  // the duty is to have the proof: written down late it is late, and the window never begins in the past
  const settles = openOf(state, 'reply').map((each) => settledAt(each, context.now));
  const proof = { by, at, ...(mail === undefined ? {} : { mail }), settles };
  const closes = round.reply === undefined ? undefined : CLOSES[round.reply.kind];
  if (closes !== undefined) return { ...proof, stage: 'closed', closes };
  return { ...proof, stage: 'evaluate', opens: [dutyFactory(state, context).evaluate(context.now)] };
}

/** 退信: a bounced reply is not a reply; a bounced task mail must be made good by telephone. */
export function recordBounce(state: CaseState, command: CommandOf<'record-bounce'>, context: DecideContext): Decision {
  if (state.bounced.includes(command.mail)) return [];
  if (command.about === 'reply') return bouncedReply(state, command, context);
  if (command.about === 'task' && taskUnheard(state, command.assignment)) return [bounced(command, context, {})];
  return [];
}

/** The unit still owes something, so it must hear of it by other means: also of a promise kept open (挂账). */
function taskUnheard(state: CaseState, id: string | undefined): boolean {
  return id !== undefined && openDuties(state).some((each) => each.assignment === id);
}

function bouncedReply(state: CaseState, command: CommandOf<'record-bounce'>, context: DecideContext): Decision {
  const round = currentRound(state);
  if (command.round !== round.n || round.reply === undefined || round.evaluation !== undefined) return [];
  if (state.stage === 'reply') return [bounced(command, context, {})];
  if (round.reply.delivered?.by !== 'mail') return [];
  const settles = openOf(state, 'evaluate', 'telephone').map((each) => supersededAt(each, context.now));
  return [
    bounced(command, context, { stage: 'reply', opens: [dutyFactory(state, context).reply(context.now)], settles }),
  ];
}

function bounced(
  command: CommandOf<'record-bounce'>,
  context: DecideContext,
  outcome: Partial<DataOf<'mail-bounced@1'>>,
): NewEvent {
  const { mail, about, assignment, round } = command;
  const data = {
    mail,
    about,
    ...(assignment === undefined ? {} : { assignment }),
    ...(round === undefined ? {} : { round }),
    ...outcome,
  };
  return fact('mail-bounced@1', now(context.now), command.actor, data, {});
}

/** A unit whose mail came back has been told by other means: who, by what number, when. */
export function recordNotice(state: CaseState, command: CommandOf<'record-notice'>, context: DecideContext): Decision {
  const missing = state.undelivered.find((each) => each.assignment === command.assignment);
  const problem = firstOf(
    seen(state, command.revision),
    missing === undefined ? refuse('already', 'nothing-undelivered') : undefined,
    happened(command.at, { now: context.now, notBefore: state.receivedAt }),
    spokenTo(command.by, command),
  );
  if (problem !== undefined) return problem;
  const { assignment, by, at, person, number } = command;
  return [
    fact(
      'notified@1',
      { occurredAt: at, receivedAt: context.now },
      command.actor,
      { assignment, by, at },
      { person, number },
    ),
  ];
}
