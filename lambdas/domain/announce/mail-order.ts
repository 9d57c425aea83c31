import type { DutyKind, Step } from '../case/vocabulary';

/** Who gets a mail, by role: names and addresses are looked up when it is sent. */
export type Recipient =
  | { kind: 'enterprise' }
  | { kind: 'proxy' } // 代为吹哨的人
  | { kind: 'unit'; unit: string; person: 'handler' | 'backup' | 'head' }
  | { kind: 'desk' }
  | { kind: 'desk-head' }
  | { kind: 'inspector' }
  | { kind: 'leader' };

/** What a mail says; numbers are those of pages-and-papers, part E. */
export type Letter =
  | { template: 'received' } // 1
  | { template: 'refused'; round: number } // 3, carries the reply
  | { template: 'assigned'; assignment: string } // 5, 6
  | { template: 'dispatched' } // 7
  | { template: 'planned'; assignment: string } // 13
  | { template: 'result-in'; assignment: string } // 15
  | { template: 'sent-back'; assignment: string } // 16
  | { template: 'replied'; round: number } // 17
  | { template: 'reply-copy'; round: number } // to whoever spoke for the enterprise
  | { template: 'evaluate-prompt'; round: number } // 18
  | { template: 'rework-ordered'; assignment: string } // 19
  | { template: 'reworking' } // 20
  | { template: 'joint-meeting-due' } // to the desk: a second 不满意
  | { template: 'joint-meeting-called' } // the same, to the enterprise
  | { template: 'closed-ungraded'; round: number }
  | { template: 'return-asked'; assignment: string } // to the desk, or its head
  | { template: 'return-upheld'; assignment: string }
  | { template: 'task-moved'; assignment: string } // to the unit whose part it is no longer
  | { template: 'lead-changed' }
  | { template: 'supplement-asked' } // with a link
  | { template: 'supplement-prompt' }
  | { template: 'supplement-in'; assignment?: string } // to whoever asked
  | { template: 'no-answer'; round: number }
  | { template: 'withdrawn' } // to those who worked on it; to the inspector where somebody pressed for it
  | { template: 'ladder'; duty: string; kind: DutyKind; step: Step; assignment?: string }; // 8–10a, 14, and the desk's

/** A mail to be sent, decided together with the fact it tells of. `id` is its number for ever: `<case>-<seq>-<n>`. */
export type MailOrder = Letter & { id: string; to: Recipient };
