import type { WebDeps } from '../deps';
import { webApp, type WebApp } from '../http/app';
import { assets } from '../ui/assets';
import { evaluateRoutes } from './routes/evaluate';
import { noteRoutes } from './routes/notes';
import { progressRoutes } from './routes/progress';
import { supplementRoutes } from './routes/supplement';
import { whistleRoutes } from './routes/whistle';
import { withdrawRoutes } from './routes/withdraw';

/** Pages for enterprises and the public. */
export function intakeApp(deps: WebDeps): WebApp {
  const app = webApp({ site: deps.site, audience: { kind: 'public' }, log: deps.log });
  noteRoutes(app, deps);
  whistleRoutes(app, deps);
  progressRoutes(app, deps);
  withdrawRoutes(app, deps);
  evaluateRoutes(app, deps);
  supplementRoutes(app, deps);
  app.route('/', assets);
  return app;
}
