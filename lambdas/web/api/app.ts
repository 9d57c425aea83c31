import { webApp, type WebApp } from '../http/app';
import type { ApiDeps } from './deps';
import { partnerRoutes } from './partner-routes';
import { apiRoutes } from './routes';

/** JSON for programs of enterprises and partners, and the contract of all of it. */
export function apiApp(deps: ApiDeps): WebApp {
  const app = webApp({ site: deps.site, audience: { kind: 'public' }, log: deps.log });
  partnerRoutes(app, deps);
  apiRoutes(app, deps);
  return app;
}
