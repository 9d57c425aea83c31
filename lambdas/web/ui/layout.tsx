import type { Child } from 'hono/jsx';
import type { Status } from '../../domain/case/status';
import { StatusTag } from './status';

interface CaseHeadingProps {
  /** Number and enterprise, small above the title. */
  caption: Child;
  title: string;
  status: Status;
  /** Who has it, in one line after the status: 县经济信息委正在办理. */
  who: Child;
}

/** The head of every case page: number and enterprise, title (h1), status and who has it. */
export const CaseHeading = ({ caption, title, status, who }: CaseHeadingProps) => (
  <>
    <span class="q-caption">{caption}</span>
    <h1 class="q-title q-title--case">{title}</h1>
    <p class="govuk-body">
      <StatusTag status={status} />
      {'　'}
      {who}
    </p>
  </>
);

/** Content that is read or filled in, at reading width. */
export const Measure = ({ children }: { children?: Child }) => <div class="q-measure">{children}</div>;

interface HeadedProps {
  heading: string;
  /** The heading's id; also the address of the section. */
  id: string;
  children?: Child;
}

/** A part of the page under a heading; `apart` draws a rule above it. */
export const Section = ({ heading, id, look = 'plain', children }: HeadedProps & { look?: 'plain' | 'apart' }) => (
  <section aria-labelledby={id} {...(look === 'apart' ? { class: 'q-section' } : {})}>
    <h2 class="q-h2" id={id}>
      {heading}
    </h2>
    {children}
  </section>
);

/** A tinted box under a heading: what to do now on a unit's page. */
export const Panel = ({ heading, id, children }: HeadedProps) => (
  <section class="q-panel" aria-labelledby={id}>
    <h2 class="q-h2" id={id}>
      {heading}
    </h2>
    {children}
  </section>
);

/** A letter: what was answered. */
export const Letter = ({ heading, id, children }: HeadedProps) => (
  <section class="q-letter" aria-labelledby={id}>
    <h2 class="q-h2" id={id}>
      {heading}
    </h2>
    {children}
  </section>
);

/** 下一步 on the desk's case page: whose turn it is, one button, links beside it. */
export const NextAct = ({ heading, id, children }: HeadedProps) => (
  <div class="moj-ticket-panel">
    <section class="moj-ticket-panel__content q-next" aria-labelledby={id}>
      <h2 class="q-h2" id={id}>
        {heading}
      </h2>
      {children}
    </section>
  </div>
);

/** Small text blocks of a side column, each under a small heading. */
export const SideBlock = ({ heading, children }: { heading: string; children?: Child }) => (
  <>
    <h2 class="govuk-heading-s">{heading}</h2>
    {children}
  </>
);

interface TwoColumnsProps {
  children?: Child;
  side: Child;
  /** Names the side column for screen readers: 填写说明. */
  sideLabel: string;
}

/** Content with a side column on wide screens, below it on a phone. */
export const TwoColumns = ({ children, side, sideLabel }: TwoColumnsProps) => (
  <div class="q-two">
    <div class="q-two__main">{children}</div>
    <aside class="q-two__side" aria-label={sideLabel}>
      {side}
    </aside>
  </div>
);

/** A link that looks like the page's main button. */
export const ButtonLink = ({
  href,
  look = 'primary',
  children,
}: {
  href: string;
  look?: 'primary' | 'secondary';
  children: string;
}) => (
  <a class={look === 'secondary' ? 'govuk-button govuk-button--secondary' : 'govuk-button'} href={href}>
    {children}
  </a>
);
