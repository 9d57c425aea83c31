import * as z from 'zod/mini';
import {
  GRADES,
  OUTCOMES,
  SPOKEN_PROOFS,
  WAYS,
  type Grade,
  type Outcome,
  type SpokenProof,
} from '../../domain/case/vocabulary';
import { PAPER_KINDS } from '../../domain/papers/paper';
import type { County, Policy } from '../../domain/county';
import { LABELS } from '../../texts/fields';
import { refusalText } from '../../texts/refusals';
import * as f from './fields';
import { entryInput, partnerWhistleInput, whistleInput } from './whistle-input';

/** 裁定 of a return. */
export const RULINGS = ['accepted', 'upheld'] as const;

/** Whether anyone pressed for a withdrawal. */
export const PRESSED = ['no', 'yes'] as const;

type NeededReason = 'reason-required' | 'basis-required' | 'number-required' | 'unit-required';

/** A field that another one makes necessary. The Decider asks for it too; here it comes before version and stage. */
function needs<Value extends object>(
  field: keyof Value & string,
  reason: NeededReason,
  when: (value: Value) => boolean,
) {
  return z.superRefine<Value>((value, context) => {
    if (!when(value) || value[field] !== undefined) return;
    context.addIssue({
      code: 'custom',
      path: [field],
      message: refusalText(reason),
      params: { code: reason },
      input: value,
    });
  });
}

const reasoned = needs<{ grade: Grade; reason: string | undefined }>(
  'reason',
  'reason-required',
  ({ grade }) => grade === 'dissatisfied',
);
const founded = needs<{ outcome: Outcome; basis: string | undefined }>(
  'basis',
  'basis-required',
  ({ outcome }) => outcome === 'unsolved',
);
const replaced = needs<{ ruling: (typeof RULINGS)[number]; unit: string | undefined }>(
  'unit',
  'unit-required',
  ({ ruling }) => ruling === 'accepted',
);
const numbered = needs<{ by: SpokenProof; number: string | undefined }>(
  'number',
  'number-required',
  ({ by }) => by === 'phone',
);

