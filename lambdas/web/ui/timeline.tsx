import type { Child } from 'hono/jsx';
import type { Instant } from '../../domain/time';
import { Time } from './time';

interface EntryProps {
  /** What was done: 签收, 到期提醒. */
  title: string;
  /** By whom: 县经济信息委　王五. */
  by: string;
  at: Instant;
  /** `auto` was done by the system, `late` came after its deadline. */
  kind?: 'act' | 'auto' | 'late' | undefined;
  children?: Child;
}

/** One thing that happened. */
export const TimelineEntry = ({ title, by, at, kind = 'act', children }: EntryProps) => (
  <div class={kind === 'act' ? 'moj-timeline__item' : `moj-timeline__item moj-timeline__item--${kind}`}>
    <div class="moj-timeline__header">
      <h3 class="moj-timeline__title">{title}</h3>
      <p class="moj-timeline__byline">{by}</p>
    </div>
    <p class="moj-timeline__date">
      <Time at={at} />
    </p>
    <div class="moj-timeline__description">{children}</div>
  </div>
);

/** 时间线: entries, the newest first. */
export const Timeline = ({ children }: { children?: Child }) => <div class="moj-timeline">{children}</div>;
