/** A case that lives through its real rules, so that letters are tested on what the Decider orders, not on made-up states. */
import { calendar } from '../../config/calendar';
import { county } from '../../config/counties/chengkou';
import { demoContacts } from '../../config/counties/chengkou/contacts';
import { announce } from '../../lambdas/domain/announce/announce';
import type { MailOrder } from '../../lambdas/domain/announce/mail-order';
import { calendarTime } from '../../lambdas/domain/calendar/calendar-time';
import type { Command } from '../../lambdas/domain/case/commands';
import { decide, isRefusal } from '../../lambdas/domain/case/decide';
import { nextWake } from '../../lambdas/domain/case/duties';
import type { Actor, TextsOf } from '../../lambdas/domain/case/events';
import { evolve } from '../../lambdas/domain/case/evolve';
import type { PlacedEvent } from '../../lambdas/domain/case/placed-event';
import { leadOf } from '../../lambdas/domain/case/assignments';
import type { Assignment, CaseState } from '../../lambdas/domain/case/state';
import type { Channel, Grade } from '../../lambdas/domain/case/vocabulary';
import { policyOf } from '../../lambdas/domain/county';
import type { Instant, LocalDate } from '../../lambdas/domain/time';
import type { WorkingTime } from '../../lambdas/domain/working-time';
import { linkOf, type LetterFacts } from '../../lambdas/mail/letter';

export const ORIGIN = 'https://qishao.example.gov.cn';
export const SECRET = 'k7Q2mVx0pN4sTz8bYfHd1LcRwA9uJe3gKiP6oXv5E0M';
export const CASE_KEY = 'CKQS-2026-000337';
export const LEAD = `${CASE_KEY}-1`;
export const CREDIT_CODE = '91500229MA00DEM142';

export const WHISTLE: TextsOf<'received@1'> = {
  title: '厂区10千伏线路扩容申请两个月未答复',
  description: '9月21日提交扩容申请，至今没有答复。\n新增冷冻车间无法通电。',
  request: '请明确答复时间。',
  triedWhere: '供电服务窗口',
  triedWhen: '9月21日',
  triedOutcome: '没有答复',
  enterpriseName: '城口县示例山地食品有限公司',
  creditCode: CREDIT_CODE,
  legalRepresentative: '张三',
  contactName: '李四',
  contactPosition: '经理',
  contactPhone: '+8613800004321',
  contactEmail: 'li@example.com',
};

const calendarDays = calendarTime({ calendar, officeHours: county.officeHours });

export interface Told {
  order: MailOrder;
  facts: LetterFacts;
}

const actor = (kind: Actor['kind'], via: Actor['via'] = 'web'): Actor => ({
  kind,
  id: kind,
  via,
  name: `演示·${kind}`,
});
const DESK = actor('desk-head');
const ENTERPRISE = actor('enterprise');
const unit = (id: string): Actor => ({ ...actor('unit', 'task-link'), id });

/** A matter received on Monday 23 November 2026, 10:20; every act moves the clock to its own instant. */
export class Story {
  readonly told: Told[] = [];
  #state: CaseState | undefined;
  #now = '2026-11-23T10:20:00+08:00' as Instant;
  #seq = 0;
  readonly #texts = new Map<number, Record<string, string | undefined>>();

