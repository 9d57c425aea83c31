import type { SerialNumber } from '../identifiers/serial-number';
import type { PaperKind } from '../papers/paper';
import type { Instant, LocalDate } from '../time';
import type { Actor, TextsOf } from './events';
import type { Channel, Grade, Outcome, Proof, SpokenProof, Way } from './vocabulary';

/** What people and the clock ask of a case: imperatives. `revision` is what the asker has seen. */
export type Command =
  | {
      do: 'receive';
      actor: Actor;
      receivedAt: Instant;
      caseKey: string;
      number: { year: number; seq: number };
      channel: Channel;
      category: string;
      enterpriseType: string;
      township: string;
      industry?: string | undefined;
      specialised: boolean;
      urgent: boolean;
      sourceNumber?: string | undefined;
      /** A share of 0 ≤ x < 1 of the policy's wake spread. */
      spreadShare: number;
      texts: TextsOf<'received@1'>;
    }
  | { do: 'dispatch'; actor: Actor; revision: number; lead: string; assist: string[]; requirement: string }
  | {
      do: 'return';
      actor: Actor;
      revision: number;
      assignment: string;
      reason: string;
      basis: string;
      proposedUnit: string;
    }
  | {
      do: 'rule-on-return';
      actor: Actor;
      revision: number;
      assignment: string;
      accepted: boolean;
      reason: string;
      /** Who takes over; needed where the return is accepted. */
      unit?: string | undefined;
    }
  | { do: 'add-unit'; actor: Actor; revision: number; unit: string; requirement: string }
  | { do: 'replace-unit'; actor: Actor; revision: number; assignment: string; unit: string; reason: string }
  | { do: 'release-unit'; actor: Actor; revision: number; assignment: string; reason: string }
  | {
      do: 'ask-supplement';
      actor: Actor;
      revision: number;
      /** Absent where the desk asks. */
      assignment?: string | undefined;
      question: string;
    }
  | {
      do: 'answer-supplement';
      actor: Actor;
      /** Only where the desk writes down what it was told by telephone. */
      revision?: number | undefined;
      at: Instant;
      answer: string;
      person?: string | undefined;
      number?: string | undefined;
    }
  | { do: 'withdraw'; actor: Actor; reason: string; pressed: boolean }
  | { do: 'refuse'; actor: Actor; revision: number; reason: string; legalBasis: string }
  | { do: 'acknowledge'; actor: Actor; revision: number; assignment: string }
  | {
      do: 'act';
      actor: Actor;
      revision: number;
      assignment: string;
      way: Way;
      at: Instant;
      people: string;
      notes: string;
    }
  | {
      do: 'plan';
      actor: Actor;
      revision: number;
      assignment: string;
      reason: string;
      measures: string;
      promisedDate: LocalDate;
    }
  | {
      do: 'submit-result';
      actor: Actor;
      revision: number;
      assignment: string;
      outcome: Outcome;
      account: string;
      basis?: string | undefined;
      approvedBy: string;
    }
  | { do: 'approve'; actor: Actor; revision: number; reply: string; checked?: string | undefined }
  | { do: 'send-back'; actor: Actor; revision: number; reason: string }
  | { do: 'hold-meeting'; actor: Actor; revision: number; at: Instant; people: string; decision: string; reply: string }
  | {
      do: 'record-delivery';
      actor: Actor;
      /** Absent for mail feedback: the post has seen nothing. */
      revision?: number | undefined;
      by: Proof;
      at: Instant;
      mail?: string | undefined;
      /** The round whose reply the mail carried. */
      round?: number | undefined;
      person?: string | undefined;
      number?: string | undefined;
    }
  | {
      do: 'record-bounce';
      actor: Actor;
      mail: string;
      about: 'reply' | 'task' | 'other';
      assignment?: string | undefined;
      round?: number | undefined;
    }
  | {
      do: 'record-notice';
      actor: Actor;
      revision: number;
      assignment: string;
      by: SpokenProof;
      at: Instant;
      person: string;
      number?: string | undefined;
    }
  | {
      do: 'evaluate';
      actor: Actor;
      /** Only where the desk types in a telephone grade. */
      revision?: number | undefined;
      round: number;
      grade: Grade;
      at: Instant;
      reason?: string | undefined;
      person?: string | undefined;
      number?: string | undefined;
    }
  | { do: 'record-call'; actor: Actor; revision: number; at: Instant; number: string; note?: string | undefined }
  | {
      do: 'issue-paper';
      actor: Actor;
      revision: number;
      kind: PaperKind;
      /** `subjectKey` of what it is about. */
      subject: string;
      /** The next of its series, taken in the same transaction. */
      number: SerialNumber;
      until?: LocalDate | undefined;
      requirement?: string | undefined;
    }
  | { do: 'pass-time'; actor: Actor };

export type CommandOf<D extends Command['do']> = Extract<Command, { do: D }>;
