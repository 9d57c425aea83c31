/** Cases as they come out of the real rules: a story is told, and the enterprise looks at its own pages. */
import { county } from '#county';
import type { PlacedEvent } from '../../../lambdas/domain/case/placed-event';
import type { StoredEvent } from '../../../lambdas/domain/case/events';
import type { History } from '../../../lambdas/ledger/history';
import { EvaluatePage } from '../../../lambdas/web/intake/pages/evaluate';
import { turnOf } from '../../../lambdas/web/intake/pages/grade-form';
import { ProgressPage } from '../../../lambdas/web/intake/pages/progress';
import { ReceiptPage } from '../../../lambdas/web/intake/pages/receipt';
import { SupplementPage } from '../../../lambdas/web/intake/pages/supplement';
import { supplementsOf } from '../../../lambdas/web/views/supplements';
import { EMPTY_FORM, type FormState } from '../../../lambdas/web/ui/form';
import { enterpriseCase } from '../../../lambdas/web/views/enterprise-case';
import { evaluationView } from '../../../lambdas/web/views/evaluation';
import type { Story } from '../../domain/case/story';
import { calendarDays, policy } from '../../domain/case/world';
import { frame } from '../ui/sample';

function historyOf(events: readonly PlacedEvent[], title: string): History {
  return {
    events: events as unknown as StoredEvent[],
    textsOf(seq) {
      const { texts = {}, actor } = (events[seq - 1] ?? {}) as {
        texts?: Record<string, string>;
        actor?: { name?: string };
      };
      return { ...texts, ...(seq === 1 ? { title, contactPhone: '+8613812345678' } : {}), actorName: actor?.name };
    },
  };
}

/** What the enterprise is shown at the story's own time. */
export function shownOf(story: Story, title = '贷款到期无法续贷') {
  const history = historyOf(story.events, title);
  return {
    history,
    shown: enterpriseCase({ county, time: calendarDays, state: story.state, history, now: story.now }),
  };
}

export function progressOf(story: Story, title?: string): string {
  return String(<ProgressPage frame={frame} policy={policy} shown={shownOf(story, title).shown} />);
}

export function supplementOf(story: Story, form: FormState = EMPTY_FORM): string {
  const { history, shown } = shownOf(story);
  const last = supplementsOf(county, story.state, history).at(-1);
  return String(<SupplementPage frame={frame} shown={shown} last={last} policy={policy} form={form} formKey="key-1" />);
}

export function receiptOf(story: Story): string {
  return String(<ReceiptPage frame={frame} policy={policy} shown={shownOf(story).shown} lookupCode="47296058" />);
}

export function evaluationOf(story: Story, round?: number, form: FormState = EMPTY_FORM): string {
  const { history, shown } = shownOf(story);
  return String(
    <EvaluatePage
      frame={frame}
      view={evaluationView({ county, time: calendarDays, state: story.state, history, now: story.now }, round)}
      shown={shown}
      grades={county.grades}
      turn={turnOf(story.state)}
      policy={policy}
      form={form}
      formKey="key-1"
    />,
  );
}
