import { webApp, type WebApp } from '../http/app';
import type { DeskDeps } from './deps';
import { showCase } from './routes/case';
import { signedIn } from './routes/enter';
import { showDesk, showQueue } from './routes/queue';
import { askForCode, closeDesk, openDesk, showCode, showSignIn } from './routes/sign-in';

/** 工作台: what waits, and each case; what is done to a case has an app of its own. */
export function deskApp(deps: DeskDeps): WebApp {
  const app = webApp({ site: deps.site, audience: { kind: 'entrance' }, log: deps.log });
  app.get('/desk/sign-in', (c) => showSignIn(deps, c));
  app.post('/desk/sign-in', (c) => askForCode(deps, c));
  app.get('/desk/session', (c) => showCode(deps, c));
  app.post('/desk/session', (c) => openDesk(deps, c));
  app.post('/desk/sign-out', (c) => closeDesk(deps, c));
  app.get('/desk', (c) => signedIn(deps, c, () => showDesk(deps, c)));
  app.get('/desk/cases', (c) => signedIn(deps, c, (staff) => showQueue(deps, c, staff)));
  app.get('/desk/cases/:caseKey', (c) =>
    signedIn(deps, c, (staff) => showCase(deps, c, staff, c.req.param('caseKey'))),
  );
  return app;
}
