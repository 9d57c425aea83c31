import type { WebDeps } from '../deps';
import { TASK_ACTS } from '../views/task';
import { onlyPost, webApp, type WebApp } from '../http/app';
import { answerAct, showAct } from './routes/acts';
import { openTask, showEntrance } from './routes/entrance';
import { showTask } from './routes/task';

/** The pages of a unit that comes by its task's mailed link, and the same routes as JSON. */
export function taskApp(deps: WebDeps): WebApp {
  const app = webApp({ site: deps.site, audience: { kind: 'entrance' }, log: deps.log });

  app.get('/task', (c) => showEntrance(deps, c));
  app.post('/task/session', (c) => openTask(deps, c));
  app.all('/task/session', onlyPost);
  app.get('/task/:task', (c) => showTask(deps, c));
  for (const act of TASK_ACTS) {
    app.get(`/task/:task/${act}`, (c) => showAct(deps, c, act));
    app.post(`/task/:task/${act}`, (c) => answerAct(deps, c, act));
  }
  return app;
}
