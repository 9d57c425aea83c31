import type { Context } from 'hono';
import { caseKeyOf, caseNumberText, readCaseNumber } from '../../../domain/identifiers/case-number';
import { derivedCode } from '../../../ledger/access/access';
import type { Input } from '../../contract/inputs';
import type { WebDeps } from '../../deps';
import { keyOf } from '../../http/act';
import type { WebApp } from '../../http/app';
import { readBody, type Sent } from '../../http/body';
import { caseOf, sourcesOf } from '../../http/cases';
import { Problem } from '../../http/problem';
import { frameOf } from '../../http/site';
import { validate } from '../../http/validate';
import { EMPTY_FORM, type FormState } from '../../ui/form';
import { enterpriseCase } from '../../views/enterprise-case';
import { ClosedReceiptPage, ReceiptPage } from '../pages/receipt';
import { WhistleCheckPage } from '../pages/whistle-check';
import { WhistleStepPage } from '../pages/whistle-step';
import { caseSession, openCase } from '../sessions';
import { submitOwn } from '../own-whistle';
import { errorsOn, firstFaulty, placeOf, stepAfter, type WhistleStep } from '../whistle-form';

/** 我要吹哨: three pages, the check page, the confirmation. */
export function whistleRoutes(app: WebApp, deps: WebDeps): void {
  app.get('/whistle', (c) => stepPage(deps, c, 'enterprise', EMPTY_FORM));
  app.post('/whistle', (c) => onwards(deps, c));
  app.post('/whistle/submit', (c) => submit(deps, c));
  app.get('/whistle/received/:caseKey', (c) => receipt(deps, c, c.req.param('caseKey')));
}

/** Pages of the form are answers to POST: the back button may show them again without asking us. */
const KEPT_BY_BROWSER = 'private, no-cache';

function stepPage({ site, policy }: WebDeps, c: Context, step: WhistleStep, form: FormState) {
  c.header('Cache-Control', KEPT_BY_BROWSER);
  if (form.errors.length > 0) c.status(422);
  return c.html(
    <WhistleStepPage frame={frameOf(site, c)} county={site.county} policy={policy} step={step} form={form} />,
  );
}

/** 继续, 返回上一步 and 更改: only going on checks the page, and nothing typed is ever lost. */
async function onwards(deps: WebDeps, c: Context): Promise<Response> {
  const sent = await readBody(c);
  const { typed } = sent;
  const [step, go] = [placeOf(typed['step']), placeOf(typed['go'])];
  if (go !== undefined)
    return go === 'check' ? checkPage(deps, c, sent) : stepPage(deps, c, go, { values: typed, errors: [] });
  if (step === undefined || step === 'check') throw new Problem('malformed');
  const read = validate(deps.inputs.whistle, sent.raw);
  const errors = read.ok ? [] : errorsOn(step, read.errors);
  if (errors.length > 0) return stepPage(deps, c, step, { values: typed, errors });
  const next = typed['checked'] === undefined ? stepAfter(step) : 'check';
  return next === 'check' ? checkPage(deps, c, sent) : stepPage(deps, c, next, { values: typed, errors: [] });
}

/** 提交前请核对; the first page with something wrong instead. */
function checkPage(deps: WebDeps, c: Context, sent: Sent) {
  const read = validate(deps.inputs.whistle, sent.raw);
  if (!read.ok) return faultyPage(deps, c, sent, read.errors);
  c.header('Cache-Control', KEPT_BY_BROWSER);
  const { site, newId } = deps;
  const form = { values: sent.typed, errors: [] };
  const input = read.value as Input<'whistle'>;
  return c.html(
    <WhistleCheckPage frame={frameOf(site, c)} county={site.county} form={form} input={input} formKey={newId()} />,
  );
}

function faultyPage(deps: WebDeps, c: Context, sent: Sent, errors: Parameters<typeof firstFaulty>[0]) {
  const step = firstFaulty(errors);
  const own = errorsOn(step, errors);
  return stepPage(deps, c, step, { values: sent.typed, errors: own.length > 0 ? own : errors });
}

async function submit(deps: WebDeps, c: Context): Promise<Response> {
  const sent = await readBody(c);
  const keyed = keyOf(c, sent, '');
  if (keyed === undefined) throw new Problem('malformed');
  const read = validate(deps.inputs.whistle, sent.raw);
  if (!read.ok) return faultyPage(deps, c, sent, read.errors);
  const { caseKey } = await submitOwn(deps, c, read.value as Input<'whistle'>, keyed, 'web');
  await openCase(deps, c, caseKey);
  return c.redirect(`/whistle/received/${caseKey}`, 303);
}

async function receipt(deps: WebDeps, c: Context, caseKey: string): Promise<Response> {
  const { county } = deps.site;
  const frame = frameOf(deps.site, c);
  if ((await caseSession(deps, c, caseKey)) === undefined) {
    // said without looking: the address must not tell which numbers exist
    const number = readCaseNumber(county.series.case, caseKey);
    if (number === undefined || caseKeyOf(county.series.case, number) !== caseKey) throw new Problem('not-found');
    return c.html(<ClosedReceiptPage frame={frame} caseNumber={caseNumberText(county.series.case, number)} />);
  }
  const shown = enterpriseCase(await sourcesOf(deps, await caseOf(deps, caseKey)));
  const lookupCode = derivedCode(await deps.countyKey(), 'lookup', caseKey);
  return c.html(<ReceiptPage frame={frame} policy={deps.policy} shown={shown} lookupCode={lookupCode} />);
}
