import * as z from 'zod/mini';
import { PAPER_KINDS, paperSubject } from '../papers/paper';
import { assignmentBirth, instant, localDate, milestone, type actor, type duty } from './schema';
import { besideEvents } from './events-beside';
import { unitEvents } from './events-of-units';
import { fact, prose } from './event-shape';
import { CHANNELS, GRADES, OUTCOMES, PROOFS, ROUND_CAUSES, SPOKEN_PROOFS, WAYS } from './vocabulary';

/**
 * Facts about a case (事项), `type@version`. A stored event never changes its meaning: a new meaning is a new
 * version. `data` is part of the hash chain and holds no person and no prose; those travel in `texts`, which the
 * ledger keeps beside the chain, so that they can be erased.
 */

const serialNumber = z.strictObject({ year: z.number(), seq: z.number() });

const roundBirth = z.strictObject({ n: z.number(), cause: z.enum(ROUND_CAUSES) });

export const EVENTS = {
  /** 吹哨: the enterprise spoke. */
  'received@1': fact(
    {
      number: serialNumber,
      channel: z.enum(CHANNELS),
      category: z.string(),
      enterpriseType: z.string(),
      township: z.string(),
      industry: z.optional(z.string()),
      specialised: z.boolean(),
      urgent: z.boolean(),
      hasEmail: z.boolean(),
      /** 来源编号: what the channel calls it, such as the number of a 12345 order. */
      sourceNumber: z.optional(z.string()),
      /** Whoever spoke for the enterprise gets a copy of what is answered (反馈机制). */
      copies: z.optional(z.boolean()),
      /** Seconds added to every wake of this case, so that not all wake at close of business. */
      wakeSpread: z.number(),
    },
    {
      title: z.string(),
      description: z.string(),
      request: z.string(),
      triedWhere: prose,
      triedWhen: prose,
      triedOutcome: prose,
      enterpriseName: z.string(),
      creditCode: z.string(),
      legalRepresentative: prose,
      contactName: z.string(),
      contactPosition: prose,
      contactPhone: z.string(),
      contactEmail: prose,
      proxyName: prose,
      proxyPhone: prose,
      proxyEmail: prose,
    },
  ),
  /** 交办. */
  'dispatched@1': fact({ assignments: z.array(assignmentBirth) }, { requirement: z.string() }),
  /** 不予受理. */
  'refused@1': fact({}, { reason: z.string(), legalBasis: z.string() }),
  ...unitEvents,
  ...besideEvents,
  /** 签收. */
  'acknowledged@1': fact({ assignment: z.string() }, {}),
  /** 登记办理. */
  'acted@1': fact(
    { assignment: z.string(), way: z.enum(WAYS), at: instant, acknowledges: z.boolean() },
    { people: z.string(), notes: z.string() },
  ),
  /** 报送计划、承诺时限. */
  'planned@1': fact(
    {
      assignment: z.string(),
      promisedDate: localDate,
      movedToWorkingDay: z.boolean(),
      late: z.boolean(),
      acknowledges: z.boolean(),
    },
    { reason: z.string(), measures: z.string() },
  ),
  /** 提交结果. */
  'result-submitted@1': fact(
    {
      assignment: z.string(),
      outcome: z.enum(OUTCOMES),
      late: z.boolean(),
      acknowledges: z.boolean(),
      /** Assisting units that had not answered when the lead's result closed the stage. */
      unanswered: z.array(z.string()),
    },
    { account: z.string(), basis: prose, approvedBy: z.string() },
  ),
  /** 审核通过并回复. */
  'approved@1': fact({}, { reply: z.string(), checked: prose }),
  /** 审核未通过，退回重办. */
  'sent-back@1': fact({ assignment: z.string() }, { reason: z.string() }),
  /** 联席会议已召开，作最后答复. */
  'meeting-held@1': fact({ at: instant }, { people: z.string(), decision: z.string(), reply: z.string() }),
  /** 回复已送达，有据可查. */
  'reply-delivered@1': fact(
    { by: z.enum(PROOFS), at: instant, mail: z.optional(z.string()) },
    { person: prose, number: prose },
  ),
  /** 退信. */
  'mail-bounced@1': fact(
    {
      mail: z.string(),
      about: z.enum(['reply', 'task', 'other']),
      assignment: z.optional(z.string()),
      round: z.optional(z.number()),
    },
    {},
  ),
  /** 未送达的通知已另行告知. */
  'notified@1': fact(
    { assignment: z.string(), by: z.enum(SPOKEN_PROOFS), at: instant },
    { person: z.string(), number: prose },
  ),
  /** 评价. */
  'evaluated@1': fact(
    {
      round: z.number(),
      grade: z.enum(GRADES),
      at: instant,
      late: z.boolean(),
      /** 扣分, from the lead unit; only with `dissatisfied`. */
      points: z.optional(z.strictObject({ unit: z.string(), points: z.number() })),
      nextRound: z.optional(roundBirth),
    },
    { reason: prose, person: prose, number: prose },
  ),
  /** 电话回访未接通. */
  'call-attempted@1': fact({ at: instant }, { number: z.string(), note: prose }),
  /** 签发文书, with the number that its own yearly series gave it. */
  'paper-issued@1': fact(
    {
      kind: z.enum(PAPER_KINDS),
      number: serialNumber,
      subject: paperSubject,
      until: z.optional(localDate),
    },
    { requirement: prose },
  ),
  /** 时限到点: what the case's own clock found due, in order. */
  'time-passed@1': fact(
    {
      reached: z.array(z.strictObject({ duty: z.string(), step: milestone.shape.step, at: instant })),
      /** New milestones of duties that are still open (`watch`). */
      adds: z.optional(z.array(z.strictObject({ duty: z.string(), step: milestone.shape.step, at: instant }))),
      /** The enterprise was asked in vain: it is told that the case ends, and that it may whistle again. */
      tells: z.optional(z.literal('no-answer')),
      /** A promise is still open when the survey's window ends: back to its unit. */
      nextRound: z.optional(roundBirth),
    },
    {},
  ),
};