/** What may be sent to us: one schema for forms, JSON and the OpenAPI document. */
export function inputsOf(county: County, policy: Policy) {
  const { nameMax, reasonMax, accountMax } = policy;
  const unitIds = county.units.map((each) => each.id);
  const version = f.version();

  return {
    whistle: whistleInput(county, policy),
    entry: entryInput(county, policy),
    partnerWhistle: partnerWhistleInput(county, policy),
    lookup: z.object({ number: f.line(LABELS.number, nameMax), code: f.typedCode(LABELS.lookupCode) }),
    evaluation: z
      .object({
        grade: f.oneOf(LABELS.grade, GRADES),
        reason: f.optionalProse(LABELS.gradeReason, reasonMax),
        round: f.optionalRound(),
      })
      .check(reasoned),
    supplement: z.object({ answer: f.prose(LABELS.answer, accountMax) }),
    withdrawal: z.object({
      reason: f.prose(LABELS.withdrawReason, reasonMax),
      pressed: f.oneOf(LABELS.pressed, PRESSED),
    }),
    ask: z.object({ question: f.prose(LABELS.question, accountMax), version }),
    supplemented: z.object({
      answer: f.prose(LABELS.answer, accountMax),
      person: f.line(LABELS.person, nameMax),
      number: f.phone(LABELS.phoneNumber),
      at: f.moment(LABELS.at),
      version,
    }),
    signIn: z.object({ email: f.email() }),
    session: z.object({ email: f.email(), code: f.typedCode(LABELS.signInCode) }),
    link: z.object({ secret: f.secret(LABELS.secret) }),
    taskCode: z.object({ task: f.line(LABELS.task, nameMax), code: f.typedCode(LABELS.taskCode) }),
    acknowledge: z.object({ name: f.line(LABELS.signer, nameMax), version }),
    act: z.object({
      way: f.oneOf(LABELS.way, WAYS),
      at: f.moment(LABELS.at),
      people: f.line(LABELS.people, reasonMax),
      notes: f.prose(LABELS.notes, accountMax),
      version,
    }),
    plan: z.object({
      reason: f.prose(LABELS.planReason, accountMax),
      measures: f.prose(LABELS.measures, accountMax),
      promisedDate: f.date(LABELS.promisedDate),
      version,
    }),
    return: z.object({
      reason: f.prose(LABELS.returnReason, accountMax),
      basis: f.prose(LABELS.returnBasis, accountMax),
      proposedUnit: f.oneOf(LABELS.proposedUnit, unitIds),
      version,
    }),
    ruling: z
      .object({
        assignment: f.line(LABELS.task, nameMax),
        ruling: f.oneOf(LABELS.ruling, RULINGS),
        unit: f.optionalOneOf(LABELS.newUnit, unitIds),
        reason: f.prose(LABELS.rulingReason, accountMax),
        version,
      })
      .check(replaced),
    addUnit: z.object({
      unit: f.oneOf(LABELS.unit, unitIds),
      requirement: f.prose(LABELS.requirement, accountMax),
      version,
    }),
    replaceUnit: z.object({
      assignment: f.line(LABELS.unit, nameMax),
      unit: f.oneOf(LABELS.newUnit, unitIds),
      reason: f.prose(LABELS.changeReason, accountMax),
      version,
    }),
    releaseUnit: z.object({
      assignment: f.line(LABELS.unit, nameMax),
      reason: f.prose(LABELS.changeReason, accountMax),
      version,
    }),
    result: z
      .object({
        outcome: f.oneOf(LABELS.outcome, OUTCOMES),
        account: f.prose(LABELS.account, accountMax),
        basis: f.optionalProse(LABELS.basis, accountMax),
        approvedBy: f.line(LABELS.approvedBy, nameMax),
        version,
      })
      .check(founded),
    dispatch: z.object({
      lead: f.oneOf(LABELS.lead, unitIds),
      assist: f.someOf(LABELS.assist, unitIds),
      requirement: f.prose(LABELS.requirement, accountMax),
      version,
    }),
    refuse: z.object({
      reason: f.prose(LABELS.refuseReason, accountMax),
      legalBasis: f.prose(LABELS.legalBasis, reasonMax),
      version,
    }),
    approve: z.object({
      reply: f.prose(LABELS.reply, accountMax),
      checked: f.optionalProse(LABELS.checked, accountMax),
      version,
    }),
    rework: z.object({ reason: f.prose(LABELS.sendBackReason, accountMax), version }),
    delivered: z
      .object({
        by: f.oneOf(LABELS.by, SPOKEN_PROOFS),
        person: f.line(LABELS.person, nameMax),
        number: f.optionalPhone(LABELS.phoneNumber),
        at: f.moment(LABELS.at),
        version,
      })
      .check(numbered),
    notified: z
      .object({
        assignment: f.line(LABELS.task, nameMax),
        by: f.oneOf(LABELS.by, SPOKEN_PROOFS),
        person: f.line(LABELS.person, nameMax),
        number: f.optionalPhone(LABELS.phoneNumber),
        at: f.moment(LABELS.at),
        version,
      })
      .check(numbered),
    telephoneGrade: z
      .object({
        grade: f.oneOf(LABELS.grade, GRADES),
        reason: f.optionalProse(LABELS.gradeReason, reasonMax),
        person: f.line(LABELS.person, nameMax),
        number: f.phone(LABELS.phoneNumber),
        at: f.moment(LABELS.at),
        version,
      })
      .check(reasoned),
    call: z.object({
      number: f.phone(LABELS.phoneNumber),
      at: f.moment(LABELS.at),
      note: f.optionalProse(LABELS.note, reasonMax),
      version,
    }),
    paper: z.object({
      kind: f.oneOf(LABELS.paperKind, PAPER_KINDS),
      subject: f.line(LABELS.paperSubject, nameMax),
      until: f.optionalDate(LABELS.paperUntil),
      requirement: f.optionalProse(LABELS.paperRequirement, reasonMax),
      confirmed: f.confirmation(LABELS.paperConfirmed),
      version,
    }),
    meeting: z.object({
      at: f.moment(LABELS.at),
      people: f.prose(LABELS.people, accountMax),
      decision: f.prose(LABELS.decision, accountMax),
      reply: f.prose(LABELS.reply, accountMax),
      version,
    }),
  };
}

export type Inputs = ReturnType<typeof inputsOf>;
export type Input<Name extends keyof Inputs> = z.output<Inputs[Name]>;
