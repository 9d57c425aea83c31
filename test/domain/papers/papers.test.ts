import { announce } from '../../../lambdas/domain/announce/announce';
import { issuable, papersOf } from '../../../lambdas/domain/papers/issuable';
import { serialText } from '../../../lambdas/domain/identifiers/serial-number';
import { subjectKey } from '../../../lambdas/domain/papers/paper';
import * as order from '../case/orders';
import { Story } from '../case/story';
import { ASSIST_UNIT, CASE_KEY, DESK, DESK_HEAD, INSPECTOR, LEAD_UNIT, unitActor } from '../case/world';

const dispatched = () => new Story('2026-09-14 10:00').by(order.dispatch, LEAD_UNIT, [ASSIST_UNIT]);
const offered = ({ state }: Story) => issuable(state).map(({ kind, subject }) => `${kind} ${subjectKey(subject)}`);
const LEAD_TASK = `${CASE_KEY}-1@r1`;

describe('papers that a case gives occasion for', () => {
  it('are none before the desk has decided', () => {
    expect(offered(new Story('2026-09-14 10:00'))).toEqual([]);
  });

  it('are one 交办单 for each unit', () => {
    expect(offered(dispatched())).toEqual([`dispatch ${LEAD_TASK}`, `dispatch ${CASE_KEY}-2@r1`]);
  });

  it('are a 催办单 once the ladder has reminded, for as long as the unit owes it', () => {
    const story = dispatched().by(order.acknowledge, 1).by(order.acknowledge, 2).until('2026-09-17 17:59');
    expect(offered(story).filter((each) => each.startsWith('reminder'))).toEqual([]);
    story.until('2026-09-18 09:00');
    expect(offered(story)).toEqual(expect.arrayContaining(['reminder handle-1', 'reminder handle-2']));
    story.by(order.submitResult, 1, 'solved');
    expect(offered(story)).not.toContain('reminder handle-1');
  });

  it('are a 督办通知书 from the day when the ladder says 督办, also where the duty is met too late', () => {
    const story = dispatched().until('2026-09-17 08:59');
    expect(offered(story).filter((each) => each.startsWith('supervision'))).toEqual([]);
    story.until('2026-09-17 09:00');
    expect(offered(story)).toContain('supervision acknowledge-1');
    story.by(order.acknowledge, 1);
    expect(offered(story)).toContain('supervision acknowledge-1');
  });

  it('are the 不予受理告知书 or the 回复函 of a round that was answered, never both', () => {
    expect(offered(new Story('2026-09-14 10:00').by(order.refuseCase))).toEqual(['refusal r1']);
    const answered = dispatched().by(order.submitResult, 1, 'solved').by(order.approve);
    expect(offered(answered)).toEqual(expect.arrayContaining(['reply r1']));
    expect(offered(answered)).not.toContain('refusal r1');
  });

  it('are the form of a round that is over, and the 交办单 of the round that 不满意 orders', () => {
    const story = dispatched().by(order.submitResult, 1, 'solved').by(order.approve);
    story.by(order.mailDelivered, story.now);
    expect(offered(story)).not.toContain('form r1');
    story.by(order.grade, 'dissatisfied', story.now, '没有解决');
    expect(offered(story)).toEqual(expect.arrayContaining(['form r1', `dispatch ${CASE_KEY}-1@r2`]));
    expect(offered(story)).not.toContain('form r2');
  });
});

describe('issuing a paper', () => {
  it('records kind, subject and number, and changes nothing else of the case', () => {
    const story = dispatched();
    const { papers: _none, version, ...before } = story.state;
    story.by(order.issuePaper, 'dispatch', LEAD_TASK);
    const { papers, version: after, ...rest } = story.state;
    expect(papers).toEqual([
      { kind: 'dispatch', number: { year: 2026, seq: 1 }, subject: { assignment: `${CASE_KEY}-1`, round: 1 }, seq: 3 },
    ]);
    expect([after, rest]).toEqual([version + 1, before]);
    expect(announce(story.last, story.state)).toEqual([]);
  });

  it('does nothing the second time, whatever was seen and whichever number is offered', () => {
    const story = dispatched().by(order.issuePaper, 'dispatch', LEAD_TASK);
    story.by(order.issuePaper, 'dispatch', LEAD_TASK, { number: { year: 2026, seq: 2 }, revision: 1 });
    expect(papersOf(story.state).map(({ number }) => number.seq)).toEqual([1]);
  });

  it('is refused where there is no occasion, where somebody acted first, and without a day to come for 督办', () => {
    const story = dispatched();
    expect(story.refusalOf(order.issuePaper(story.state, 'reply', 'r1')).reason).toBe('no-occasion-for-paper');
    const seenBefore = { revision: story.state.revision - 1 };
    expect(story.refusalOf(order.issuePaper(story.state, 'dispatch', LEAD_TASK, seenBefore)).reason).toBe(
      'somebody-acted',
    );
    story.until('2026-09-18 10:00');
    const supervise = (until?: string) =>
      order.issuePaper(story.state, 'supervision', 'acknowledge-1', { until: until as never });
    expect(story.refusalOf(supervise()).reason).toBe('until-required');
    expect(story.refusalOf(supervise('2026-09-18')).reason).toBe('until-not-future');
    expect(papersOf(story.tell(supervise('2026-09-21')).state)).toHaveLength(1);
  });

  it('is the inspector’s for 督办通知书, and the desk’s for every other', () => {
    const story = dispatched().until('2026-09-18 10:00');
    const by = (kind: 'dispatch' | 'supervision', actor: typeof DESK) =>
      order.issuePaper(story.state, kind, kind === 'dispatch' ? LEAD_TASK : 'acknowledge-1', {
        actor,
        until: '2026-09-30' as never,
      });
    for (const actor of [DESK, DESK_HEAD, unitActor(LEAD_UNIT)])
      expect(story.refusalOf(by('supervision', actor)).reason).toBe('not-yours-to-do');
    for (const actor of [INSPECTOR, unitActor(LEAD_UNIT)])
      expect(story.refusalOf(by('dispatch', actor)).reason).toBe('not-yours-to-do');
    story.tell(by('dispatch', DESK_HEAD)).tell(by('supervision', INSPECTOR));
    expect(papersOf(story.state)).toHaveLength(2);
  });
});

it('numbers read as GB/T 9704 wants them: the whole year in 六角括号, no zeros before', () => {
  expect(serialText('城企哨交', { year: 2026, seq: 1 })).toBe('城企哨交〔2026〕1号');
});
