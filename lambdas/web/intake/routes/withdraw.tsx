import type { Context } from 'hono';
import type { WebDeps } from '../../deps';
import { carryOut } from '../../http/act';
import type { WebApp } from '../../http/app';
import { caseOf, sourcesOf } from '../../http/cases';
import { wantsJson } from '../../http/negotiation';
import { Problem } from '../../http/problem';
import { frameOf } from '../../http/site';
import { EMPTY_FORM, type FormState } from '../../ui/form';
import { PATHS } from '../../ui/paths';
import { enterpriseCase } from '../../views/enterprise-case';
import { withdrawingAct } from '../answering';
import { WithdrawPage } from '../pages/withdraw';
import { caseSession } from '../sessions';

/** 撤回: with number and code. */
export function withdrawRoutes(app: WebApp, deps: WebDeps): void {
  app.get('/progress/:caseKey/withdraw', (c) => showWithdraw(deps, c, c.req.param('caseKey')));
  app.post('/progress/:caseKey/withdraw', (c) => withdraw(deps, c, c.req.param('caseKey')));
}

const progressOf = (caseKey: string) => `${PATHS.progress}/${caseKey}`;

async function showWithdraw(deps: WebDeps, c: Context, caseKey: string): Promise<Response> {
  if ((await caseSession(deps, c, caseKey)) === undefined) {
    if (wantsJson(c)) throw new Problem('no-session');
    return c.redirect(PATHS.progress, 303);
  }
  return page(deps, c, caseKey, EMPTY_FORM);
}

/** @throws Problem wrong-stage where there is nothing to withdraw any more. */
async function page(deps: WebDeps, c: Context, caseKey: string, form: FormState): Promise<Response> {
  const shown = enterpriseCase(await sourcesOf(deps, await caseOf(deps, caseKey)));
  if (!shown.withdrawable) throw new Problem('wrong-stage', { latest: progressOf(caseKey) });
  return c.html(
    <WithdrawPage
      frame={frameOf(deps.site, c)}
      shown={shown}
      policy={deps.policy}
      form={form}
      formKey={deps.newId()}
    />,
  );
}

async function withdraw(deps: WebDeps, c: Context, caseKey: string): Promise<Response> {
  if ((await caseSession(deps, c, caseKey)) === undefined) throw new Problem('no-session');
  const again = (form: FormState) => page(deps, c, caseKey, form);
  return carryOut(deps, c, withdrawingAct(caseKey, progressOf(caseKey), again));
}
