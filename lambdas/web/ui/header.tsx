import type { Child } from 'hono/jsx';
import { FRAME } from '../../texts/frame';
import type { Frame } from './frame';
import { Mark } from './icons';
import { PATHS } from './paths';

/** Who the page is for: it decides ground, navigation and width. `entrance` is the staff's sign-in. */
export type Audience =
  | { kind: 'public'; here?: 'whistle' | 'progress' }
  | { kind: 'unit'; unit: string }
  | { kind: 'desk'; who: string; here?: 'queues' | 'entry' }
  | { kind: 'entrance' };

const NavLink = ({ href, current, children }: { href: string; current: boolean; children: string }) => (
  <li class="q-nav__item">
    <a class="q-nav__link" href={href} {...(current ? { 'aria-current': 'page' as const } : {})}>
      {children}
    </a>
  </li>
);

const Nav = ({ children }: { children: Child }) => (
  <nav aria-label={FRAME.navigation}>
    <ul class="q-nav">{children}</ul>
  </nav>
);

const Navigation = ({ audience }: { audience: Audience }) => {
  switch (audience.kind) {
    case 'public':
      return (
        <Nav>
          <NavLink href={PATHS.whistle} current={audience.here === 'whistle'}>
            {FRAME.whistle}
          </NavLink>
          <NavLink href={PATHS.progress} current={audience.here === 'progress'}>
            {FRAME.progress}
          </NavLink>
        </Nav>
      );
    case 'desk':
      return (
        <Nav>
          <NavLink href={PATHS.desk} current={audience.here === 'queues'}>
            {FRAME.queues}
          </NavLink>
          <NavLink href={PATHS.entry} current={audience.here === 'entry'}>
            {FRAME.entry}
          </NavLink>
          <li class="q-nav__item">
            <form method="post" action={PATHS.signOut}>
              <button class="q-nav__link q-nav__link--button" type="submit">
                {FRAME.signOut}
              </button>
            </form>
          </li>
        </Nav>
      );
    case 'unit':
    case 'entrance':
      return null;
  }
};

function byline(audience: Audience): string {
  switch (audience.kind) {
    case 'public':
      return FRAME.tagline;
    case 'unit':
      return audience.unit;
    case 'desk':
      return audience.who;
    case 'entrance':
      return FRAME.staffEntrance;
  }
}

/** The mark leads home; on a unit's page it stays there, because only the mailed link leads back. */
function markTarget(frame: Frame, audience: Audience): string {
  switch (audience.kind) {
    case 'public':
      return PATHS.home;
    case 'unit':
      return frame.url;
    case 'desk':
    case 'entrance':
      return PATHS.desk;
  }
}

export const Header = ({ frame, audience }: { frame: Frame; audience: Audience }) => (
  <header class={audience.kind === 'public' ? 'q-header' : 'q-header q-header--staff'}>
    <div class="govuk-width-container">
      <div class="q-header__in">
        <a class="q-header__brand" href={markTarget(frame, audience)}>
          <Mark />
          <span>
            <span class="q-header__name">
              {FRAME.service(frame.county)}
              {frame.edition === 'demonstration' ? <span class="q-demo">{FRAME.demonstration}</span> : null}
            </span>
            <span class="q-header__sub">{byline(audience)}</span>
          </span>
        </a>
        <Navigation audience={audience} />
      </div>
    </div>
  </header>
);
