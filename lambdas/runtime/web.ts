import type { Context } from 'hono';
import type { LambdaEvent } from 'hono/aws-lambda';
import { randomUUID } from 'node:crypto';
import { inputsOf } from '../web/contract/inputs';
import type { PageDeps, WebDeps } from '../web/deps';
import { accessOf, ledgerOf } from './composition';
import { callerOf } from './caller';
import { contextNow, policy, workingTime } from './context';
import { county, demoSeconds } from './county';
import { countyKeyFrom } from './secrets';
import { environment } from './environment';
import { logger } from './logger';

const TRUSTED_PROXIES = new Set((process.env['TRUSTED_PROXIES'] ?? '').split(' ').filter((each) => each !== ''));

/** What the routes of every web function work with, from its environment. */
export function pageDeps(): PageDeps {
  const env = environment(process.env, 'STAGE', 'CASES_TABLE', 'ACCESS_TABLE', 'PUBLIC_ORIGIN');
  return {
    site: { county, publicOrigin: env.PUBLIC_ORIGIN, stage: env.STAGE, workdaySeconds: demoSeconds(process.env) },
    ledger: ledgerOf(env),
    access: accessOf(env),
    inputs: inputsOf(county, policy),
    policy,
    time: workingTime,
    contextNow,
    newId: () => randomUUID(),
    log: (message, details) => logger.error(message, details),
  };
}

/** The same for those who also check codes. */
export function webDeps(): WebDeps {
  const { SECRET_ID } = environment(process.env, 'SECRET_ID');
  return { ...pageDeps(), countyKey: countyKeyFrom(SECRET_ID), sourceOf };
}

/** The caller's address as API Gateway saw it; a header could say anything, unless one of the county's proxies wrote it. */
function sourceOf(c: Context): string {
  const event = (c.env as { event?: LambdaEvent } | undefined)?.event;
  const context = event?.requestContext as { identity?: { sourceIp?: string } } | undefined;
  return callerOf(context?.identity?.sourceIp ?? 'unknown', c.req.header('x-forwarded-for'), TRUSTED_PROXIES);
}
