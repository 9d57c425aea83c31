import { signedIn } from '../desk/routes/enter';
import { onlyPost, webApp, type WebApp } from '../http/app';
import { PATHS } from '../ui/paths';
import type { EntryDeps } from './deps';
import { importAll } from './import/routes';
import { enter, showEntry } from './routes';

/** 代录吹哨: what the desk is told by telephone, at the counter, by delegates and associations. */
export function entryApp(deps: EntryDeps): WebApp {
  const app = webApp({ site: deps.site, audience: { kind: 'entrance' }, log: deps.log });
  app.get(PATHS.entry, (c) => signedIn(deps, c, (staff) => showEntry(deps, c, staff)));
  app.post(PATHS.entry, (c) => signedIn(deps, c, (staff) => enter(deps, c, staff), 'entry'));
  app.post(`${PATHS.import}/all`, (c) => signedIn(deps, c, (staff) => importAll(deps, c, staff)));
  app.all(`${PATHS.import}/all`, onlyPost);
  return app;
}