  constructor(
    texts: Partial<TextsOf<'received@1'>> = {},
    private readonly time: WorkingTime = calendarDays,
    channel: Channel = 'online',
  ) {
    this.#do({
      do: 'receive',
      actor: actor('enterprise'),
      receivedAt: this.#now,
      caseKey: CASE_KEY,
      number: { year: 2026, seq: 337 },
      channel,
      category: 'government-services',
      enterpriseType: 'industrial-above-scale',
      township: '500229001',
      specialised: false,
      urgent: false,
      spreadShare: 0,
      texts: { ...WHISTLE, ...texts },
    });
  }

  /** Lets the case's own clock pass every milestone until then. */
  wait(until: string): this {
    for (let wake = nextWake(this.#case); wake !== undefined && wake <= until; wake = nextWake(this.#case)) {
      this.#now = wake;
      this.#do({ do: 'pass-time', actor: { kind: 'system', id: 'clock', via: 'clock' } });
    }
    this.#now = until as Instant;
    return this;
  }

  /** Sleeps through everything and wakes once: all that fell due is one event. */
  oversleep(until: string): this {
    this.#now = until as Instant;
    return this.#do({ do: 'pass-time', actor: { kind: 'system', id: 'clock', via: 'clock' } });
  }

  dispatch(requirement = '请现场核实', lead = 'economy-information'): this {
    const { revision } = this.#case;
    return this.#do({
      do: 'dispatch',
      actor: DESK,
      revision,
      lead,
      assist: ['development-reform'],
      requirement,
    });
  }

  refuse(reason: string, legalBasis: string): this {
    return this.#do({ do: 'refuse', actor: DESK, revision: this.#case.revision, reason, legalBasis });
  }

  plan(promisedDate: string, measures = '12月8日前完成变压器增容'): this {
    const plan = { reason: '设备到货晚', measures, promisedDate: promisedDate as LocalDate };
    return this.#do({ do: 'plan', actor: this.#unit(), ...this.#lead(), ...plan });
  }

  result(account = '已答复并通电'): this {
    return this.#do({
      do: 'submit-result',
      actor: this.#unit(),
      ...this.#lead(),
      outcome: 'solved',
      account,
      approvedBy: '演示·分管领导',
    });
  }

  sendBack(reason: string): this {
    return this.#do({ do: 'send-back', actor: DESK, revision: this.#case.revision, reason });
  }

  /** The unit that leads objects. */
  returns(proposedUnit = 'education'): this {
    const { id, unit: own, revision } = this.#leads();
    const words = { reason: '线路归供电公司建设', basis: '三定方案第二条', proposedUnit };
    return this.#do({ do: 'return', actor: unit(own), assignment: id, revision, ...words });
  }

  /** Accepted where another unit is named. */
  rule(to?: string): this {
    const { id: assignment } = this.#leads();
    const { revision } = this.#case;
    const accepted = to !== undefined;
    return this.#do({
      do: 'rule-on-return',
      actor: DESK,
      revision,
      assignment,
      accepted,
      reason: '属你单位职责',
      ...(to === undefined ? {} : { unit: to }),
    });
  }

  replace(to: string): this {
    const { id: assignment } = this.#leads();
    const { revision } = this.#case;
    return this.#do({ do: 'replace-unit', actor: DESK, revision, assignment, unit: to, reason: '职责调整' });
  }

  release(): this {
    const assist = this.#case.assignments.find((each) => each.role === 'assist')?.id ?? '';
    const { revision } = this.#case;
    return this.#do({ do: 'release-unit', actor: DESK, revision, assignment: assist, reason: '不再需要协办' });
  }

  approve(reply: string): this {
    return this.#do({ do: 'approve', actor: DESK, revision: this.#case.revision, reply });
  }

  delivered(): this {
    const { round } = this.#case;
    return this.#do({
      do: 'record-delivery',
      actor: { kind: 'system', id: 'mail', via: 'mail-feedback' },
      by: 'mail',
      at: this.#now,
      round,
    });
  }

  grade(grade: Grade, reason?: string): this {
    return this.#do({
      do: 'evaluate',
      actor: actor('enterprise', 'evaluation-link'),
      round: this.#case.round,
      grade,
      at: this.#now,
      reason,
    });
  }

  ask(question: string, by: 'desk' | 'lead' = 'desk'): this {
    if (by === 'desk') return this.#do({ do: 'ask-supplement', actor: DESK, revision: this.#case.revision, question });
    const task = { assignment: LEAD, revision: this.#leads().revision };
    return this.#do({ do: 'ask-supplement', actor: this.#unit(), ...task, question });
  }

  supplement(answer: string): this {
    return this.#do({ do: 'answer-supplement', actor: ENTERPRISE, at: this.#now, answer });
  }

  withdraw(pressed: boolean): this {
    return this.#do({ do: 'withdraw', actor: ENTERPRISE, reason: '已自行解决', pressed });
  }

  holdMeeting(reply: string): this {
    const meeting = { at: this.#now, people: '演示', decision: '同意', reply };
    return this.#do({ do: 'hold-meeting', actor: DESK, revision: this.#case.revision, ...meeting });
  }

  get #case(): CaseState {
    if (this.#state === undefined) throw new Error('the story has not begun');
    return this.#state;
  }

  #leads(): Assignment {
    const lead = leadOf(this.#case);
    if (lead === undefined) throw new Error('nobody leads');
    return lead;
  }

  #unit(): Actor {
    return unit(this.#case.assignments[0]?.unit ?? '');
  }

  #lead(): { assignment: string; revision: number } {
    const lead = this.#case.assignments.find(({ id }) => id === LEAD);
    return { assignment: LEAD, revision: lead?.revision ?? 0 };
  }

  #do(command: Command): this {
    const directory = { exists: () => true, hasAddress: () => true };
    const decision = decide(this.#state, command, {
      now: this.#now,
      time: this.time,
      policy: policyOf(county),
      directory,
    });
    if (isRefusal(decision)) throw new Error(`${command.do}: ${JSON.stringify(decision)}`);
    for (const event of decision) {
      this.#seq += 1;
      const placed: PlacedEvent = { ...event, seq: this.#seq, caseKey: CASE_KEY };
      const state = evolve(this.#state, placed);
      this.#state = state;
      this.#texts.set(this.#seq, { ...event.texts });
      for (const order of announce(placed, state)) this.told.push({ order, facts: this.#facts(order, state) });
    }
    return this;
  }

  #facts(order: MailOrder, state: CaseState): LetterFacts {
    return {
      county,
      origin: ORIGIN,
      time: this.time,
      now: this.#now,
      state,
      textsOf: (seq) => this.#texts.get(seq) ?? {},
      contacts: demoContacts,
      lookupCode: '47296058',
      taskCode: (assignment) => (assignment === LEAD ? '82641937' : '50001234'),
      ...(linkOf(order) === undefined ? {} : { secret: SECRET }),
    };
  }
}
