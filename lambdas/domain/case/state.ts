import type { IssuedPaper } from '../papers/paper';
import type { Instant, LocalDate } from '../time';
import type { StoredActor, DutyBirth } from './schema';
import type {
  Channel,
  ClosedAs,
  Grade,
  Outcome,
  Proof,
  ReleasedAs,
  ReplyKind,
  Role,
  RoundCause,
  SettledHow,
  Stage,
  Step,
} from './vocabulary';

/** 时限义务 as it stands: its birth, which milestones are passed, and how it ended. */
export interface OpenedDuty extends Omit<DutyBirth, 'milestones'> {
  milestones: { step: Step; at: Instant; reached?: Instant }[];
  breachedAt?: Instant;
  settled?: { at: Instant; how: SettledHow };
}

/** 交办: one unit's part of a case. */
export interface Assignment {
  /** `CKQS-2026-000001-1`; also the task's public id. */
  id: string;
  unit: string;
  role: Role;
  dispatchedAt: Instant;
  /** The fact whose words say what the desk requires; a unit that takes over another's part has that one's. */
  ordered: number;
  /** Sequence number of the last act that concerned this assignment: what its unit must have seen. */
  revision: number;
  acknowledged?: { at: Instant; implicit: boolean; seq: number };
  acts: number;
  plan?: { seq: number; promisedDate: LocalDate };
  result?: { seq: number; outcome: Outcome; at: Instant; late: boolean };
  reviewFailures: number;
  /** 退单: asked once, and what the desk ruled. */
  returned?: {
    seq: number;
    at: Instant;
    proposedUnit: string;
    ruled?: { seq: number; accepted: boolean; at: Instant };
  };
  /** No longer this unit's: its link is dead, and it owes nothing. */
  released?: { seq: number; as: ReleasedAs; at: Instant };
}

/** 办理轮次: from an order to work to the enterprise's grade. */
export interface Round {
  n: number;
  cause: RoundCause;
  reply?: {
    seq: number;
    kind: ReplyKind;
    at: Instant;
    delivered?: { at: Instant; by: Proof };
    bounced?: boolean;
  };
  evaluation?: { seq: number; grade: Grade; at: Instant };
}

/** A task mail that came back and that nobody has made good yet. */
export interface Undelivered {
  mail: string;
  about: 'reply' | 'task' | 'other';
  assignment?: string;
  at: Instant;
}

/** 补充材料: asked once a side. */
export interface Supplement {
  seq: number;
  /** The part whose unit asks; the desk, where there is none. */
  assignment?: string;
  /** The enterprise's duty to answer. */
  duty: string;
  at: Instant;
  answered?: { seq: number; at: Instant };
}

/** 事项 as the fold of its events: no person, no prose, only where to find them (`seq` of the event). */
export interface CaseState {
  caseKey: string;
  number: { year: number; seq: number };
  /** Sequence number of the last event. */
  version: number;
  /** Sequence number of the last event made by a person: what the desk must have seen to act. */
  revision: number;
  lastAct: { seq: number; at: Instant; actor: StoredActor };
  stage: Stage;
  closed?: { as: ClosedAs; at: Instant };
  receivedAt: Instant;
  channel: Channel;
  category: string;
  enterpriseType: string;
  township: string;
  specialised: boolean;
  urgent: boolean;
  hasEmail: boolean;
  /** Whoever spoke for the enterprise gets a copy of what is answered. */
  copies?: boolean;
  wakeSpread: number;
  round: number;
  rounds: Round[];
  assignments: Assignment[];
  duties: OpenedDuty[];
  supplements: Supplement[];
  undelivered: Undelivered[];
  /** Mails that came back, made good or not: the post says everything twice. */
  bounced: string[];
  points: { unit: string; points: number; seq: number }[];
  /** 文书; absent until the first is issued, and from heads that are older. */
  papers?: IssuedPaper[];
}
