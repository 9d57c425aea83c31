import type { WebDeps } from '../deps';
import { webApp, type WebApp } from '../http/app';
import { Problem } from '../http/problem';
import { assets } from '../ui/assets';
import { apiRoutes } from './routes/api';
import { evaluateRoutes } from './routes/evaluate';
import { noteRoutes } from './routes/notes';
import { progressRoutes } from './routes/progress';
import { whistleRoutes } from './routes/whistle';

/** Addresses that only take a form or JSON: opening one says so. */
const ONLY_POST = ['/whistle/submit', '/evaluate/session', '/api/v1/cases', '/api/v1/cases/:caseKey/evaluation'];

/** Pages and JSON for enterprises and the public. */
export function intakeApp(deps: WebDeps): WebApp {
  const app = webApp({ site: deps.site, audience: { kind: 'public' }, log: deps.log });
  for (const path of ONLY_POST) {
    app.get(path, (c) => {
      c.header('Allow', 'POST');
      throw new Problem('method-not-allowed');
    });
  }
  noteRoutes(app, deps);
  whistleRoutes(app, deps);
  progressRoutes(app, deps);
  evaluateRoutes(app, deps);
  apiRoutes(app, deps);
  app.route('/', assets);
  return app;
}
