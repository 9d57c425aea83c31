/** Papers as they come out of the real rules: a story is told, and a paper of it issued. */
import { county } from '../../../config/counties/chengkou';
import { papersOf } from '../../../lambdas/domain/papers/issuable';
import type { PaperKind } from '../../../lambdas/domain/papers/paper';
import type { PaperView } from '../../../lambdas/web/papers/content';
import { issuedView, type PaperSources } from '../../../lambdas/web/papers/paper-view';
import * as order from '../../domain/case/orders';
import type { Story } from '../../domain/case/story';
import { calendarDays } from '../../domain/case/world';
import { historyOf, type Retold } from '../desk/told';

export function sourcesOf(story: Story, retold?: Retold): PaperSources {
  return {
    county,
    time: calendarDays,
    state: story.state,
    history: historyOf(story.events, retold),
    now: story.now,
    publicOrigin: 'https://qishao.example.gov.cn',
  };
}

export function issue(
  story: Story,
  kind: PaperKind,
  subject: string,
  more: Parameters<typeof order.issuePaper>[3] = {},
): Story {
  return story.by(order.issuePaper, kind, subject, more);
}

/** The paper that was issued last. */
export function lastPaper(story: Story, retold?: Retold): PaperView {
  const paper = papersOf(story.state).at(-1);
  if (paper === undefined) throw new Error('nothing was issued');
  return issuedView(sourcesOf(story, retold), paper);
}

/** All words of a paper. */
export function wordsOf({ letter, form, number }: PaperView): string {
  if (letter !== undefined)
    return [
      letter.title,
      number,
      letter.to,
      ...letter.paragraphs.map(({ text }) => text),
      letter.signed,
      letter.date,
    ].join('\n');
  const cells = form?.rows.flatMap((row) => row.cells.flatMap(({ text, sign }) => [text, sign ?? ''])) ?? [];
  return [form?.title, form?.left, ...cells, ...(form?.annex.map(({ text }) => text) ?? [])].join('\n');
}
