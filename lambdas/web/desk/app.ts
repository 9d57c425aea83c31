import { webApp, type WebApp } from '../http/app';
import { DESK_ACTS } from '../views/desk-case';
import { ACT_INPUTS } from './commands';
import type { DeskDeps } from './deps';
import { doAct, showAct } from './routes/acts';
import { showCase } from './routes/case';
import { signedIn } from './routes/enter';
import { showDesk, showQueue } from './routes/queue';
import { askForCode, closeDesk, openDesk, showCode, showSignIn } from './routes/sign-in';

/** 工作台: for the work team, and for those who look on. */
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
  for (const act of DESK_ACTS) {
    const path = `/desk/cases/:caseKey/${act}` as const;
    app.get(path, (c) => signedIn(deps, c, (staff) => showAct(deps, c, staff, c.req.param('caseKey'), act)));
    app.post(path, (c) =>
      signedIn(deps, c, (staff) => doAct(deps, c, staff, c.req.param('caseKey'), act), ACT_INPUTS[act]),
    );
  }
  return app;
}
