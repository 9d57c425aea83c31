import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { FRAME } from '../../texts/frame';
import { script } from './assets/script';
import { stylesheet } from './assets/stylesheet';
import type { FontSize } from './font';
import { Footer } from './footer';
import { ErrorSummary, type FieldError } from './form';
import type { Frame } from './frame';
import { Header, type Audience } from './header';
import { FAVICON } from './icons';

export interface PageProps {
  /** Names the page; the service's name and, after a failed check, 错误： are added. */
  title: string;
  frame: Frame;
  audience: Audience;
  /** Where 返回上一步 leads. */
  back?: string | undefined;
  /** What a failed check found: summary on top, focus on it. */
  errors?: readonly FieldError[] | undefined;
  /** Drawn between header and content over the whole width (home page). */
  hero?: Child;
  children?: Child;
}

const FONT_CLASS: Record<FontSize, string> = {
  normal: 'q-html',
  large: 'q-html q-html--large',
  larger: 'q-html q-html--larger',
};
const THEME_PUBLIC = '#ffffff';
const THEME_STAFF = '#083447';

const ClockBanner = ({ seconds }: { seconds: number }) => (
  <aside class="q-clock" aria-label={FRAME.demonstrationClockLabel}>
    <div class="govuk-width-container">
      <p>{FRAME.demonstrationClock(seconds)}</p>
    </div>
  </aside>
);

const Head = ({ title, frame, audience, errors = [] }: PageProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="format-detection" content="telephone=no" />
    <meta name="theme-color" content={audience.kind === 'public' ? THEME_PUBLIC : THEME_STAFF} />
    <title>{`${errors.length > 0 ? FRAME.errorTitle : ''}${title} · ${FRAME.service(frame.county)}`}</title>
    <link rel="stylesheet" href={stylesheet.path} />
    <link rel="icon" href={FAVICON} />
    <script src={script.path} defer></script>
  </head>
);

/** A whole document: `c.html(<Page …>…</Page>)`. Start the content with one h1. */
export const Page = (props: PageProps) => {
  const { frame, audience, back, errors = [], hero, children } = props;
  return (
    <>
      {raw('<!doctype html>')}
      <html class={FONT_CLASS[frame.font]} lang="zh-CN">
        <Head {...props} />
        <body class={audience.kind === 'desk' ? 'q-body q-wide' : 'q-body'}>
          <a class="govuk-skip-link" href="#main">
            {FRAME.skip}
          </a>
          <Header frame={frame} audience={audience} />
          {frame.workdaySeconds === undefined ? null : <ClockBanner seconds={frame.workdaySeconds} />}
          {hero}
          <div class="govuk-width-container">
            {back === undefined ? null : (
              <nav class="q-back" aria-label={FRAME.back}>
                <a class="govuk-back-link" href={back}>
                  {FRAME.back}
                </a>
              </nav>
            )}
            <main class="govuk-main-wrapper" id="main" tabindex={-1}>
              <ErrorSummary errors={errors} />
              {children}
            </main>
          </div>
          <Footer frame={frame} />
        </body>
      </html>
    </>
  );
};
