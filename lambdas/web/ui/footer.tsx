import { FRAME } from '../../texts/frame';
import { FONT_SIZES, urlAtFont } from './font';
import type { Frame } from './frame';
import { PATHS } from './paths';
import { Whole } from './time';

const FooterLink = ({ href, children }: { href: string; children: string }) => (
  <li>
    <a class="govuk-link" href={href}>
      {children}
    </a>
  </li>
);

/** The same help at the same place on every page (WCAG 3.2.6). */
export const Footer = ({ frame }: { frame: Frame }) => (
  <footer class="q-footer">
    <div class="govuk-width-container">
      <dl class="q-footer__cols">
        <div>
          <dt>{FRAME.phone}</dt>
          <dd>{frame.contact.phone}</dd>
        </div>
        <div>
          <dt>{FRAME.hours}</dt>
          <dd>
            {frame.contact.hours}
            <br />
            {FRAME.holidays}
          </dd>
        </div>
        <div>
          <dt>{FRAME.hotline}</dt>
          <dd>
            {FRAME.hotlineHours}
            <Whole>{FRAME.hotlineSay}</Whole>
          </dd>
        </div>
      </dl>
      <ul class="q-footer__links">
        <FooterLink href={PATHS.privacy}>{FRAME.privacy}</FooterLink>
        <FooterLink href={PATHS.accessibility}>{FRAME.accessibility}</FooterLink>
        {FONT_SIZES.filter((size) => size !== frame.font).map((size) => (
          <FooterLink href={urlAtFont(frame.url, size)}>{FRAME.fonts[size]}</FooterLink>
        ))}
        <FooterLink href={PATHS.help}>{FRAME.help}</FooterLink>
      </ul>
      <p class="govuk-body q-small q-muted q-flush">
        {FRAME.host(frame.county)}
        {frame.edition === 'demonstration' ? (
          <>
            <br />
            {FRAME.fictitious}
          </>
        ) : null}
      </p>
    </div>
  </footer>
);
