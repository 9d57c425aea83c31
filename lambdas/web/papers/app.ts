import { webApp, type WebApp } from '../http/app';
import type { PapersDeps } from './deps';
import { issue, showIssue } from './routes/issue';
import { showList } from './routes/list';
import { showPaper, showWord } from './routes/paper';
import { signedIn } from './signed-in';
import { paperStyle } from './stylesheet';

/** 文书: papers of a case, to be issued, printed and taken along as Word files; for staff alone. */
export function papersApp(deps: PapersDeps): WebApp {
  const app = webApp({ site: deps.site, audience: { kind: 'entrance' }, log: deps.log });
  app.get(paperStyle.path, (c) => {
    c.header('Content-Type', 'text/css; charset=utf-8');
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    return c.body(paperStyle.text);
  });
  app.get('/desk/papers/:caseKey', (c) =>
    signedIn(deps, c, (staff) => showList(deps, c, staff, c.req.param('caseKey'))),
  );
  app.post('/desk/papers/:caseKey', (c) => signedIn(deps, c, (staff) => issue(deps, c, staff, c.req.param('caseKey'))));
  app.get('/desk/papers/:caseKey/issue', (c) =>
    signedIn(deps, c, (staff) => showIssue(deps, c, staff, c.req.param('caseKey'))),
  );
  app.get('/desk/papers/:caseKey/:paper', (c) =>
    signedIn(deps, c, (staff) => showPaper(deps, c, staff, c.req.param('caseKey'), c.req.param('paper'))),
  );
  app.get('/desk/papers/:caseKey/:paper/word', (c) =>
    signedIn(deps, c, (staff) => showWord(deps, c, staff, c.req.param('caseKey'), c.req.param('paper'))),
  );
  return app;
}
