import type { Command } from '../../../../lambdas/domain/case/commands';
import type { Actor } from '../../../../lambdas/domain/case/events';
import type { CaseState } from '../../../../lambdas/domain/case/state';
import type { Instant } from '../../../../lambdas/domain/time';
import * as order from '../orders';
import { CLOCK, DESK, DESK_BY_PHONE, DESK_HEAD, ENTERPRISE, LEAD_UNIT, POST, unitActor } from '../world';
import { LEAD, type Letter } from './letters';

const ACTORS = {
  enterprise: ENTERPRISE,
  'enterprise by telephone': { ...ENTERPRISE, via: 'phone' },
  proxy: { ...ENTERPRISE, onBehalfOf: 'enterprise' },
  unit: unitActor(LEAD_UNIT),
  'other unit': unitActor('health'),
  desk: DESK,
  'desk by telephone': DESK_BY_PHONE,
  'desk for an enterprise': { ...DESK, onBehalfOf: 'enterprise' },
  'head for an enterprise': { ...DESK_HEAD, onBehalfOf: 'enterprise' },
  partner: { kind: 'partner', id: 'hotline', via: 'api', onBehalfOf: 'enterprise' },
  'inspector for an enterprise': { kind: 'inspector', id: 'inspector', via: 'web', onBehalfOf: 'enterprise' },
  'partner for itself': { kind: 'partner', id: 'hotline', via: 'api' },
  head: DESK_HEAD,
  'head by telephone': { ...DESK_HEAD, via: 'phone' },
  inspector: { kind: 'inspector', id: 'inspector', via: 'web' },
  leader: { kind: 'leader', id: 'leader', via: 'web' },
  admin: { kind: 'admin', id: 'admin', via: 'web' },
  clock: CLOCK,
  post: POST,
} satisfies Record<string, Actor>;
type Who = keyof typeof ACTORS;

const FOR_AN_ENTERPRISE: Who[] = ['desk for an enterprise', 'head for an enterprise'];
const THE_DESK: Who[] = ['desk', 'desk by telephone', 'head', 'head by telephone', ...FOR_AN_ENTERPRISE];
/** A unit's other handlers act for it too; the other unit is refused where the task is somebody's. */
const ITS_UNIT: Who[] = ['unit'];

interface Asked {
  may: Who[];
  make(state: CaseState, now: Instant): Command;
}

/** Who may ask what: the mechanism's table of people, a line a command. */
const WHO_MAY: Record<string, Asked> = {
  receive: {
    may: ['enterprise', 'enterprise by telephone', 'proxy', 'partner', ...FOR_AN_ENTERPRISE],
    make: (_, now) => order.receive(now),
  },
  dispatch: { may: THE_DESK, make: (state) => order.dispatch(state, LEAD_UNIT, []) },
  refuse: { may: THE_DESK, make: (state) => order.refuseCase(state) },
  approve: { may: THE_DESK, make: (state) => order.approve(state) },
  'send back': { may: THE_DESK, make: (state) => order.sendBack(state) },
  'hold meeting': { may: THE_DESK, make: (state, now) => order.holdMeeting(state, now) },
  'lead is told': { may: THE_DESK, make: (state, now) => order.unitTold(state, LEAD, now) },
  'call attempted': { may: THE_DESK, make: (state, now) => order.callAttempted(state, now) },
  'enterprise told': { may: THE_DESK, make: (state, now) => order.toldByPhone(state, now) },
  acknowledge: { may: ITS_UNIT, make: (state) => order.acknowledge(state, LEAD) },
  act: { may: ITS_UNIT, make: (state, now) => order.act(state, LEAD, now) },
  plan: { may: ITS_UNIT, make: (state, now) => order.plan(state, LEAD, now.slice(0, 10) as never) },
  return: { may: ITS_UNIT, make: (state) => order.returnTask(state, LEAD, 'health') },
  'lead asks': { may: ITS_UNIT, make: (state) => order.ask(state, LEAD) },
  'desk asks': { may: THE_DESK, make: (state) => order.ask(state) },
  supplement: {
    may: ['enterprise', 'desk by telephone', 'head by telephone'],
    make: (state, now) => order.supplementByPhone(state, now),
  },
  withdraw: { may: ['enterprise', 'enterprise by telephone'], make: () => order.withdraw() },
  'rule on return': { may: THE_DESK, make: (state) => order.rule(state, 'health') },
  'add unit': { may: THE_DESK, make: (state) => order.addUnit(state, 'health') },
  'replace unit': { may: THE_DESK, make: (state) => order.replaceUnit(state, LEAD, 'health') },
  'release unit': { may: THE_DESK, make: (state) => order.releaseUnit(state, LEAD) },
  answer: { may: ITS_UNIT, make: (state) => order.submitResult(state, LEAD, 'solved') },
  'reply mail delivered': { may: ['post'], make: (state, now) => order.mailDelivered(state, now) },
  'reply mail bounces': { may: ['post'], make: (state) => order.replyBounced(state) },
  'task mail bounces': { may: ['post'], make: (state) => order.taskBounced(state, LEAD) },
  'time passes': { may: ['clock'], make: () => order.passTime },
  grade: {
    may: ['enterprise', 'desk by telephone', 'head by telephone'],
    make: (state, now) => order.gradeByPhone(state, 'satisfied', now),
  },
};

/** Every command, asked by everybody who may not ask it. */
export const FOREIGN: readonly Letter[] = Object.entries(WHO_MAY).flatMap(([asked, { may, make }]) =>
  (Object.keys(ACTORS) as Who[])
    .filter((who) => !may.includes(who))
    .map((who) => ({
      name: `${asked}, asked by ${who}`,
      once: true as const,
      make: (state, now) => ({ ...make(state, now), actor: ACTORS[who] }) as Command,
    })),
);
