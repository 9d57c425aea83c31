import type { PageDeps } from '../deps';
import { signedIn } from '../desk/routes/enter';
import { webApp, type WebApp } from '../http/app';
import type { StaffDirectory } from '../http/staff';
import { PATHS } from '../ui/paths';
import { check, showImport } from './routes';

/** 导入前检查: reads spreadsheets that others made, and writes nothing. */
export function importCheckApp(deps: PageDeps & StaffDirectory): WebApp {
  const app = webApp({ site: deps.site, audience: { kind: 'entrance' }, log: deps.log });
  app.get(PATHS.import, (c) => signedIn(deps, c, (staff) => showImport(deps, c, staff)));
  app.post(PATHS.import, (c) => signedIn(deps, c, (staff) => check(deps, c, staff)));
  return app;
}
