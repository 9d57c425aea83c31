import type { CaseDeskDeps } from '../desk/deps';
import { signedIn } from '../desk/routes/enter';
import { webApp, type WebApp } from '../http/app';
import { DESK_ACTS } from '../views/desk-case';
import { ACT_INPUTS } from './commands';
import { doAct, showAct } from './routes';

/** 工作台办理: what the work team does to a case, each act with its form. */
export function deskActsApp(deps: CaseDeskDeps): WebApp {
  const app = webApp({ site: deps.site, audience: { kind: 'entrance' }, log: deps.log });
  for (const act of DESK_ACTS) {
    const path = `/desk/cases/:caseKey/${act}` as const;
    app.get(path, (c) => signedIn(deps, c, (staff) => showAct(deps, c, staff, c.req.param('caseKey'), act)));
    app.post(path, (c) =>
      signedIn(deps, c, (staff) => doAct(deps, c, staff, c.req.param('caseKey'), act), ACT_INPUTS[act]),
    );
  }
  return app;
}
