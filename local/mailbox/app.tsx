import { Hono, type MiddlewareHandler } from 'hono';
import { frameOf, type Site } from '../../lambdas/web/http/site';
import { LetterPage, UnknownLetterPage } from './letter';
import type { Letter, Letters, PublishedLetter } from './letters';
import { ListPage } from './list';

/** Our pages take nothing from elsewhere. */
const PAGE_POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self'",
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
].join('; ');

/** A letter's HTML is foreign matter: it may have its inline styles and open links in a new tab, nothing more. */
const LETTER_POLICY = [
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** The mailbox: `GET /mailbox.json`, `/mailbox`, `/mailbox/{n}` and `/mailbox/{n}/body`. */
export function mailboxApp(letters: Letters, site: Site): Hono {
  const app = new Hono();

  app.get('/mailbox.json', (c) => c.json(letters.all().map(published)));

  app.get('/mailbox', under(PAGE_POLICY), (c) => {
    const filter = { to: c.req.query('to') ?? '', number: c.req.query('number') ?? '' };
    const newestFirst = letters.matching(filter).toReversed();
    return c.html(
      <ListPage frame={frameOf(site, c)} letters={newestFirst} total={letters.all().length} filter={filter} />,
    );
  });

  app.get('/mailbox/:id', under(PAGE_POLICY), (c) => {
    const letter = letters.find(c.req.param('id'));
    if (letter === undefined) return c.html(<UnknownLetterPage frame={frameOf(site, c)} />, 404);
    return c.html(<LetterPage frame={frameOf(site, c)} letter={letter} />);
  });

  app.get('/mailbox/:id/body', under(LETTER_POLICY), (c) => {
    const letter = letters.find(c.req.param('id'));
    return letter === undefined ? c.notFound() : c.html(inNewTabs(letter.html));
  });

  return app;
}

function under(policy: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('Cache-Control', 'no-store');
  };
}

function published({ wireHeaders: _, ...letter }: Letter): PublishedLetter {
  return letter;
}

/** The letter as sent, with the one addition that its links open beside the mailbox. */
function inNewTabs(body: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(body) ? body.replace(/<head[^>]*>/i, (head) => head + base) : base + body;
}
