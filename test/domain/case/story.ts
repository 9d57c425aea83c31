import { announce } from '../../../lambdas/domain/announce/announce';
import type { MailOrder } from '../../../lambdas/domain/announce/mail-order';
import { decide, isRefusal } from '../../../lambdas/domain/case/decide';
import type { Command } from '../../../lambdas/domain/case/commands';
import { nextWake } from '../../../lambdas/domain/case/duties';
import { evolve } from '../../../lambdas/domain/case/evolve';
import type { PlacedEvent } from '../../../lambdas/domain/case/placed-event';
import type { Refusal } from '../../../lambdas/domain/case/refusal';
import type { CaseState, OpenedDuty } from '../../../lambdas/domain/case/state';
import { gradableRound } from '../../../lambdas/domain/case/status';
import type { Step } from '../../../lambdas/domain/case/vocabulary';
import type { Instant } from '../../../lambdas/domain/time';
import * as order from './orders';
import { calendarDays, CASE_KEY, contextAt, instant } from './world';

/** A command was refused although the story goes on only if it is carried out. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code}: ${refusal.reason}`);
  }
}

/** One case as it is told: persons act at stated times, the case's own clock runs in between. */
export class Story {
  readonly events: PlacedEvent[] = [];
  readonly mails: (MailOrder & { at: Instant })[] = [];
  now: Instant;
  private current: CaseState | undefined;

  constructor(receivedAt: string, contactEmail?: string) {
    this.now = instant(receivedAt);
    this.tell(order.receive(this.now, contactEmail));
  }

  get state(): CaseState {
    if (this.current === undefined) throw new Error('nothing was received');
    return this.current;
  }

  /** Nobody acts until then; the clock wakes at each milestone on the way. */
  until(when: string): this {
    const target = instant(when);
    for (let wake = nextWake(this.state); wake !== undefined && wake <= target; wake = nextWake(this.state)) {
      this.now = wake > this.now ? wake : this.now;
      this.tell(order.passTime);
    }
    this.now = target;
    return this;
  }

  /** The clock was out of order until then: nothing was looked at. */
  outageUntil(when: string): this {
    this.now = instant(when);
    return this;
  }

  tell(command: Command): this {
    const decision = decide(this.current, command, contextAt(this.now, calendarDays));
    if (isRefusal(decision)) throw new Refused(decision);
    for (const fact of decision) {
      const event = { ...fact, seq: this.events.length + 1, caseKey: CASE_KEY } as PlacedEvent;
      this.current = evolve(this.current, event);
      this.events.push(event);
      this.mails.push(...announce(event, this.current).map((mail) => ({ ...mail, at: this.now })));
    }
    return this;
  }

  /** Tells what `build` makes of the case as it stands. */
  by<Arguments extends unknown[]>(build: (state: CaseState, ...rest: Arguments) => Command, ...rest: Arguments): this {
    return this.tell(build(this.state, ...rest));
  }

  refusalOf(command: Command): Refusal {
    const decision = decide(this.current, command, contextAt(this.now, calendarDays));
    if (!isRefusal(decision))
      throw new Error(`${command.do} was carried out: ${decision.map((each) => each.type).join()}`);
    return decision;
  }

  duty(id: string): OpenedDuty {
    const found = this.state.duties.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no duty ${id} among ${this.state.duties.map((each) => each.id).join()}`);
    return found;
  }

  /** `{prompt: '2026-09-21 09:00', …}` of a duty. */
  ladder(id: string): Partial<Record<Step, string>> {
    return Object.fromEntries(this.duty(id).milestones.map(({ step, at }) => [step, clockOf(at)]));
  }

  get open(): string[] {
    return this.state.duties.filter((each) => each.settled === undefined).map((each) => each.id);
  }

  get last(): PlacedEvent {
    const found = this.events.at(-1);
    if (found === undefined) throw new Error('nothing happened');
    return found;
  }
}

/** Whether the enterprise may grade at this point of the story. */
export function isGradable({ state, now }: Story): boolean {
  return gradableRound(state, contextAt(now, calendarDays)) !== undefined;
}

/** An instant as a person writes it: `2026-09-21 18:00`. */
export function clockOf(at: Instant): string {
  return at.slice(0, 16).replace('T', ' ');
}
