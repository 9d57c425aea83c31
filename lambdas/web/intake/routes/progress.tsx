import type { Context } from 'hono';
import type { Input } from '../../contract/inputs';
import type { WebDeps } from '../../deps';
import { answerErrors } from '../../http/act';
import type { WebApp } from '../../http/app';
import { readBody } from '../../http/body';
import { caseOf, sourcesOf } from '../../http/cases';
import { wantsJson } from '../../http/negotiation';
import { Problem } from '../../http/problem';
import { frameOf } from '../../http/site';
import { validate } from '../../http/validate';
import { EMPTY_FORM, type FormState } from '../../ui/form';
import { enterpriseCase } from '../../views/enterprise-case';
import { progressView } from '../../views/progress';
import { LookupPage } from '../pages/lookup';
import { ProgressPage } from '../pages/progress';
import { foundByCode, wrongLookup } from '../lookup';
import { caseSession, openCase } from '../sessions';

/** 进度查询: with number and code. */
export function progressRoutes(app: WebApp, deps: WebDeps): void {
  app.get('/progress', (c) => lookupPage(deps, c, EMPTY_FORM));
  app.post('/progress', (c) => lookUp(deps, c));
  app.get('/progress/:caseKey', (c) => showProgress(deps, c, c.req.param('caseKey')));
}

function lookupPage(deps: WebDeps, c: Context, form: FormState) {
  return c.html(<LookupPage frame={frameOf(deps.site, c)} form={form} />);
}

async function lookUp(deps: WebDeps, c: Context): Promise<Response> {
  const sent = await readBody(c);
  const read = validate(deps.inputs.lookup, sent.raw);
  if (!read.ok) return answerErrors(c, sent, read.errors, (form) => lookupPage(deps, c, form));
  const { number, code } = read.value as Input<'lookup'>;
  const found = await foundByCode(deps, c, number, code);
  if (found === undefined) {
    c.status(404);
    return lookupPage(deps, c, wrongLookup(number));
  }
  await openCase(deps, c, found.caseKey);
  const location = `/progress/${found.caseKey}`;
  return wantsJson(c) ? c.json({ caseKey: found.caseKey, location }) : c.redirect(location, 303);
}

async function showProgress(deps: WebDeps, c: Context, caseKey: string): Promise<Response> {
  if ((await caseSession(deps, c, caseKey)) === undefined) {
    if (wantsJson(c)) throw new Problem('no-session');
    c.status(401);
    return lookupPage(deps, c, EMPTY_FORM);
  }
  const sources = await sourcesOf(deps, await caseOf(deps, caseKey));
  if (wantsJson(c)) return c.json(progressView(sources));
  const shown = enterpriseCase(sources);
  return c.html(<ProgressPage frame={frameOf(deps.site, c)} policy={deps.policy} shown={shown} />);
}
