import type { Status } from '../../domain/case/status';
import { STATUS } from '../../texts/status';

type TagKind = 'wait' | 'doing' | 'plan' | 'again' | 'done' | 'stop';

const TAGS: Record<Status, TagKind> = {
  'to-screen': 'wait',
  refused: 'stop',
  'to-acknowledge': 'wait',
  handling: 'doing',
  planned: 'plan',
  'to-review': 'wait',
  'to-reply': 'wait',
  'to-evaluate': 'wait',
  'to-supplement': 'wait',
  rework: 'again',
  closed: 'done',
};

/** 状态 as shape, word and colour. */
export const StatusTag = ({ status }: { status: Status }) => (
  <strong class={`q-tag q-tag--${TAGS[status]}`}>{STATUS[status]}</strong>
);

/** 超期 or 今日到期 beside a status, in words. */
export const Flag = ({ level, text }: { level: 'late' | 'soon'; text: string }) => (
  <strong class={level === 'soon' ? 'q-flag q-flag--soon' : 'q-flag'}>{text}</strong>
);
