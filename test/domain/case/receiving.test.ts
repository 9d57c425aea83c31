import * as order from './orders';
import { Story } from './story';
import { contextAt, calendarDays, DESK, instant, LEAD_UNIT } from './world';
import { decide, isRefusal } from '../../../lambdas/domain/case/decide';
import { evolve } from '../../../lambdas/domain/case/evolve';
import type { PlacedEvent } from '../../../lambdas/domain/case/placed-event';
import { announce } from '../../../lambdas/domain/announce/announce';

const NOW = instant('2026-11-25 16:00');
/** Said to the hotline on Tuesday 24 November at 10:00, written down on Wednesday at 16:00. */
const told = (more: object = {}, said = '2026-11-24 10:00') => ({
  ...order.receive(instant(said)),
  actor: { ...DESK, onBehalfOf: 'enterprise' },
  channel: 'hotline' as const,
  ...more,
});

function entered(command: ReturnType<typeof told>) {
  const decision = decide(undefined, command, contextAt(NOW, calendarDays));
  if (isRefusal(decision)) throw new Error(decision.reason);
  const [fact] = decision;
  const event = { ...fact, seq: 1, caseKey: command.caseKey } as PlacedEvent;
  const state = evolve(undefined, event);
  if (state === undefined) throw new Error('no case');
  return { event, state };
}

describe('a whistle that is written down for the enterprise (代录)', () => {
  test('its clock runs from when it was said, and the ledger knows when it was written down', () => {
    const { event, state } = entered(told());
    expect(state.receivedAt).toBe('2026-11-24T10:00:00+08:00');
    expect(state.duties).toMatchObject([{ kind: 'dispatch', due: '2026-11-26T18:00:00+08:00' }]);
    expect([event.occurredAt, event.receivedAt]).toEqual(['2026-11-24T10:00:00+08:00', NOW]);
    expect(event.actor).toMatchObject({ kind: 'desk', onBehalfOf: 'enterprise' });
    expect(state.channel).toBe('hotline');
  });

  test.each([
    ['2026-11-26 10:00', 'instant-in-future'],
    ['2026-10-26 15:59', 'entry-too-old'],
  ])('said at %s: %s', (said, reason) => {
    expect(decide(undefined, told({}, said), contextAt(NOW, calendarDays))).toMatchObject({ reason, field: 'at' });
  });

  test('the desk speaks for an enterprise or not at all', () => {
    expect(decide(undefined, told({ actor: DESK }), contextAt(NOW, calendarDays))).toMatchObject({
      reason: 'not-yours-to-do',
    });
  });
});

describe('whoever spoke for the enterprise (反馈机制)', () => {
  const spokenFor = (email: string | undefined) => {
    const { texts } = order.receive(instant('2026-11-24 10:00'));
    const { state } = entered(
      told({ channel: 'associations', texts: { ...texts, proxyName: '某商会', proxyEmail: email } }),
    );
    return { state };
  };

  test('gets a copy of the reply, which goes to the enterprise', () => {
    const { state } = spokenFor('chamber@example.com');
    const approved = { type: 'approved@1', seq: 9, caseKey: state.caseKey, data: {} } as unknown as PlacedEvent;
    expect(announce(approved, state).map(({ template, to }) => [template, to.kind])).toEqual([
      ['replied', 'enterprise'],
      ['reply-copy', 'proxy'],
    ]);
  });

  test('nobody else does', () => {
    const { state } = spokenFor(undefined);
    const approved = { type: 'approved@1', seq: 9, caseKey: state.caseKey, data: {} } as unknown as PlacedEvent;
    expect(announce(approved, state).map(({ to }) => to.kind)).toEqual(['enterprise']);
    expect(
      new Story('2026-11-24 10:00').by(order.dispatch, LEAD_UNIT, []).mails.map(({ to }) => to.kind),
    ).not.toContain('proxy');
  });
});