export type EventType = keyof typeof EVENTS;
export type DataOf<T extends EventType> = z.infer<(typeof EVENTS)[T]['data']>;
export type TextsOf<T extends EventType> = z.infer<(typeof EVENTS)[T]['texts']>;

/** 行为人 with the name, as commands and readers see it. */
export type Actor = z.infer<typeof actor> & { name?: string | undefined };

/** A decided fact, before the ledger gives it a number, a hash and a place. */
export type NewEvent = {
  [T in EventType]: {
    type: T;
    /** When it happened in the world. */
    occurredAt: z.infer<typeof instant>;
    /** When we were told. */
    receivedAt: z.infer<typeof instant>;
    actor: Actor;
    data: DataOf<T>;
    texts: TextsOf<T>;
  };
}[EventType];

export type NewEventOf<T extends EventType> = Extract<NewEvent, { type: T }>;

/** What the ledger adds to a fact. */
export interface Place {
  caseKey: string;
  /** 1 for `received@1`, without gaps. */
  seq: number;
  recordedAt: z.infer<typeof instant>;
  correlationId: string;
  /** What made this happen: a request, a message, another event `caseKey#seq`. */
  causationId: string;
  /** SHA-256 of the salted payload beside the chain; absent where there was nothing to keep beside it. */
  payloadDigest?: string | undefined;
  previousHash: string;
  hash: string;
}

/** A fact without its names and prose: all that the case's state is made of. */
export type WithoutTexts<Fact> = Fact extends NewEvent ? Omit<Fact, 'texts'> : never;

/** A fact in the ledger; its names and prose lie beside it. */
export type StoredEvent = WithoutTexts<NewEvent> & Place;

export type Duty = z.infer<typeof duty>;
