import { formatCount } from '../../texts/format';
import { PIECES } from '../../texts/frame';

/** A queue or a part of a page, with how many things are in it. */
export interface Tab {
  href: string;
  text: string;
  count?: number | undefined;
  /** `late` colours the count red: only for 超期 and 未送达. */
  tone?: 'late' | undefined;
  place?: 'here' | undefined;
}

const Count = ({ count, tone }: { count: number; tone: Tab['tone'] }) => (
  <span class={tone === 'late' && count > 0 ? 'q-count q-count--late' : 'q-count'}>
    {formatCount(count)}
    <span class="govuk-visually-hidden">{PIECES.count}</span>
  </span>
);

/** Links in a row; on a phone it scrolls sideways. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav class="moj-sub-navigation" aria-label={label}>
    <ul class="moj-sub-navigation__list">
      {tabs.map(({ href, text, count, tone, place }) => (
        <li class="moj-sub-navigation__item">
          <a
            class="moj-sub-navigation__link"
            href={href}
            {...(place === 'here' ? { 'aria-current': 'page' as const } : {})}
          >
            {text}
            {count === undefined ? null : <Count count={count} tone={tone} />}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
