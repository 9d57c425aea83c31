import { NOTES, type NoteName } from '../../../texts/intake-notes';
import type { WebDeps } from '../../deps';
import type { WebApp } from '../../http/app';
import { frameOf } from '../../http/site';
import { PATHS } from '../../ui/paths';
import { HomePage } from '../pages/home';
import { NotePage } from '../pages/note';

/** A case is nobody's but its enterprise's; the rest may be found. */
const ROBOTS = [
  'User-agent: *',
  'Disallow: /api/',
  'Disallow: /desk',
  'Disallow: /evaluate',
  'Disallow: /progress/',
  'Disallow: /task',
  '',
].join('\n');

/** The home page, the notes at the foot of every page, and what browsers and robots ask for. */
export function noteRoutes(app: WebApp, { site, policy }: WebDeps): void {
  app.get(PATHS.home, (c) => c.html(<HomePage frame={frameOf(site, c)} county={site.county} policy={policy} />));
  for (const name of Object.keys(NOTES) as NoteName[]) {
    app.get(PATHS[name], (c) =>
      c.html(<NotePage frame={frameOf(site, c)} county={site.county} policy={policy} name={name} />),
    );
  }
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/robots.txt', (c) => c.text(ROBOTS));
}
