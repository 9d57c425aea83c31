import type { WebDeps } from '../deps';
import { webApp, type WebApp } from '../http/app';
import { apiRoutes } from './routes';

/** JSON for programs of enterprises and partners, and the contract of all of it. */
export function apiApp(deps: WebDeps): WebApp {
  const app = webApp({ site: deps.site, audience: { kind: 'public' }, log: deps.log });
  apiRoutes(app, deps);
  return app;
}
